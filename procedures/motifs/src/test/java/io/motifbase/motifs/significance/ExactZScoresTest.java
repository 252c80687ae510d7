package io.motifbase.motifs.significance;

import static io.motifbase.motifs.graph.GraphText.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.RandomGraphs;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.NullModels;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExactZScoresTest {
    private static final CensusSettings EXACT = new CensusSettings(Definition.EXACT, true, true);

    @Test
    void areTheLimitOfTheSampledOnes() {
        DirectedGraph g = RandomGraphs.layered(2, 0.15, true, 10, 40, 40, 40, 12, 7);
        ExactZScores exact = ExactZScores.layeredEr(g, EXACT);
        EnsembleSettings ensemble = new EnsembleSettings(NullModels.named("layered-er"), 2000, 3, 1, 2);
        ZScores sampled = ZScores.of(g, EXACT, ensemble, () -> {});
        assertThat(exact.observed().counts()).isEqualTo(sampled.observed().counts());
        for (ZScore score : sampled.scores()) {
            double z = Objects.requireNonNull(exact.score(score.motif()).z());
            double error = 4 * Math.sqrt((1 + z * z / 2) / 2000);
            assertThat(score.z()).as("z of %s", score.motif()).isCloseTo(z, within(error));
        }
    }

    @Test
    void aCountThatTheNullModelDeterminesHasNoZ() {
        ExactZScore biFan =
                ExactZScores.layeredEr(graph("0->2, 0->3, 1->2, 1->3"), EXACT).score(MotifClass.BIFAN);
        assertThat(biFan).isEqualTo(new ExactZScore(MotifClass.BIFAN, 1, 1, 0, null, null, true));
    }

    @Test
    void theProfileIsTheVectorOfZScoresAtLengthOne() {
        double squares = 0;
        for (ExactZScore score : ExactZScores.layeredEr(RandomGraphs.layered(2, 0.2, true, 9, 20, 20, 7), EXACT)
                .scores()) {
            Double profile = score.profile();
            squares += profile == null ? 0 : profile * profile;
        }
        assertThat(squares).isCloseTo(1, within(1e-12));
    }

    @Test
    void anotherDefinitionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ExactZScores.layeredEr(graph("0->1"), new CensusSettings(Definition.ZAHN2024, true, true)))
                .withMessage("definition must be exact for exact moments, got zahn2024");
    }
}
