package io.motifbase.trainer.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.motifbase.trainer.network.Block;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerMagnitudeTest {
    private static Block block(BitSet mask, float... weights) {
        return Block.ofDense(0, 1, 2, weights, mask);
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        for (int bit : set) {
            bits.set(bit);
        }
        return bits;
    }

    private static BitSet keep(Block block, double sparsity) {
        return new LayerMagnitude().keep(List.of(block), sparsity).get(0);
    }

    @Test
    void keepsTheLargestMagnitudes() {
        assertThat(keep(block(bits(0, 1, 2, 3), -4, 1, 0.5f, 2), 0.5)).isEqualTo(bits(0, 3));
    }

    @Test
    void neverRevivesAPrunedWeight() {
        assertThat(keep(block(bits(1, 2), 9, 1, 2, 9), 0.25)).isEqualTo(bits(1, 2));
    }

    @Test
    void keepsTheEarlierOfEqualMagnitudes() {
        assertThat(keep(block(bits(0, 1, 2, 3), 1, -1, 1, 1), 0.5)).isEqualTo(bits(0, 1));
    }

    @Test
    void prunesEveryBlockAlike() {
        Block large = block(bits(0, 1, 2, 3), 8, 7, 6, 5);
        Block small = block(bits(0, 1, 2, 3), 1, 2, 3, 4);
        assertThat(new LayerMagnitude().keep(List.of(large, small), 0.5)).containsExactly(bits(0, 1), bits(2, 3));
    }

    @Test
    void scheduleRefusesSparsitiesThatDoNotIncrease() {
        assertThatThrownBy(() -> new PruningSchedule(List.of(0.5, 0.5), new LayerMagnitude()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sparsities must increase, got 0.5 after 0.5");
        assertThatThrownBy(() -> new PruningSchedule(List.of(1.0), new LayerMagnitude()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sparsity must be in (0, 1), got 1.0");
    }

    @Test
    void unknownRuleIsToldWhichExist() {
        assertThatThrownBy(() -> PruningRule.named("globl"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule must be one of layer, got globl");
    }
}
