package io.motifbase.queries.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.graphstore.importer.NetworkExporters;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.graphstore.store.StoredNetwork;
import io.motifbase.queries.Fixtures;
import io.motifbase.queries.Run;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Layer;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Simulated rows as a table, and networks evaluated on one. */
class EvaluateTest {
    @TempDir
    private Path folder;

    private Path store() {
        return folder.resolve("store");
    }

    /** Says 2 a - b. */
    private Path model() {
        Network network = new Network(
                List.of(new Layer(2, null), new Layer(1, "linear")),
                List.of(Block.ofRows(0, 1, 1, new int[] {0, 1, 2}, new int[] {0, 0}, new float[] {2, -1})),
                List.of(),
                List.of(),
                Provenance.of("test", Map.of()));
        return NetworkExporters.of("npz")
                .export(network, folder.resolve("model.npz"))
                .get(0);
    }

    private StoredNetwork stored(String id) {
        try (GraphStore opened = GraphStore.open(store(), StoreSettings.embedded())) {
            return opened.list(null).stream()
                    .filter(network -> network.id().equals(id))
                    .findAny()
                    .orElseThrow();
        }
    }

    /** Equations, column order, scaling, reader and forward pass are those of the authors, or this is far off. */
    @Test
    void theAuthorsNetworkPredictsRowsSimulatedHere() {
        Path rows = folder.resolve("rows.parquet");
        assertThat(Run.of("simulate", "--samples", 20_000, "--seed", 1, "--out", rows)
                        .exit())
                .isZero();

        Run run = Run.of(
                "import",
                Fixtures.shared("keras/moth_pruned_0.93.h5"),
                "--id",
                "authors",
                "--evaluate",
                rows,
                "--scaler",
                Fixtures.shared("flight/scalers_8M_2020_04_22.csv"),
                "--store",
                store(),
                "--json");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"testMse\":1.0").contains("E-4").contains("\"evaluationRows\":\"20000\"");
        assertThat(stored("authors").properties().testMse()).isCloseTo(1.02e-4, within(2e-6));
    }

    @Test
    void simulatesTheSameBytesAgain() throws Exception {
        Path once = folder.resolve("once.csv");
        Path again = folder.resolve("again.csv");
        Run run = Run.of("simulate", "--samples", 70, "--size", 0.5, "--parameters", "B", "--out", once, "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("{\"file\":\"" + once + "\",\"rows\":70,\"provenance\":{")
                .contains("\"parameters\":\"B\"", "\"size\":\"0.5\"", "\"rowsSeed\":\"1\"");
        Run.of("simulate", "--samples", 70, "--size", 0.5, "--parameters", "B", "--out", again);
        assertThat(Files.readAllBytes(once)).isEqualTo(Files.readAllBytes(again));
        assertThat(Files.readAllLines(once)).hasSize(71).first().asString().startsWith("phi_0,theta_0,x_f,");
    }

    @Test
    void anErrorMeasuredLaterIsKeptWithWhatItWasMeasuredOn() {
        Path model = model();
        assertThat(Run.of("import", model, "--store", store()).exit()).isZero();
        assertThat(stored("model").properties().testMse()).isNull();
        Path rows = Fixtures.write(folder.resolve("rows.csv"), "y,b,a\n1,3,0.5\n-1,2,-0.5\n");

        Run run = Run.of("import", model, "--evaluate", rows, "--inputs", "a,b", "--outputs", "y", "--store", store());

        assertThat(run.exit()).as(run.err()).isZero();
        StoredNetwork network = stored("model");
        // the network says 2 a - b: -2 and -3
        assertThat(network.properties().testMse()).isEqualTo((9 + 4) / 2.0);
        assertThat(network.provenance().settings())
                .containsEntry("evaluationTable", "rows.csv")
                .containsEntry("evaluationScaling", "none")
                .containsKey("evaluationTableSha256");
        assertThat(run.out()).contains("6.50e+00");
    }

    @Test
    void aTableThatDoesNotFitStoresNothing() {
        Path rows = Fixtures.write(folder.resolve("rows.csv"), "a,b,c,y\n1,2,3,4\n");
        Run run = Run.of("import", model(), "--evaluate", rows, "--store", store());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorLines())
                .isEqualTo(List.of("motifbase: table must have 2 input and 1 output columns as the network has, got 3"
                        + " and 1"));
        assertThat(store()).doesNotExist();
    }
}
