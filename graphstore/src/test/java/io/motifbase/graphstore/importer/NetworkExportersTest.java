package io.motifbase.graphstore.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import io.motifbase.graphstore.SharedData;
import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.ContentHash;
import io.motifbase.trainer.network.Layer;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.NetworkFunction;
import io.motifbase.trainer.network.Provenance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkExportersTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "onnx, tanh",
        "onnx, relu",
        "onnx, sigmoid",
        "onnx, linear",
        "npz, tanh",
        "npz, my function",
        "npz,",
        "edges,"
    })
    void whatIsWrittenIsReadAgain(String format, @Nullable String activation) {
        Network network = network(activation, List.of());

        assertThat(hashAfter(format, network)).isEqualTo(ContentHash.of(network));
    }

    @ParameterizedTest
    @ValueSource(strings = {"onnx", "npz"})
    void thePublishedNetworkIsReadAgain(String format) {
        Network network = new KerasReader().read(SharedData.file("keras/moth_pruned_0.93.h5"));

        assertThat(hashAfter(format, network)).isEqualTo(ContentHash.of(network));
    }

    @ParameterizedTest
    @ValueSource(strings = {"npz", "edges"})
    void connectionsKeptWithWeightZeroStay(String format) {
        Network network = new Network(
                layers(null),
                List.of(block(0, 3, 0, -0.0f, 1), block(1, 2, Float.MIN_VALUE, 0, 0, -1.2345678e-30f, 2, 3)),
                List.of(Biases.allKept(1, new float[3])),
                List.of(),
                Provenance.of("test", Map.of()));

        assertThat(hashAfter(format, network)).isEqualTo(ContentHash.of(network));
    }

    @Test
    void edgeListsKeepNames() {
        Network network = network(null, List.of("in", "h1", "h2", "h3", "o1", "o2", "B"));

        assertThat(hashAfter("edges", network)).isEqualTo(ContentHash.of(network));
    }

    @Test
    void onnxRuntimeComputesTheSame() throws OrtException {
        Network network = new KerasReader().read(SharedData.file("keras/moth_pruned_0.93.h5"));
        Path file = folder.resolve("moth.onnx");
        NetworkExporters.of("onnx").export(network, file);

        assertSameOutputs(network, file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tanh", "relu", "sigmoid", "linear"})
    void onnxRuntimeKnowsTheActivation(String activation) throws OrtException {
        Network network = network(activation, List.of());
        Path file = folder.resolve("net.onnx");
        NetworkExporters.of("onnx").export(network, file);

        assertSameOutputs(network, file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"onnx", "npz", "edges", "parquet"})
    void sameNetworkSameBytesAndNothingElseLeft(String format) throws IOException {
        Network network = network("tanh", List.of());
        Path file = folder.resolve("net." + format);
        List<Path> files = NetworkExporters.of(format).export(network, file);
        List<byte[]> first = new ArrayList<>();
        for (Path written : files) {
            first.add(Files.readAllBytes(written));
        }

        NetworkExporters.of(format).export(network, file);

        for (int i = 0; i < first.size(); i++) {
            assertThat(files.get(i)).hasBinaryContent(first.get(i));
        }
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactlyInAnyOrderElementsOf(files);
        }
    }

    @Test
    void parquetHasATableOfConnectionsAndOneOfNeurons() throws IOException {
        Path file = folder.resolve("net.parquet");
        List<Path> files = NetworkExporters.of("parquet")
                .export(network("tanh", List.of("in", "h1", "h2", "h3", "o1", "o2", "B")), file);

        assertThat(files).containsExactly(file, folder.resolve("net.neurons.parquet"));
        assertThat(rows(files.get(0), "source", "target", "weight"))
                .containsExactly(
                        "0 1 0.1", "0 2 0.2", "0 3 0.3", "1 5 -1.0", "3 4 0.75", "3 5 1.0E-20", "6 1 0.5", "6 3 -0.25");
        assertThat(rows(files.get(1), "index", "layer", "kind", "name", "activation"))
                .containsExactly(
                        "0 0 input in null",
                        "1 1 hidden h1 tanh",
                        "2 1 hidden h2 tanh",
                        "3 1 hidden h3 tanh",
                        "4 2 output o1 tanh",
                        "5 2 output o2 tanh",
                        "6 0 bias B null");
    }

    private static List<String> rows(Path file, String... columns) throws IOException {
        Hydrator<Map<String, Object>, String> row = new Hydrator<>() {
            @Override
            public Map<String, Object> start() {
                return new HashMap<>();
            }

            @Override
            public Map<String, Object> add(Map<String, Object> cells, String column, Object value) {
                cells.put(column, value);
                return cells;
            }

            @Override
            public String finish(Map<String, Object> cells) {
                return Stream.of(columns)
                        .map(column -> String.valueOf(cells.get(column)))
                        .collect(Collectors.joining(" "));
            }
        };
        try (Stream<String> all = ParquetReader.streamContent(file.toFile(), HydratorSupplier.constantly(row))) {
            return all.toList();
        }
    }

    @Test
    void aFileThatCannotBeWrittenWholeLeavesTheOldOne() throws IOException {
        Path file = Files.writeString(folder.resolve("net"), "old");

        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file + ": cannot be written: No space left on device");

        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void saysWhereItCannotWrite() {
        Network network = network("tanh", List.of());
        Path file = folder.resolve("none").resolve("net.npz");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkExporters.of("npz").export(network, file))
                .withMessage(file + ": folder must exist, got " + file.getParent());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkExporters.of("npz").export(network, folder))
                .withMessage(folder + ": must be a file to write to, got a folder");
        Path layers = folder.resolve("net.layers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkExporters.of("edges").export(network, layers))
                .withMessage(layers + ": name must not end in .layers, which the file beside it is to have");
    }

    @Test
    void saysWhatAFormatCannotHold() {
        Path file = folder.resolve("net");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkExporters.of("onnx").export(network(null, List.of()), file))
                .withMessage("format onnx needs the activation of every layer, one of linear, tanh, relu, sigmoid,"
                        + " softplus, softsign, softmax; layer 1 has none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkExporters.of("onnx").export(network("swish", List.of()), file))
                .withMessageEndingWith("layer 1 has swish");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkExporters.of("edges")
                        .export(network(null, List.of("in", "h 1", "h2", "h3", "o1", "o2", "B")), file))
                .withMessageEndingWith("got 'h 1'");
        Network skipping = new Network(
                layers("tanh"), List.of(block(0, 3, 1, 2, 3)), List.of(), List.of(), Provenance.of("test", Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkExporters.of("npz").export(skipping, file))
                .withMessageStartingWith("format npz holds networks with one block from each layer to the next");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkExporters.of("keras"))
                .withMessage("format must be one of [onnx, npz, edges, parquet] to export, got keras");
        assertThat(file).doesNotExist();
    }

    private String hashAfter(String format, Network network) {
        Path file = folder.resolve("net." + format);
        List<Path> files = NetworkExporters.of(format).export(network, file);
        Path layers = files.size() > 1 ? files.get(1) : null;
        return ContentHash.of(NetworkReaders.of(null, file, layers).read(file));
    }

    private static void assertSameOutputs(Network network, Path file) throws OrtException {
        NetworkFunction function = new NetworkFunction(network);
        float[][] rows = new float[50][function.inputs()];
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < rows[i].length; c++) {
                rows[i][c] = (float) StrictMath.sin(i * 31 + c) / 2;
            }
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(file.toString());
                OnnxTensor input = OnnxTensor.createTensor(environment, rows);
                OrtSession.Result result = session.run(Map.of("input", input))) {
            float[][] outputs = (float[][]) result.get(0).getValue();
            for (int i = 0; i < rows.length; i++) {
                double[] expected = function.apply(doubles(rows[i]));
                for (int c = 0; c < expected.length; c++) {
                    assertThat((double) outputs[i][c]).isCloseTo(expected[c], within(2e-6));
                }
            }
        }
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    /** 1-3-2 with pruned weights and biases. */
    private static Network network(@Nullable String activation, List<String> names) {
        BitSet biases = BitSet.valueOf(new long[] {0b101});
        return new Network(
                layers(activation),
                List.of(
                        block(0, 3, 0.1f, 0.2f, 0.3f),
                        Block.ofRows(
                                1, 2, 2, new int[] {0, 1, 1, 3}, new int[] {1, 0, 1}, new float[] {-1, 0.75f, 1e-20f})),
                List.of(new Biases(1, new float[] {0.5f, 0, -0.25f}, biases)),
                names,
                Provenance.of("test", Map.of()));
    }

    private static List<Layer> layers(@Nullable String activation) {
        return List.of(new Layer(1, null), new Layer(3, activation), new Layer(2, activation));
    }

    private static Block block(int from, int columns, float... weights) {
        BitSet all = new BitSet();
        all.set(0, weights.length);
        return Block.ofDense(from, from + 1, columns, weights, all);
    }
}
