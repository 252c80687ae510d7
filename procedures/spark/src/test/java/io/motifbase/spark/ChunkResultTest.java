package io.motifbase.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.nullmodel.Tally;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkResultTest {
    @ParameterizedTest
    @ValueSource(strings = {"moth-001@0.93", "a\tb\nc", "50 % + \u00e9", ""})
    void aLineIsReadAsItWasWrittenWhateverTheId(String id) {
        Tally tally = new Tally(25, BigInteger.TWO.pow(70), BigInteger.TWO.pow(120), 3, 22);
        ChunkResult result =
                new ChunkResult(new Chunk(id, "exact", "coverage", 50, 25), Map.of(MotifClass.named("edges"), tally));
        assertThat(result.line()).hasLineCount(1);
        assertThat(ChunkResult.read(result.line())).isEqualTo(result);
    }
}
