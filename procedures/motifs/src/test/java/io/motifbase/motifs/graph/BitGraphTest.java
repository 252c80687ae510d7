package io.motifbase.motifs.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitGraphTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 130})
    void theTransposeHoldsEveryConnectionFromItsOtherEnd(int width) {
        BitGraph bits = BitGraph.of(RandomGraphs.layered(width, 0.3, true, 5, width, width + 1, 7));
        for (int l = 0; l < bits.blocks(); l++) {
            BitBlock block = bits.block(l);
            block.transpose();
            int[] sources = new int[block.rows()];
            for (int j = 0; j < block.columns(); j++) {
                int size = block.sources(j, 1, sources);
                assertThat(block.columnCount(j)).isEqualTo(size);
                int found = 0;
                for (int i = 0; i < block.rows(); i++) {
                    if (block.has(i, j)) {
                        assertThat(sources[found++]).isEqualTo(i);
                    }
                }
                assertThat(found).isEqualTo(size);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 70})
    void aGraphSurvivesTheWayToBitsAndBackUpToNumbers(int width) {
        DirectedGraph g = RandomGraphs.layered(3, 0.4, true, 3, width, 2, 9);
        DirectedGraph once = BitGraph.of(RandomGraphs.relabelled(g, 5)).toGraph();
        assertThat(once.connections()).isEqualTo(g.connections());
        assertThat(BitGraph.of(once).toGraph()).isEqualTo(once);
    }
}
