package io.motifbase.graphstore.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import io.motifbase.graphstore.SharedData;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KerasReaderTest {
    private static final String SHARED_MODEL = "keras/moth_pruned_0.93.h5";

    @TempDir
    private Path folder;

    private int models;

    @Test
    void readsThePublishedNetwork() {
        Network network = new KerasReader().read(SharedData.file(SHARED_MODEL));

        assertThat(network.layers()).extracting("size").containsExactly(10, 400, 400, 400, 16, 7);
        assertThat(network.layers())
                .extracting("activation")
                .containsExactly(null, "tanh", "tanh", "tanh", "tanh", "linear");
        assertThat(network.blocks()).extracting(Block::connections).containsExactly(280, 11_200, 11_200, 448, 8);
        assertThat(network.biases()).hasSize(5);
        assertThat(network.biasConnections()).isEqualTo(1223);
        assertThat(network.names()).isEmpty();
        assertThat(network.provenance().settings()).containsEntry("kerasVersion", "2.2.4-tf");
    }

    @Test
    void zerosOfEitherSignArePruned() {
        Path file = model(
                chain(input("in"), dense("out", 2)), tensors("out", new float[][] {{0, -0.0f}, {1, -2}}, 0, 0.5f));

        Network network = new KerasReader().read(file);

        assertThat(network.blocks().get(0).connections()).isEqualTo(2);
        assertThat(network.blocks().get(0).denseWeights()).containsExactly(0, 0, 1, -2);
        assertThat(network.biases().get(0).connections()).isEqualTo(1);
    }

    @Test
    void passesOverDropoutAndReadsLayersWithoutBias() {
        String dropout = "{'class_name': 'Dropout', 'config': {'name': 'drop', 'rate': 0.5}}";
        Path file = model(
                chain(input("in"), dropout, dense("out", 1).replace("'relu'", "'relu', 'use_bias': false")),
                tensors("out", new float[][] {{3}, {4}}));

        Network network = new KerasReader().read(file);

        assertThat(network.biases()).isEmpty();
        assertThat(network.layers()).extracting("activation").containsExactly(null, "relu");
    }

    @ParameterizedTest
    @CsvSource({"NaN, NaN", "Infinity, Infinity", "-Infinity, -Infinity"})
    void namesTheTensorAndIndexOfAWeightThatIsNotFinite(float bad, String name) {
        Path weight =
                model(chain(input("in"), dense("out", 2)), tensors("out", new float[][] {{1, 2}, {3, bad}}, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KerasReader().read(weight))
                .withMessage(weight + ": out/kernel:0 [1, 1] must be finite, got " + name);

        Path bias = model(chain(input("in"), dense("out", 2)), tensors("out", new float[][] {{1, 2}}, 0, bad));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KerasReader().read(bias))
                .withMessage(bias + ": out/bias:0 [1] must be finite, got " + name);
    }

    @Test
    void namesALayerThatIsNotDense() {
        String convolution = "{'class_name': 'Conv2D', 'config': {'name': 'conv', 'filters': 3}}";
        Path file = model(chain(input("in"), convolution), tensors("conv", new float[][] {{1}}, 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KerasReader().read(file))
                .withMessage(file + ": layer conv must be Dense (or InputLayer, Dropout), got Conv2D");
    }

    @Test
    void readsTheLayoutThatKeras3WritesForHdf5() {
        String history = "[{'args': [{'class_name': '__keras_tensor__', 'config': {'shape': [null, 1], "
                + "'keras_history': ['in', 0, 0]}}], 'kwargs': {}}]";
        String layer = dense("out", 2).replace("'Dense'", "'Dense', 'inbound_nodes': " + history);
        Path file = model(chain(input("in"), layer), weights -> {
            WritableGroup group = weights.putGroup("out");
            group.putAttribute("weight_names", new String[] {"model/out/kernel", "model/out/bias"});
            WritableGroup inner = group.putGroup("model").putGroup("out");
            inner.putDataset("kernel", new double[][] {{1, 0}});
            inner.putDataset("bias", new double[] {0, 2});
        });

        Network network = new KerasReader().read(file);

        assertThat(network.blocks().get(0).denseWeights()).containsExactly(1, 0);
        assertThat(network.biases().get(0).values()).containsExactly(0, 2);
    }

    @Test
    void refusesLayersThatFormNoChain() {
        String first = dense("a", 1).replace("'Dense'", "'Dense', 'inbound_nodes': [[['in', 0, 0, {}]]]");
        String second = dense("b", 1).replace("'Dense'", "'Dense', 'inbound_nodes': [[['in', 0, 0, {}]]]");
        Path file = model(chain(input("in"), first, second), tensors("a", new float[][] {{1}}, 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KerasReader().read(file))
                .withMessage(file + ": layers must form one chain: inputs of layer b must be [a], got [in]");
    }

    @Test
    void refusesAKernelOfAnotherShape() {
        Path file = model(chain(input("in"), dense("out", 3)), tensors("out", new float[][] {{1, 2}}, 0, 0, 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KerasReader().read(file))
                .withMessage(file + ": shape of out/kernel:0 must be [1, 3], got [1, 2]");
    }

    @Test
    void refusesAnEmptyNetwork() {
        Path noLayer = model(chain(input("in")), tensors("out", new float[][] {{1}}, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KerasReader().read(noLayer))
                .withMessageContaining("an empty network: expected at least one Dense layer");

        Path noWeight = model(chain(input("in"), dense("out", 1)), tensors("out", new float[][] {{0}}, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KerasReader().read(noWeight))
                .withMessageContaining("an empty network: expected at least one weight that is not 0");
    }

    @Test
    void refusesWeightsWithoutTheirModel() {
        Path file = folder.resolve("weights.h5");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putGroup("model_weights");
        }

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KerasReader().read(file))
                .withMessageContaining("expected attribute model_config");
    }

    @Test
    void refusesWhatIsNoHdf5File() throws IOException {
        Path text = Files.writeString(folder.resolve("net.h5"), "0 1\n1 2\n".repeat(1000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KerasReader().read(text))
                .withMessage(text + ": not an HDF5 file: expected a model saved by Keras as .h5");

        Path zip = Files.write(folder.resolve("net.keras"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KerasReader().read(zip))
                .withMessageContaining("got a zip file such as Keras 3 writes");

        Path missing = folder.resolve("missing.h5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KerasReader().read(missing))
                .withMessage(missing + ": no such file");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 100, 2_000, 3_000, 30_000, 700_000, 1_300_000, 2_000_000, 4_028_855})
    void refusesATruncatedFileInOneLine(int length) throws IOException {
        byte[] whole = Files.readAllBytes(SharedData.file(SHARED_MODEL));
        Path file = Files.write(folder.resolve("net.h5"), Arrays.copyOf(whole, length));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KerasReader().read(file))
                .withMessageMatching("[^\\n]*net\\.h5: (HDF5 file is truncated[^\\n]*|not an HDF5 file[^\\n]*)");
    }

    private static String input(String name) {
        return "{'class_name': 'InputLayer', 'config': {'name': '" + name + "'}}";
    }

    private static String dense(String name, int units) {
        return "{'class_name': 'Dense', 'config': {'name': '" + name + "', 'units': " + units
                + ", 'activation': 'relu'}}";
    }

    private static String chain(String... layers) {
        return ("{'class_name': 'Sequential', 'config': {'layers': [" + String.join(", ", layers) + "]}}")
                .replace('\'', '"');
    }

    private static Consumer<WritableGroup> tensors(String layer, float[][] kernel, float... bias) {
        return weights -> {
            String[] names = {layer + "/kernel:0", layer + "/bias:0"};
            WritableGroup outer = weights.putGroup(layer);
            outer.putAttribute("weight_names", Arrays.copyOf(names, bias.length > 0 ? 2 : 1));
            WritableGroup inner = outer.putGroup(layer);
            inner.putDataset("kernel:0", kernel);
            if (bias.length > 0) {
                inner.putDataset("bias:0", bias);
            }
        };
    }

    private Path model(String config, Consumer<WritableGroup> tensors) {
        Path file = folder.resolve("model" + ++models + ".h5");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putAttribute("model_config", config);
            tensors.accept(hdf.putGroup("model_weights"));
        }
        return file;
    }
}
