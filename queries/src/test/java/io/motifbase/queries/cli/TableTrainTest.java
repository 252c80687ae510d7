package io.motifbase.queries.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.graphstore.store.StoredNetwork;
import io.motifbase.queries.Fixtures;
import io.motifbase.queries.Run;
import io.motifbase.trainer.trainingset.Table;
import io.motifbase.trainer.trainingset.TableColumns;
import io.motifbase.trainer.trainingset.TableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks that learn a table of one's own. */
class TableTrainTest {
    private static final int ROWS = 400;

    @TempDir
    private Path folder;

    /** Columns a, b, unused, y = a b + 0.5 a; the rows are in an order that means something. */
    private Path csv(String lastRow) {
        StringBuilder text = new StringBuilder("a,b,unused,y\n");
        for (int row = 1; row < ROWS; row++) {
            double a = row / (double) ROWS;
            double b = Math.sin(row);
            text.append(a)
                    .append(',')
                    .append(b)
                    .append(",7,")
                    .append(a * b + 0.5 * a)
                    .append('\n');
        }
        return Fixtures.write(folder.resolve("own.csv"), text + lastRow + "\n");
    }

    private Run train(Path table, String ensemble, String... more) {
        List<Object> words = new ArrayList<>(List.of("train", "--table", table, "--ensemble", ensemble));
        words.addAll(List.of("--networks", 1, "--sparsities", "0.5", "--store", folder.resolve("store")));
        words.addAll(List.of(more));
        return Run.of(words.toArray());
    }

    private StoredNetwork stored(String id) {
        try (GraphStore store = GraphStore.open(folder.resolve("store"), StoreSettings.embedded())) {
            return store.list(null).stream()
                    .filter(network -> network.id().equals(id))
                    .findAny()
                    .orElseThrow();
        }
    }

    @Test
    void learnsTheSameFromCsvAndParquet() {
        Path csv = csv("0,0,7,0");
        Path parquet = folder.resolve("own.parquet");
        Table rows = TableFile.read(csv, new TableColumns(List.of("b", "a"), List.of("y")));
        TableFile.write(rows, parquet);
        String[] columns = {"--inputs", "a,b", "--outputs", "y", "--hidden", "16,8"};

        Run fromCsv = train(csv, "csv", columns);
        assertThat(fromCsv.exit()).as(fromCsv.err()).isZero();
        Run fromParquet = train(parquet, "parquet", columns);
        assertThat(fromParquet.exit()).as(fromParquet.err()).isZero();

        StoredNetwork network = stored("csv-001@0.5");
        assertThat(network.contentHash()).isEqualTo(stored("parquet-001@0.5").contentHash());
        assertThat(network.properties().testMse()).isLessThan(0.01);
        Map<String, String> settings = network.provenance().settings();
        assertThat(settings)
                .containsEntry("layers", "2-16-8-1")
                .containsEntry("table", "own.csv")
                .containsEntry("rows", "400")
                .containsEntry("rowOrder", "shuffled by seed 1")
                .containsEntry("split", "256, 64, 80")
                .containsEntry("inputColumns", "a,b")
                .containsEntry("outputColumns", "y")
                .containsKeys("tableSha256", "inputMin", "inputMax", "outputMin", "outputMax");
        assertThat(stored("parquet-001@0.5").provenance().settings()).containsEntry("table", "own.parquet");
    }

    @Test
    void otherRowsUnderTheSameNameAreRefused() {
        assertThat(train(csv("0,0,7,0"), "own", "--inputs", "a,b", "--outputs", "y", "--hidden", "4")
                        .exit())
                .isZero();
        Run run = train(csv("0,0,7,1"), "own", "--inputs", "a,b", "--outputs", "y", "--hidden", "4", "--resume");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorLines()).singleElement().asString().contains("tableSha256");
    }

    @Test
    void aBadTableIsRefusedBeforeAStoreIsMade() {
        refused(csv("0,,7,0"), "own.csv, row 400 (line 401), column b must have a number, it is empty", "y");
        refused(
                csv("0,1,7,zero"),
                "own.csv, row 400 (line 401), column y must be a number below 3.4e38, got zero",
                "y");
        refused(csv("0,1,7,NaN"), "own.csv, row 400 (line 401), column y must be a number below 3.4e38, got NaN", "1");
        refused(csv("0,1,7,0"), "column unused must vary over the training rows, got 7.0 to 7.0", "y");
        refused(
                csv("0,1,7,0"),
                "layers must begin with 2 inputs and end with 1 outputs as the table does, got 10-8-7",
                "y",
                "--layers",
                "10,8,7");
    }

    private void refused(Path table, String message, String outputs, String... more) {
        List<String> words = new ArrayList<>(List.of(more));
        words.addAll(List.of("--outputs", outputs));
        if (more.length > 0) {
            words.addAll(List.of("--inputs", "a,b"));
        }
        Run run = train(table, "own", words.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorLines()).singleElement().asString().contains(message);
        assertThat(folder.resolve("store")).doesNotExist();
    }
}
