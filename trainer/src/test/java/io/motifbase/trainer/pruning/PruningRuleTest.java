package io.motifbase.trainer.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import io.motifbase.trainer.training.InitialWeights;
import io.motifbase.trainer.training.LayerSizes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PruningRuleTest {
    private static final LayerSizes SIZES = LayerSizes.of(5, 12, 9, 4);

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

    private static Prune prune(double sparsity) {
        return new Prune(sparsity, 7, 1, 1, false);
    }

    private static BitSet keep(PruningRule rule, Block block, double sparsity) {
        return rule.keep(List.of(block), prune(sparsity)).get(0);
    }

    private static List<Block> dense(int index) {
        Network network = InitialWeights.of(SIZES, 3, index, Provenance.of("test", Map.of()));
        return network.blocks();
    }

    private static List<Block> masked(List<Block> blocks, List<BitSet> masks) {
        List<Block> kept = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            kept.add(Block.ofDense(
                    block.fromLayer(), block.toLayer(), block.columns(), block.denseWeights(), masks.get(b)));
        }
        return kept;
    }

    private static int connections(List<BitSet> masks) {
        return masks.stream().mapToInt(BitSet::cardinality).sum();
    }

    /** Outputs that a path of connections joins to an input, by spreading from the inputs. */
    private static BitSet joinedOutputs(List<Block> blocks) {
        BitSet reached = new BitSet();
        reached.set(0, blocks.get(0).rows());
        for (Block block : blocks) {
            BitSet next = new BitSet();
            for (int i = reached.nextSetBit(0); i >= 0; i = reached.nextSetBit(i + 1)) {
                for (int k = block.offset(i); k < block.offset(i + 1); k++) {
                    next.set(block.target(k));
                }
            }
            reached = next;
        }
        return reached;
    }

    @Test
    void layerKeepsTheLargestMagnitudes() {
        assertThat(keep(PruningRule.LAYER, block(bits(0, 1, 2, 3), -4, 1, 0.5f, 2), 0.5))
                .isEqualTo(bits(0, 3));
    }

    @Test
    void layerKeepsTheEarlierOfEqualMagnitudes() {
        assertThat(keep(PruningRule.LAYER, block(bits(0, 1, 2, 3), 1, -1, 1, 1), 0.5))
                .isEqualTo(bits(0, 1));
    }

    @Test
    void layerPrunesEveryBlockAlike() {
        Block large = block(bits(0, 1, 2, 3), 8, 7, 6, 5);
        Block small = block(bits(0, 1, 2, 3), 1, 2, 3, 4);
        assertThat(PruningRule.LAYER.keep(List.of(large, small), prune(0.5))).containsExactly(bits(0, 1), bits(2, 3));
    }

    @Test
    void globalPrunesTheSmallestOfAllBlocks() {
        Block large = block(bits(0, 1, 2, 3), 8, 7, 6, 3.5f);
        Block small = block(bits(0, 1, 2, 3), 1, 2, 3, 4);
        assertThat(PruningRule.GLOBAL.keep(List.of(large, small), prune(0.5))).containsExactly(bits(0, 1, 2), bits(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"layer", "global", "lamp", "layer-floor", "global-floor", "lamp-floor", "random"})
    void everyRuleNestsItsMasksAndMeetsTheSparsity(String id) {
        PruningRule rule = PruningRule.named(id);
        List<Block> blocks = dense(1);
        long cells = blocks.stream().mapToLong(Block::cells).sum();
        int level = 1;
        for (double sparsity : new double[] {0.2, 0.5, 0.8}) {
            List<BitSet> masks = rule.keep(blocks, new Prune(sparsity, 7, 1, level++, false));
            assertThat((double) connections(masks)).isBetween(cells * (1 - sparsity) - 2, cells * (1 - sparsity) + 2);
            for (int b = 0; b < masks.size(); b++) {
                BitSet revived = (BitSet) masks.get(b).clone();
                revived.andNot(blocks.get(b).mask());
                assertThat(revived.isEmpty()).isTrue();
            }
            blocks = masked(blocks, masks);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"layer", "global", "lamp"})
    void floorKeepsAPathFromAnInputToEveryOutput(String id) {
        int cutOff = 0;
        for (int index = 1; index <= 40; index++) {
            List<Block> plain = dense(index);
            List<Block> floored = plain;
            for (double sparsity : new double[] {0.5, 0.8, 0.9, 0.95, 0.99}) {
                plain = masked(plain, PruningRule.named(id).keep(plain, prune(sparsity)));
                floored = masked(floored, PruningRule.named(id + "-floor").keep(floored, prune(sparsity)));
                assertThat(joinedOutputs(floored)).as(index + " at " + sparsity).isEqualTo(bits(0, 1, 2, 3));
            }
            cutOff += joinedOutputs(plain).cardinality() < 4 ? 1 : 0;
        }
        assertThat(cutOff).as("networks that the plain rule cuts off").isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"layer", "global", "lamp"})
    void floorChangesNothingWhereThePlainRuleCutsOffNoOutput(String id) {
        int whole = 0;
        for (int index = 1; index <= 40; index++) {
            List<Block> blocks = dense(index);
            List<BitSet> masks = PruningRule.named(id).keep(blocks, prune(0.8));
            if (joinedOutputs(masked(blocks, masks)).cardinality() == 4) {
                assertThat(PruningRule.named(id + "-floor").keep(blocks, prune(0.8)))
                        .isEqualTo(masks);
                whole++;
            }
        }
        assertThat(whole).isPositive();
    }

    @Test
    void floorMakesRoomForItsPathsAsLongAsTheSparsityAllows() {
        long cells = dense(1).stream().mapToLong(Block::cells).sum();
        for (int index = 1; index <= 40; index++) {
            assertThat(connections(PruningRule.GLOBAL_FLOOR.keep(dense(index), prune(0.93))))
                    .isEqualTo((int) (cells - Math.round(cells * 0.93)));
        }
    }

    @Test
    void floorCannotJoinAnOutputThatNothingReaches() {
        assertThat(keep(PruningRule.LAYER_FLOOR, block(bits(0, 2), 3, 0, 4, 0), 0.75))
                .isEqualTo(bits(2));
    }

    @Test
    void randomIsAFunctionOfSeedNetworkAndLevel() {
        List<Block> blocks = dense(1);
        List<BitSet> first = PruningRule.RANDOM.keep(blocks, new Prune(0.5, 7, 1, 1, false));
        assertThat(PruningRule.RANDOM.keep(dense(2), new Prune(0.5, 7, 1, 1, false)))
                .as("other weights")
                .isEqualTo(first);
        assertThat(PruningRule.RANDOM.keep(blocks, new Prune(0.5, 8, 1, 1, false)))
                .isNotEqualTo(first);
        assertThat(PruningRule.RANDOM.keep(blocks, new Prune(0.5, 7, 2, 1, false)))
                .isNotEqualTo(first);
        assertThat(PruningRule.RANDOM.keep(blocks, new Prune(0.5, 7, 1, 2, false)))
                .isNotEqualTo(first);
    }

    @Test
    void randomKeepsEveryWeightEquallyOften() {
        Block block = block(bits(0, 1, 2, 3), 9, 1, 1, 1);
        int[] kept = new int[4];
        for (int index = 1; index <= 2000; index++) {
            PruningRule.RANDOM.keep(List.of(block), new Prune(0.5, 7, index, 1, false)).get(0).stream()
                    .forEach(cell -> kept[cell]++);
        }
        for (int count : kept) {
            assertThat(count)
                    .as("2000 draws, half of 4 kept, 4.5 standard deviations")
                    .isBetween(900, 1100);
        }
    }

    @Test
    void scheduleRefusesSparsitiesThatDoNotIncrease() {
        assertThatThrownBy(() -> new PruningSchedule(List.of(0.5, 0.5), PruningRule.LAYER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sparsities must increase, got 0.5 after 0.5");
        assertThatThrownBy(() -> new PruningSchedule(List.of(1.0), PruningRule.LAYER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sparsity must be in (0, 1), got 1.0");
    }

    @Test
    void unknownRuleIsToldWhichExist() {
        assertThatThrownBy(() -> PruningRule.named("globl"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "rule must be one of layer, global, layer-floor, global-floor, lamp, lamp-floor, random, got globl");
    }

    /** Output 1 hangs on a bias alone; the path of output 0 is not the largest weights. */
    @Test
    void floorTakesNoBiasForAnInput() {
        Block first = Block.ofDense(0, 1, 1, new float[] {0.1f, 9}, bits(0, 1));
        Block second = Block.ofDense(1, 2, 2, new float[] {0.2f, 0, 8, 7}, bits(0, 2, 3));
        Prune prune = new Prune(0.3, 7, 1, 1, true);
        assertThat(PruningRule.GLOBAL.keep(List.of(first, second), prune)).containsExactly(bits(1), bits(0, 2, 3));
        assertThat(PruningRule.GLOBAL_FLOOR.keep(List.of(first, second), prune))
                .containsExactly(bits(0, 1), bits(0, 2));
    }

    /** Scores 64/64, 49/113, 36/149, 25/174 and 4/4, 1/5. */
    @Test
    void lampTakesTheSmallestFractionsOfWhatIsLeft() {
        Block large = block(bits(0, 1, 2, 3), 5, -6, 7, 8);
        Block small = block(bits(0, 1), 1, -2, 0, 0);
        assertThat(PruningRule.LAMP.keep(List.of(large, small), prune(0.25)))
                .containsExactly(bits(0, 1, 2, 3), bits(0, 1));
        assertThat(PruningRule.LAMP.keep(List.of(large, small), prune(0.4))).containsExactly(bits(1, 2, 3), bits(0, 1));
        assertThat(PruningRule.LAMP.keep(List.of(large, small), prune(0.5))).containsExactly(bits(1, 2, 3), bits(1));
        assertThat(PruningRule.LAMP.keep(List.of(large, small), prune(0.75))).containsExactly(bits(3), bits(1));
    }

    @Test
    void lampTakesWeightsOfZeroFirst() {
        Block block = block(bits(0, 1, 2, 3), 0, 0, 1e-30f, 0);
        assertThat(keep(PruningRule.LAMP, block, 0.75)).isEqualTo(bits(2));
    }
}
