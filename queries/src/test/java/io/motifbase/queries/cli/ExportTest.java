package io.motifbase.queries.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.NetworkProperties;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.queries.Fixtures;
import io.motifbase.queries.Run;
import io.motifbase.trainer.network.Network;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
    @TempDir
    private Path folder;

    private Path store;

    @BeforeEach
    void fill() {
        store = folder.resolve("store");
        Network network = Fixtures.network(1, 0.5);
        try (GraphStore filling = GraphStore.open(store, StoreSettings.embedded())) {
            filling.write("small", network, NetworkProperties.imported(network, NetworkProperties.IMPORTED));
        }
    }

    private Run export(String id, String format, Path file) {
        return Run.of("export", id, "--format", format, "--out", file, "--store", store);
    }

    private Run census(Object... more) {
        List<Object> words = new ArrayList<>(List.of("census", "--json", "--no-clean", "--store", store));
        words.addAll(List.of(more));
        return Run.of(words.toArray());
    }

    private static String motifs(Run census) {
        assertThat(census.err()).isEmpty();
        return census.out().substring(census.out().indexOf("\"motifs\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"onnx", "npz", "edges"})
    void whatIsExportedHasTheMotifsOfWhatIsStored(String format) {
        Path file = folder.resolve("out." + format);

        Run run = export("small", format, file);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines()).first().isEqualTo(file.toString());
        Run read = format.equals("edges")
                ? census(file, "--layers", folder.resolve("out.layers"))
                : census(file, "--format", format);
        assertThat(motifs(read)).isEqualTo(motifs(census("small")));
    }

    @Test
    void namesEveryFileInJson() {
        Path file = folder.resolve("again.edges");
        Run run = Run.of("export", "small", "--format", "edges", "--out", file, "--json", "--store", store);
        assertThat(run.out())
                .isEqualTo("{\"network\":\"small\",\"format\":\"edges\",\"files\":[\"" + file + "\",\""
                        + folder.resolve("again.layers") + "\"]}" + System.lineSeparator());
    }

    @Test
    void anUnknownNetworkLeavesNoFile() {
        Path file = folder.resolve("none.onnx");
        Run run = export("smal", "onnx", file);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorLines()).singleElement().asString().contains("smal").contains("small");
        assertThat(Files.exists(file)).isFalse();
    }
}
