package io.motifbase.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.ContentHash;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageTrainerTest {
    private static final Provenance NOWHERE = Provenance.of("test", Map.of());
    private static final AdamSettings WILD = AdamSettings.PUBLISHED.withLearningRate(3e-2);
    private static final LayerSizes SIZES = LayerSizes.of(10, 24, 7);
    private static final int ROWS = 50;
    private static TrainingSet data;

    @BeforeAll
    static void simulate() throws InterruptedException {
        data = TrainingSet.of(FlightRecorder.record(FlightData.setA(600, 3), 2), Split.PUBLISHED);
    }

    private static StageTrainer trainer(TrainingSet rows, @Nullable RestoreSettings restore) {
        Network start = InitialWeights.of(SIZES, 17, 1, NOWHERE);
        TrainingSettings settings =
                new TrainingSettings(WILD, 48, StageSettings.fixed(0), StageSettings.fixed(0), restore);
        return new StageTrainer(settings, rows, start, 17, 1);
    }

    private static double loss(StageTrainer trainer) throws InterruptedException {
        Engine engine = new Engine(trainer.network(NOWHERE), 48, WILD);
        return engine.loss(data, new RowRange(data.validation().first(), ROWS));
    }

    private static String hash(StageTrainer trainer) {
        return ContentHash.of(trainer.network(NOWHERE));
    }

    @Test
    void theTestLossEndsAtAnInterrupt() {
        StageTrainer trainer = trainer(data, null);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(trainer::testLoss);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    /** What was the best is found by training anew to every moment at which the loss is measured. */
    @ParameterizedTest
    @ValueSource(ints = {80, 83})
    void endsWithTheWeightsOfTheSmallestLossMeasured(int iterations) throws InterruptedException {
        double least = Double.POSITIVE_INFINITY;
        String best = "";
        for (int moment = 10; moment < iterations + 10; moment += 10) {
            StageTrainer plain = trainer(data, null);
            plain.train(StageSettings.fixed(Math.min(moment, iterations)), done -> {});
            if (loss(plain) < least) {
                least = loss(plain);
                best = hash(plain);
            }
        }
        StageTrainer restoring = trainer(data, new RestoreSettings(10, ROWS));
        assertThat(restoring.train(StageSettings.fixed(iterations), done -> {})).isEqualTo(iterations);
        assertThat(hash(restoring)).isEqualTo(best);
    }

    @Test
    void doesNotEndWithItsLastWeightsWhereEarlierOnesAreBetter() throws InterruptedException {
        StageTrainer restoring = trainer(data, new RestoreSettings(10, ROWS));
        StageTrainer last = trainer(data, null);
        restoring.train(StageSettings.fixed(80), done -> {});
        last.train(StageSettings.fixed(80), done -> {});
        assertThat(loss(restoring)).isLessThan(loss(last));
    }

    @Test
    void prunedWeightsStayZeroWhenTheBestAreRestored() throws InterruptedException {
        StageTrainer trainer = trainer(data, new RestoreSettings(10, ROWS));
        trainer.train(StageSettings.fixed(60), done -> {});
        List<BitSet> masks = new ArrayList<>();
        for (Block block : trainer.network(NOWHERE).blocks()) {
            BitSet mask = block.mask();
            mask.clear(0, mask.length() / 2);
            masks.add(mask);
        }
        trainer.keep(masks);
        trainer.train(StageSettings.fixed(60), done -> {});
        assertThat(trainer.network(NOWHERE).blocks()).extracting(Block::mask).containsExactlyElementsOf(masks);
    }

    @Test
    void learnsAtTheFallingRateOfEveryIteration() throws InterruptedException {
        StageTrainer falling = trainer(data, null);
        assertThat(falling.train(StageSettings.falling(4, 0.2), done -> {})).isEqualTo(4);
        Engine byHand = new Engine(InitialWeights.of(SIZES, 17, 1, NOWHERE), 48, WILD);
        BatchOrder order = new BatchOrder(data.training(), 48, 17, 1);
        int[] rows = new int[48];
        for (int i = 0; i < 4; i++) {
            order.batch(i, rows);
            byHand.train(data, rows, 1 - 0.2 * i);
        }
        assertThat(hash(falling)).isEqualTo(ContentHash.of(byHand.network(NOWHERE)));
    }

    @Test
    void keepsTheLastWeightsWhereThereAreNoValidationRows() throws InterruptedException {
        TrainingSet all = TrainingSet.of(FlightRecorder.record(FlightData.setA(200, 3), 2), Split.NONE);
        StageTrainer restoring = trainer(all, new RestoreSettings(10, ROWS));
        StageTrainer plain = trainer(all, null);
        restoring.train(StageSettings.fixed(30), done -> {});
        plain.train(StageSettings.fixed(30), done -> {});
        assertThat(hash(restoring)).isEqualTo(hash(plain));
    }
}
