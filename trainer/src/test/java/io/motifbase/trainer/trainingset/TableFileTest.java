package io.motifbase.trainer.trainingset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.motifbase.trainer.flight.ParameterSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rows.csv", "rows.parquet"})
    void readsBackEveryBitThatItWrote(String name) throws InterruptedException, IOException {
        Table flight = FlightRecorder.record(FlightData.of(ParameterSet.A, 1.3, 500, 6), 2);
        Path file = folder.resolve(name);
        Files.writeString(file, "older");
        TableFile.write(flight, file);

        Table back = TableFile.read(file, new TableColumns(FlightRecorder.INPUTS, FlightRecorder.OUTPUTS));

        assertThat(back.inputs()).isEqualTo(flight.inputs());
        assertThat(back.outputs()).isEqualTo(flight.outputs());
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void writesDecimalsThatAreTheSameOnEveryJavaVersion() throws IOException {
        float[] cells = {0, -0f, 1, 0.1f, 2e-3f, -1.17549435e-38f, 16777216, 3.4e38f};
        Table table = new Table(List.of("a"), List.of("y"), cells, new float[cells.length], new TreeMap<>());
        Path file = folder.resolve("rows.csv");
        TableFile.write(table, file);
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "a,y",
                        "0,0",
                        "0,0",
                        "1,0",
                        "0.100000001,0",
                        "0.00200000009,0",
                        "-1.17549435E-38,0",
                        "16777216,0",
                        "3.39999995E+38,0");
    }

    @Test
    void aFileThatCannotBeWrittenIsOneClearError() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        Table table = new Table(List.of("a"), List.of("y"), new float[] {1}, new float[] {2}, new TreeMap<>());
        assertThatThrownBy(() -> TableFile.write(table, taken.resolve("rows.csv")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(taken.resolve("rows.csv") + " cannot be written: ");
        assertThatThrownBy(() -> TableFile.write(table, folder.resolve("rows.txt")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a table must be a .csv or .parquet file, got " + folder.resolve("rows.txt"));
    }
}
