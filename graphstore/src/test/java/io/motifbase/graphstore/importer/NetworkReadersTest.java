package io.motifbase.graphstore.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkReadersTest {
    private static final Path LAYERS = Path.of("net.layers");

    @ParameterizedTest
    @ValueSource(strings = {"moth_pruned_0.93.h5", "m.HDF5", "m.keras"})
    void findsKerasByExtension(String file) {
        assertThat(NetworkReaders.of(null, Path.of(file), null).format()).isEqualTo("keras");
    }

    @ParameterizedTest
    @ValueSource(strings = {"net.edges", "net.v2.txt", "net.TSV"})
    void findsEdgeListsByExtension(String file) {
        assertThat(NetworkReaders.of(null, Path.of(file), LAYERS).format()).isEqualTo("edges");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onnx", "npz", "safetensors"})
    void findsFormatsNamedAsTheirExtension(String format) {
        Path file = Path.of("net." + format.toUpperCase(Locale.ROOT));

        assertThat(NetworkReaders.of(null, file, null).format()).isEqualTo(format);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkReaders.of(format, file, LAYERS))
                .withMessageContaining("--layers goes with format edges, not with " + format);
    }

    @Test
    void theNamedFormatComesBeforeTheExtension() {
        assertThat(NetworkReaders.of("edges", Path.of("net.h5"), LAYERS).format())
                .isEqualTo("edges");
    }

    @Test
    void saysWhichFormatsThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkReaders.of("torch", Path.of("net.onnx"), null))
                .withMessage("format must be one of [keras, onnx, npz, safetensors, edges], got torch");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkReaders.of(null, Path.of("net.pt"), null))
                .withMessageContaining("net.pt: format not known by the extension")
                .withMessageContaining("[keras, onnx, npz, safetensors, edges]");
    }

    @Test
    void anEdgeListNeedsItsLayersFile() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkReaders.of(null, Path.of("net.edges"), null))
                .withMessageContaining("--layers FILE with a line 'neuron layer [bias]'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkReaders.of(null, Path.of("net.h5"), LAYERS))
                .withMessageContaining("--layers goes with format edges");
    }
}
