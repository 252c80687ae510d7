package io.motifbase.motifs.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.rng.core.source32.Philox4x32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseBlockTest {

    /** Cells filled and emptied at random, with too little room at first. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void holdsTheSameCellsAsBits(int seed) {
        Philox4x32 random = new Philox4x32(new int[] {seed});
        BitBlock bits = new BitBlock(40, 2, 70);
        SparseBlock sparse = new SparseBlock(40, 2, 70, 3);
        for (int step = 0; step < 20_000; step++) {
            int row = random.nextInt(42);
            int column = random.nextInt(70);
            assertThat(sparse.has(row, column)).isEqualTo(bits.has(row, column));
            if (random.nextInt(5) < 2 + step / 10_000) {
                bits.set(row, column);
                sparse.set(row, column);
            } else {
                bits.unset(row, column);
                sparse.unset(row, column);
            }
        }
        int size = 0;
        for (int row = 0; row < 42; row++) {
            assertThat(sparse.rowCount(row)).isEqualTo(bits.rowCount(row));
            size += bits.rowCount(row);
        }
        assertThat(sparse.size()).isEqualTo(size).isEqualTo(sparse.cells().length);
        for (long cell : sparse.cells()) {
            assertThat(bits.has((int) (cell >>> 32), (int) cell)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.3, 1})
    void aGraphIsTheSameInBothLayouts(double density) {
        DirectedGraph g = RandomGraphs.relabelled(RandomGraphs.layered(7, density, true, 5, 30, 20, 6), 1);
        assertThat(SparseGraph.of(g).toGraph()).isEqualTo(BitGraph.of(g).toGraph());
    }
}
