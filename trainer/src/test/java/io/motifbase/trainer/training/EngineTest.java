package io.motifbase.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import io.motifbase.trainer.trainingset.FlightData;
import io.motifbase.trainer.trainingset.FlightRecorder;
import io.motifbase.trainer.trainingset.RowRange;
import io.motifbase.trainer.trainingset.Split;
import io.motifbase.trainer.trainingset.TrainingSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTest {
    private static final LayerSizes SIZES = LayerSizes.of(10, 21, 18, 7);
    private static final int BATCH = 48;
    private static final Provenance NOWHERE = Provenance.of("test", Map.of());
    private static TrainingSet data;

    @BeforeAll
    static void simulate() throws InterruptedException {
        data = TrainingSet.of(FlightRecorder.record(FlightData.setA(400, 3), 2), Split.PUBLISHED);
    }

    private static int[] rows(int first) {
        return IntStream.range(first, first + BATCH).toArray();
    }

    private static Network start(int index) {
        return InitialWeights.of(SIZES, 17, index, NOWHERE);
    }

    private static Engine engine(Network network) {
        return new Engine(network, BATCH, AdamSettings.PUBLISHED.withLearningRate(1e-2));
    }

    /** Keeps one in so many weights. */
    private static List<BitSet> oneIn(int stride, Network network, int phase) {
        List<BitSet> masks = new ArrayList<>();
        for (Block block : network.blocks()) {
            BitSet mask = new BitSet();
            for (int cell = phase; cell < block.cells(); cell += stride) {
                mask.set(cell);
            }
            masks.add(mask);
        }
        return masks;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void gradientIsThatOfAPlainNetworkInDoublePrecision(int stride) {
        Engine engine = engine(start(1));
        engine.keep(oneIn(stride, start(1), 0));
        assertThat(engine.layer(1) instanceof SparseLayer).isEqualTo(stride == 5);
        Network before = engine.network(NOWHERE);
        engine.train(data, rows(0));
        PlainNetwork plain = new PlainNetwork(before);
        double largest = plain.largestGradient(data, rows(0));
        for (int l = 0; l < before.blocks().size(); l++) {
            for (int cell = l; cell < before.blocks().get(l).cells(); cell += 7) {
                int i = cell / SIZES.size(l + 1);
                int j = cell % SIZES.size(l + 1);
                if (before.blocks().get(l).mask().get(cell)) {
                    assertThat((double) engine.layer(l).weightGradient(i, j))
                            .as("weight %d, %d of block %d", i, j, l)
                            .isCloseTo(plain.weightGradient(data, rows(0), l, i, j), within(1e-5 * largest));
                }
            }
            for (int j = 0; j < SIZES.size(l + 1); j++) {
                assertThat((double) engine.layer(l).biasGradient(j))
                        .as("bias %d of layer %d", j, l + 1)
                        .isCloseTo(plain.biasGradient(data, rows(0), l, j), within(1e-5 * largest));
            }
        }
    }

    @Test
    void lossIsThatOfAPlainNetwork() {
        PlainNetwork plain = new PlainNetwork(start(2));
        assertThat(engine(start(2)).loss(data, rows(5))).isCloseTo(plain.loss(data, rows(5)), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 47, 48, 49, 100})
    void lossOfARangeCountsEveryRowOnce(int count) throws InterruptedException {
        PlainNetwork plain = new PlainNetwork(start(2));
        int[] rows = IntStream.range(3, 3 + count).toArray();
        assertThat(engine(start(2)).loss(data, new RowRange(3, count))).isCloseTo(plain.loss(data, rows), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void prunedWeightsAreExactlyZeroAndNeverRevive(int stride) {
        Engine engine = engine(start(3));
        for (int i = 0; i < 5; i++) {
            engine.train(data, rows(i));
        }
        List<BitSet> masks = oneIn(stride, start(3), 0);
        engine.keep(masks);
        for (int i = 0; i < 200; i++) {
            engine.train(data, rows(i));
        }
        Network pruned = engine.network(NOWHERE);
        for (int l = 0; l < masks.size(); l++) {
            assertThat(pruned.blocks().get(l).mask()).isEqualTo(masks.get(l));
            for (int i = 0; i < SIZES.size(l); i++) {
                for (int j = 0; j < SIZES.size(l + 1); j++) {
                    if (!masks.get(l).get(i * SIZES.size(l + 1) + j)) {
                        assertThat(engine.layer(l).weight(i, j)).isZero();
                    }
                }
            }
        }
    }

    @Test
    void adamGoesOnAcrossAPruneAsIfItHadNotHappened() {
        Engine pruned = engine(start(4));
        for (int i = 0; i < 20; i++) {
            pruned.train(data, rows(i));
        }
        Network before = pruned.network(NOWHERE);
        pruned.keep(oneIn(5, before, 0));
        assertThat(pruned.iterations()).isEqualTo(20);
        assertThat(pruned.layer(0).weight(0, 0))
                .isEqualTo(before.blocks().get(0).weight(0));
        Engine fresh = engine(pruned.network(NOWHERE));
        pruned.train(data, rows(20));
        fresh.train(data, rows(20));
        double carried =
                Math.abs(pruned.layer(0).weight(0, 0) - before.blocks().get(0).weight(0));
        double anew =
                Math.abs(fresh.layer(0).weight(0, 0) - before.blocks().get(0).weight(0));
        assertThat(anew)
                .as("first iteration of Adam moves by the learning rate")
                .isCloseTo(1e-2, within(1e-5));
        assertThat(carried).isPositive().isLessThan(9e-3);
    }

    @Test
    void prunesASparseLayerFurther() {
        Engine engine = engine(start(8));
        engine.keep(oneIn(4, start(8), 0));
        engine.train(data, rows(0));
        Network before = engine.network(NOWHERE);
        engine.keep(oneIn(8, start(8), 0));
        Network after = engine.network(NOWHERE);
        for (int l = 0; l < 3; l++) {
            BitSet mask = oneIn(8, start(8), 0).get(l);
            assertThat(after.blocks().get(l).mask()).isEqualTo(mask);
            float[] old = before.blocks().get(l).denseWeights();
            float[] now = after.blocks().get(l).denseWeights();
            mask.stream().forEach(cell -> assertThat(now[cell]).isEqualTo(old[cell]));
        }
    }

    @Test
    void learnsToPredictBetterThanAConstant() throws InterruptedException {
        Engine engine = engine(start(5));
        for (int i = 0; i < 300; i++) {
            engine.train(data, rows((i * BATCH) % 192));
        }
        assertThat(engine.loss(data, data.training())).isLessThan(0.03);
    }

    @Test
    void givesBackTheNetworkItLoaded() {
        Network network = start(6);
        Network back = engine(network).network(NOWHERE);
        assertThat(back.blocks()).isEqualTo(network.blocks());
        assertThat(back.biases()).isEqualTo(network.biases());
    }

    @Test
    void predictsForASampleTheSameWhateverIsBesideIt() {
        Engine engine = engine(start(7));
        float[] one = new float[10 * BATCH];
        float[] two = new float[10 * BATCH];
        for (int f = 0; f < 10; f++) {
            one[f * BATCH] = 0.1f * f - 0.5f;
            two[f * BATCH + 13] = 0.1f * f - 0.5f;
        }
        float[] first = engine.predict(one);
        float[] second = engine.predict(two);
        for (int j = 0; j < 7; j++) {
            assertThat(second[j * BATCH + 13]).isEqualTo(first[j * BATCH]);
        }
    }

    @Test
    void refusesANetworkWithoutBiases() {
        Network network = start(1);
        Network bare = new Network(network.layers(), network.blocks(), List.of(), List.of(), NOWHERE);
        assertThatThrownBy(() -> engine(bare))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("every layer must have one block, from the layer before, and biases");
    }

    @Test
    void refusesABatchThatIsNotWholeVectors() {
        assertThatThrownBy(() -> new Engine(start(1), 100, AdamSettings.PUBLISHED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batch must be a multiple of 16, got 100");
    }

    @Test
    void refusesRowsOfAnotherTable() {
        Engine engine = engine(InitialWeights.of(LayerSizes.of(9, 20, 7), 1, 1, NOWHERE));
        assertThatThrownBy(() -> engine.train(data, rows(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 48 rows of 10 inputs");
    }
}
