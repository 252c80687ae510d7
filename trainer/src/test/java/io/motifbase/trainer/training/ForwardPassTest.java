package io.motifbase.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Layer;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.NetworkFunction;
import io.motifbase.trainer.network.Provenance;
import io.motifbase.trainer.pruning.EnsembleSettings;
import io.motifbase.trainer.pruning.EnsembleTrainer;
import io.motifbase.trainer.pruning.PruningRule;
import io.motifbase.trainer.pruning.PruningSchedule;
import io.motifbase.trainer.pruning.TrainedLevel;
import io.motifbase.trainer.trainingset.FlightData;
import io.motifbase.trainer.trainingset.FlightRecorder;
import io.motifbase.trainer.trainingset.Split;
import io.motifbase.trainer.trainingset.Table;
import io.motifbase.trainer.trainingset.TableFile;
import io.motifbase.trainer.trainingset.TestRows;
import io.motifbase.trainer.trainingset.TrainingSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardPassTest {
    private static final int ROWS = 1000;
    private static final EnsembleSettings ONE = EnsembleSettings.demo(1, 5)
            .withLayers(LayerSizes.of(10, 24, 16, 7))
            .withSchedule(new PruningSchedule(List.of(0.5, 0.9), PruningRule.LAYER))
            .untrained();

    private static List<TrainedLevel> levels = List.of();

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() throws InterruptedException {
        TrainingSet data = TrainingSet.of(FlightRecorder.record(FlightData.setA(ROWS, 3), 2), Split.PUBLISHED);
        levels = new EnsembleTrainer(ONE, data).levels();
    }

    private static TestRows rows(Network network, int most) throws InterruptedException {
        return TestRows.ofFlight(network.provenance(), most, 2);
    }

    @Test
    void givesTheTestErrorOfTrainingFromRowsMadeAgain() throws InterruptedException {
        for (TrainedLevel level : levels) {
            TestRows rows = rows(level.network(), ROWS);
            assertThat(rows.count()).isEqualTo(ROWS / 5);
            assertThat(new ForwardPass(level.network()).loss(rows, new BitSet()))
                    .isEqualTo(level.testMse());
        }
    }

    @Test
    void aKnockOutIsTheNetworkWithoutTheseConnections() throws InterruptedException {
        Network network = levels.get(1).network();
        BitSet without = new BitSet();
        for (int k = 0; k < network.connections(); k += 3) {
            without.set(k);
        }
        TestRows rows = rows(network, 150);
        ForwardPass pass = new ForwardPass(network);
        double whole = pass.loss(rows, new BitSet());
        assertThat(pass.loss(rows, without))
                .isEqualTo(new ForwardPass(reduced(network, without)).loss(rows, new BitSet()))
                .isNotEqualTo(whole);
        assertThat(pass.loss(rows, new BitSet())).isEqualTo(whole);
    }

    private static Network reduced(Network network, BitSet without) {
        List<Block> blocks = new ArrayList<>();
        int connection = 0;
        for (Block block : network.blocks()) {
            BitSet mask = block.mask();
            for (int cell = mask.nextSetBit(0); cell >= 0; cell = mask.nextSetBit(cell + 1)) {
                mask.set(cell, !without.get(connection++));
            }
            blocks.add(Block.ofDense(block.fromLayer(), block.toLayer(), block.columns(), block.denseWeights(), mask));
        }
        return new Network(network.layers(), blocks, network.biases(), network.names(), network.provenance());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tanh", "relu", "sigmoid", "linear"})
    void agreesWithThePlainFunctionForEveryActivationAndAcrossSkippedLayers(String activation) {
        Network network = new Network(
                List.of(new Layer(2, null), new Layer(3, activation), new Layer(1, activation)),
                List.of(
                        Block.ofDense(0, 1, 3, new float[] {0.5f, -1, 2, 0.25f, 1.5f, -0.75f}, all(6)),
                        Block.ofDense(0, 2, 1, new float[] {0.3f, -0.6f}, all(2)),
                        Block.ofDense(1, 2, 1, new float[] {1, -0.5f, 0.8f}, all(3))),
                List.of(Biases.allKept(1, new float[] {0.1f, -0.2f, 0.3f})),
                List.of(),
                Provenance.of("hand", Map.of()));
        float[] inputs = {0.5f, -0.25f, -1, 1, 0.125f, 2};
        float[] outputs = {0.5f, -0.5f, 0.25f};
        Path file = folder.resolve("rows.csv");
        TableFile.write(new Table(List.of("a", "b"), List.of("y"), inputs, outputs, new TreeMap<>()), file);
        TestRows rows = TestRows.ofTable(network.provenance(), file, 1, null, 100);
        assertThat(rows.source()).startsWith("table rows.csv, SHA-256 ");
        assertThat(new ForwardPass(network).loss(rows, new BitSet()))
                .isCloseTo(new NetworkFunction(network).meanSquaredError(inputs, outputs), within(1e-6));
    }

    private static BitSet all(int bits) {
        BitSet set = new BitSet();
        set.set(0, bits);
        return set;
    }

    @Test
    void aNetworkWithoutRowsOfItsOwnIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestRows.ofFlight(Provenance.of("keras", Map.of()), 10, 1))
                .withMessage("test rows must be given for a network that did not learn simulated flight here, with"
                        + " --evaluate FILE; got one of origin keras");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestRows.ofFlight(levels.get(0).network().provenance(), 0, 1))
                .withMessage("rows must be at least 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ForwardPass(new Network(
                        List.of(new Layer(1, null), new Layer(1, null)),
                        List.of(),
                        List.of(),
                        List.of(),
                        Provenance.of("edges", Map.of()))))
                .withMessageContaining("activation of layer 1 must be one of");
    }
}
