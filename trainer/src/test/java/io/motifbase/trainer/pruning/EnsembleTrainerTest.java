package io.motifbase.trainer.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.ContentHash;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import io.motifbase.trainer.training.AdamSettings;
import io.motifbase.trainer.training.InitialWeights;
import io.motifbase.trainer.training.LayerSizes;
import io.motifbase.trainer.training.RestoreSettings;
import io.motifbase.trainer.training.StageSettings;
import io.motifbase.trainer.training.TrainingSettings;
import io.motifbase.trainer.trainingset.FlightData;
import io.motifbase.trainer.trainingset.FlightRecorder;
import io.motifbase.trainer.trainingset.Split;
import io.motifbase.trainer.trainingset.TrainingSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnsembleTrainerTest {
    private static final TrainingSettings SHORT = new TrainingSettings(
            AdamSettings.PUBLISHED.withLearningRate(2e-3),
            64,
            StageSettings.stopping(300),
            StageSettings.stopping(150),
            new RestoreSettings(40, 128));
    private static final EnsembleSettings SMALL = new EnsembleSettings(
            3,
            21,
            LayerSizes.of(10, 24, 24, 7),
            new PruningSchedule(List.of(0.3, 0.6, 0.8), PruningRule.LAYER),
            SHORT,
            Treatment.TRAINED,
            1);
    private static TrainingSet data;

    @BeforeAll
    static void simulate() throws InterruptedException {
        data = TrainingSet.of(FlightRecorder.record(FlightData.setA(1500, 3), 2), Split.PUBLISHED);
    }

    private static List<String> hashes(EnsembleSettings settings) throws InterruptedException {
        return new EnsembleTrainer(settings, data)
                .levels().stream()
                        .map(level -> level.index() + "@" + level.sparsity() + " " + level.testMse() + " "
                                + ContentHash.of(level.network()))
                        .toList();
    }

    @Test
    void givesTheSameBitsWithAnyNumberOfThreads() throws InterruptedException {
        assertThat(hashes(SMALL.withThreads(3))).isEqualTo(hashes(SMALL)).hasSize(12);
    }

    /** First seen on Java 17 and 25 with vectors of 512 and of 256 bits; simulation, training and pruning are all in it. */
    @Test
    void givesTheSameBitsOnEveryMachine() throws InterruptedException {
        TrainingSet rows = TrainingSet.of(FlightRecorder.record(FlightData.setA(600, 1), 1), Split.PUBLISHED);
        EnsembleSettings settings = new EnsembleSettings(
                1,
                3,
                LayerSizes.of(10, 24, 40, 7),
                new PruningSchedule(List.of(0.5, 0.85), PruningRule.LAYER),
                new TrainingSettings(
                        AdamSettings.PUBLISHED, 64, StageSettings.stopping(60), StageSettings.stopping(40), null),
                Treatment.TRAINED,
                1);
        assertThat(new EnsembleTrainer(settings, rows).levels())
                .extracting(level -> ContentHash.of(level.network()).substring(0, 12))
                .containsExactly("a3a8334874da", "3bf2e7fdbe35", "1f4d185df73a");
    }

    @Test
    void givesTheSameFirstNetworkInASmallerEnsemble() throws InterruptedException {
        EnsembleSettings one =
                new EnsembleSettings(1, 21, SMALL.layers(), SMALL.schedule(), SHORT, Treatment.TRAINED, 1);
        assertThat(hashes(one)).isEqualTo(hashes(SMALL).subList(0, 4));
    }

    @Test
    void givesOtherNetworksForAnotherSeed() throws InterruptedException {
        EnsembleSettings other =
                new EnsembleSettings(3, 22, SMALL.layers(), SMALL.schedule(), SHORT, Treatment.TRAINED, 2);
        assertThat(hashes(other)).doesNotContainAnyElementsOf(hashes(SMALL));
    }

    @Test
    void deliversLevelsFromDenseToSparse() throws InterruptedException {
        List<TrainedLevel> levels = new ArrayList<>();
        List<Double> fractions = new ArrayList<>();
        EnsembleSettings one =
                new EnsembleSettings(1, 5, SMALL.layers(), SMALL.schedule(), SHORT, Treatment.TRAINED, 1);
        new EnsembleTrainer(one, data).run(new TrainingListener() {
            @Override
            public void progress(int index, double fraction) {
                fractions.add(fraction);
            }

            @Override
            public void level(TrainedLevel level) {
                levels.add(level);
            }
        });
        assertThat(levels).extracting(TrainedLevel::sparsity).containsExactly(0.0, 0.3, 0.6, 0.8);
        assertThat(levels).extracting(TrainedLevel::iterations).containsExactly(300, 150, 150, 150);
        assertThat(fractions).isSorted().last().isEqualTo(1.0);
    }

    @Test
    void nestsTheMasksAndKeepsEveryBias() throws InterruptedException {
        Network previous = null;
        for (TrainedLevel level : new EnsembleTrainer(SMALL, data).levels()) {
            Network network = level.network();
            assertThat(network.biasConnections()).isEqualTo(24 + 24 + 7);
            for (int b = 0; b < network.blocks().size(); b++) {
                BitSet mask = network.blocks().get(b).mask();
                long cells = network.blocks().get(b).cells();
                assertThat(mask.cardinality()).isEqualTo((int) (cells - Math.round(cells * level.sparsity())));
                if (previous != null && level.sparsity() > 0) {
                    BitSet revived = (BitSet) mask.clone();
                    revived.andNot(previous.blocks().get(b).mask());
                    assertThat(revived.isEmpty()).isTrue();
                }
            }
            previous = network;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"layer", "global-floor"})
    void prunesBiasesWithTheWeightsWhereTheScheduleSaysSo(String rule) throws InterruptedException {
        PruningSchedule schedule = new PruningSchedule(List.of(0.03, 0.3, 0.8), PruningRule.named(rule), true);
        List<TrainedLevel> levels = new EnsembleTrainer(SMALL.withSchedule(schedule), data).levels();
        double cells = 11 * 24 + 25 * 24 + 25 * 7;
        for (int i = 0; i < levels.size(); i++) {
            Network network = levels.get(i).network();
            double kept = cells * (1 - levels.get(i).sparsity());
            assertThat((double) network.connections() + network.biasConnections())
                    .isBetween(kept - 2, kept + 2);
            for (int l = 0; l < 3; l++) {
                Biases biases = network.biases().get(l);
                Biases before =
                        levels.get(Math.max(i - 1, 0)).network().biases().get(l);
                for (int j = 0; j < biases.size(); j++) {
                    assertThat(biases.value(j) != 0).isEqualTo(biases.isKept(j));
                    assertThat(biases.isKept(j) && i % 4 > 0 && !before.isKept(j))
                            .isFalse();
                }
            }
        }
        assertThat(levels.get(1).network().biasConnections()).isBetween(1L, 54L);
    }

    @Test
    void trainingLowersTheTestErrorBelowThatOfAConstant() throws InterruptedException {
        for (TrainedLevel level : new EnsembleTrainer(SMALL, data).levels()) {
            assertThat(level.testMse()).as("sparsity " + level.sparsity()).isLessThan(0.044);
        }
    }

    /** What makes the motifs: a trained network prunes some neurons' connections and spares others'. */
    @Test
    void trainedNetworksHaveUnequalNeuronsAndUntrainedOnesDoNot() throws InterruptedException {
        TrainingSet rows = TrainingSet.of(FlightRecorder.record(FlightData.setA(8000, 1), 2), Split.PUBLISHED);
        EnsembleSettings demo = EnsembleSettings.demo(2, 1);
        EnsembleSettings quick = new EnsembleSettings(
                2,
                1,
                demo.layers(),
                demo.schedule(),
                new TrainingSettings(
                        demo.training().adam(), 128, StageSettings.stopping(3000), StageSettings.stopping(1500), null),
                Treatment.TRAINED,
                2);
        assertThat(outDegreeSpread(quick, rows)).isGreaterThan(1.5);
        assertThat(outDegreeSpread(quick.untrained(), rows)).isBetween(0.7, 1.3);
    }

    /** Variance of the out-degrees of the second and third block at 85 %, over that of random pruning. */
    private static double outDegreeSpread(EnsembleSettings settings, TrainingSet rows) throws InterruptedException {
        double sum = 0;
        int blocks = 0;
        for (TrainedLevel level : new EnsembleTrainer(settings, rows).levels()) {
            for (Block block : level.network().blocks().subList(1, 3)) {
                if (level.sparsity() == 0.85) {
                    sum += spread(block);
                    blocks++;
                }
            }
        }
        return sum / blocks;
    }

    private static double spread(Block block) {
        double mean = (double) block.connections() / block.rows();
        double squares = 0;
        for (int i = 0; i < block.rows(); i++) {
            double difference = block.offset(i + 1) - block.offset(i) - mean;
            squares += difference * difference;
        }
        return squares / (block.rows() - 1) / (mean * (1 - mean / block.columns()));
    }

    @Test
    void controlHasTheInitialWeightsOfTheTrainedEnsemble() throws InterruptedException {
        for (TrainedLevel level : new EnsembleTrainer(SMALL.untrained(), data).levels()) {
            Network initial =
                    InitialWeights.of(SMALL.layers(), SMALL.seed(), level.index(), Provenance.of("test", Map.of()));
            float[] weights = level.network().blocks().get(1).denseWeights();
            float[] expected = initial.blocks().get(1).denseWeights();
            BitSet mask = level.network().blocks().get(1).mask();
            for (int cell = 0; cell < weights.length; cell++) {
                assertThat(weights[cell]).isEqualTo(mask.get(cell) ? expected[cell] : 0);
            }
            assertThat(level.iterations()).isZero();
            assertThat(level.network().provenance().origin()).isEqualTo("untrained");
        }
    }

    @Test
    void shuffledControlLearnsNothingButTheDistributionOfTheOutputs() throws InterruptedException {
        List<TrainedLevel> trained = new EnsembleTrainer(SMALL, data).levels();
        List<TrainedLevel> shuffled = new EnsembleTrainer(SMALL.shuffled(), data).levels();
        for (int i = 0; i < trained.size(); i++) {
            assertThat(shuffled.get(i).testMse()).isGreaterThan(0.04);
            assertThat(shuffled.get(i).iterations()).isPositive();
            assertThat(shuffled.get(i).network().provenance().origin()).isEqualTo("shuffled");
            assertThat(shuffled.get(i).network().provenance().settings())
                    .containsEntry("outputs", "shuffled by seed 21");
        }
        assertThat(hashes(SMALL.shuffled().withThreads(3))).isEqualTo(hashes(SMALL.shuffled()));
    }

    @Test
    void provenanceSaysHowToMakeTheNetworkAgain() throws InterruptedException {
        TrainedLevel last = new EnsembleTrainer(SMALL, data).levels().get(11);
        assertThat(last.network().provenance().origin()).isEqualTo("trained");
        assertThat(last.network().provenance().settings())
                .containsEntry("seed", "21")
                .containsEntry("index", "3")
                .containsEntry("sparsity", "0.8")
                .containsEntry("rule", "layer")
                .containsEntry("iterations", "150")
                .containsEntry("rows", "1500")
                .containsEntry("learningRate", "0.002")
                .containsEntry("batch", "64")
                .containsEntry("restore", "RestoreSettings[everyIterations=40, rows=128]")
                .containsEntry("split", "960, 240, 300")
                .containsEntry("rowsSeed", "3")
                .hasEntrySatisfying(
                        "codeVersion", version -> assertThat(version).matches("\\d+\\.\\d+.*"));
    }

    @Test
    void stopsWhenInterruptedAndKeepsWhatIsFinished() throws InterruptedException {
        List<TrainedLevel> levels = Collections.synchronizedList(new ArrayList<>());
        Thread caller = Thread.currentThread();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void progress(int index, double fraction) {}

            @Override
            public void level(TrainedLevel level) {
                levels.add(level);
                caller.interrupt();
            }
        };
        assertThatThrownBy(() -> new EnsembleTrainer(SMALL, data).run(listener))
                .isInstanceOf(InterruptedException.class);
        assertThat(levels).isNotEmpty().hasSizeLessThan(12);
    }

    @Test
    void passesOnWhatTheListenerThrows() {
        TrainingListener full = new TrainingListener() {
            @Override
            public void progress(int index, double fraction) {}

            @Override
            public void level(TrainedLevel level) {
                throw new IllegalStateException("store is full");
            }
        };
        assertThatThrownBy(() -> new EnsembleTrainer(SMALL, data).run(full))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("store is full");
    }

    @Test
    void namesTheNetworkWhoseLossIsNoLongerANumber() {
        TrainingSettings wild = new TrainingSettings(
                AdamSettings.PUBLISHED.withLearningRate(1e30),
                64,
                StageSettings.stopping(300),
                StageSettings.stopping(150),
                null);
        EnsembleSettings one =
                new EnsembleSettings(1, 21, SMALL.layers(), SMALL.schedule(), wild, Treatment.TRAINED, 1);
        assertThatThrownBy(() -> new EnsembleTrainer(one, data).levels())
                .isInstanceOf(ArithmeticException.class)
                .hasMessageMatching("network 1 at sparsity 0: loss became (NaN|Infinity) at iteration \\d+;"
                        + " a lower learning rate may help, it is 1.0E30");
    }

    /** So steep that the first of three networks gets lost, after its dense level. */
    @Test
    void aNetworkWhoseLossIsLostStopsAloneWithItsLastGoodLevel() throws InterruptedException {
        TrainingSet rows = TrainingSet.of(FlightRecorder.record(FlightData.setA(600, 3), 2), Split.PUBLISHED);
        TrainingSettings steep = new TrainingSettings(
                AdamSettings.PUBLISHED.withLearningRate(2e12),
                64,
                StageSettings.stopping(3),
                StageSettings.stopping(20),
                null);
        EnsembleSettings three =
                new EnsembleSettings(3, 21, SMALL.layers(), SMALL.schedule(), steep, Treatment.TRAINED, 2);
        List<String> levels = Collections.synchronizedList(new ArrayList<>());
        List<FailedNetwork> heard = Collections.synchronizedList(new ArrayList<>());
        List<FailedNetwork> failed = new EnsembleTrainer(three, rows).run(new TrainingListener() {
            @Override
            public void progress(int index, double fraction) {}

            @Override
            public void level(TrainedLevel level) {
                assertThat(level.testMse()).isFinite();
                levels.add(level.index() + "@" + level.sparsity());
            }

            @Override
            public void failed(FailedNetwork network) {
                heard.add(network);
            }
        });
        assertThat(failed)
                .extracting(FailedNetwork::toString)
                .containsExactly("network 1 at sparsity 0.3: loss became NaN at iteration 5;"
                        + " a lower learning rate may help, it is 2.0E12");
        assertThat(heard).containsExactlyInAnyOrderElementsOf(failed);
        assertThat(levels)
                .containsExactlyInAnyOrder(
                        "1@0.0", "2@0.0", "2@0.3", "2@0.6", "2@0.8", "3@0.0", "3@0.3", "3@0.6", "3@0.8");
    }

    @Test
    void refusesLayersThatDoNotFitTheTable() {
        assertThatThrownBy(() -> new EnsembleTrainer(SMALL.withLayers(LayerSizes.of(9, 5, 7)), data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("layers must begin with 10 inputs and end with 7 outputs as the training set does,"
                        + " got 9-5-7");
    }
}
