package io.motifbase.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatestCensusTest {
    @TempDir
    private Path folder;

    @Test
    void countsANetworkOnceUntilAnotherOrOtherSettingsCome() throws IOException {
        Networks.write(folder, 2, 5, 12, 4);
        HadoopFolder input = new HadoopFolder(folder.toString(), new Configuration());
        InputNetwork first = EnsembleInput.open(input).networks().get(0);
        InputNetwork second = EnsembleInput.open(input).networks().get(1);
        CensusSettings settings = new CensusSettings(Definition.EXACT, true, false);
        MotifCensus census = LatestCensus.of(input, first, settings, () -> {});
        InputNetwork again = EnsembleInput.open(input).networks().get(0);
        assertThat(LatestCensus.of(input, again, settings, () -> {})).isSameAs(census);
        assertThat(census.counts())
                .isEqualTo(MotifCensus.of(new GraphReader(input).read(first), settings)
                        .counts());
        CensusSettings noBias = new CensusSettings(Definition.EXACT, false, false);
        assertThat(LatestCensus.of(input, first, noBias, () -> {}).counts()).isNotEqualTo(census.counts());
        assertThat(LatestCensus.of(input, second, settings, () -> {}).counts()).isNotEqualTo(census.counts());
        assertThat(LatestCensus.of(input, first, settings, () -> {}))
                .isNotSameAs(census)
                .extracting(MotifCensus::counts)
                .isEqualTo(census.counts());
    }
}
