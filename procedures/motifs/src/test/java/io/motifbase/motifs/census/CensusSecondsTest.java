package io.motifbase.motifs.census;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.motifs.graph.RandomGraphs;
import org.junit.jupiter.api.Test;

/** The estimates are right to a factor of about five on quiet machines; these are measured times. */
class CensusSecondsTest {

    @Test
    void areThoseOfTheBenchmarkNetwork() {
        CensusKernel kernel = new CensusKernel(MotifFamily.LAYERED, Definition.EXACT);
        assertThat(kernel.seconds(RandomGraphs.layered(1, 0.07, false, 10, 400, 400, 400, 16, 7)))
                .isBetween(0.0008 / 5, 0.0008 * 5);
    }

    @Test
    void ofGeneralGraphsGrowWithTheSquareOfTheDegrees() {
        CensusKernel kernel = new CensusKernel(MotifFamily.GENERAL, Definition.EXACT);
        double one = kernel.seconds(RandomGraphs.general(1, 0.01, 1000));
        assertThat(kernel.seconds(RandomGraphs.general(1, 0.02, 1000)) / one).isBetween(3.0, 5.0);
        assertThat(one).isBetween(0.0005, 0.05);
    }
}
