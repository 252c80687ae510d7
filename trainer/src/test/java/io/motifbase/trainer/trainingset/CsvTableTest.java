package io.motifbase.trainer.trainingset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.motifbase.trainer.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {
    private static final TableColumns Y = TableColumns.ofOutputs("y");

    @TempDir
    private Path folder;

    private Table read(String text, TableColumns columns) throws IOException {
        return TableFile.read(Files.writeString(folder.resolve("own.csv"), text), columns);
    }

    private void refuses(String text, TableColumns columns, String message) {
        assertThatThrownBy(() -> read(text, columns))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void readsEveryColumnButTheOutputsAsInputs() throws IOException {
        Table table = read("a,y,b\n1,2.5,-3e-2\n4,5,6\n", Y);
        assertThat(table.inputNames()).containsExactly("a", "b");
        assertThat(table.outputNames()).containsExactly("y");
        assertThat(table.inputs()).containsExactly(1, -0.03f, 4, 6);
        assertThat(table.outputs()).containsExactly(2.5f, 5);
    }

    @Test
    void readsTheColumnsNamedInTheirOrderAndLeavesTheOthers() throws IOException {
        Table table = read("label,a,y,b\nx,1,2,3\n", new TableColumns(List.of("b", "a"), List.of("y")));
        assertThat(table.inputNames()).containsExactly("b", "a");
        assertThat(table.inputs()).containsExactly(3, 1);
    }

    @Test
    void readsQuotesSpacesEmptyLinesCarriageReturnsAndAByteOrderMark() throws IOException {
        Table table = read("\ufeffa,\"y, scaled\"\r\n 1 ,\"2\"\r\n\r\n3,4\r\n", TableColumns.ofOutputs("y, scaled"));
        assertThat(table.inputs()).containsExactly(1, 3);
        assertThat(table.outputs()).containsExactly(2, 4);
    }

    @Test
    void readsMoreRowsThanFitAtFirst() throws IOException {
        StringBuilder text = new StringBuilder("a,b,y\n");
        for (int row = 0; row < 5000; row++) {
            text.append(row)
                    .append(',')
                    .append(row / 2.0)
                    .append(',')
                    .append(-row)
                    .append('\n');
        }
        Table table = read(text.toString(), Y);
        assertThat(table.rows()).isEqualTo(5000);
        assertThat(table.input(4999, 1)).isEqualTo(2499.5f);
        assertThat(table.output(4999, 0)).isEqualTo(-4999);
    }

    @Test
    void saysWhereTheRowsCameFrom() throws IOException {
        assertThat(read("a,y\n1,2\n", Y).provenance())
                .containsEntry("table", "own.csv")
                .containsEntry("rows", "1")
                .containsEntry("tableSha256", "6eca8591af4d545e49ff4fcdfb9cac5b5656b6187eace6af1d9a9af2dafa9023");
    }

    @ParameterizedTest
    @CsvSource({"abc", "NaN", "1d", "0x1p3", "1e39", "--1", "'1,5'", "Infinity"})
    void namesFileRowAndColumnOfACellThatIsNoNumber(String cell) {
        refuses(
                "a,y\n1,2\n\n3,\"" + cell + "\"\n",
                Y,
                "own.csv, row 2 (line 4), column y must be a number below 3.4e38, got " + cell);
    }

    @Test
    void namesFileRowAndColumnOfACellThatIsMissing() {
        refuses("a,y\n1,2\n,4\n", Y, "own.csv, row 2 (line 3), column a must have a number, it is empty");
        refuses("a,y\n1,2\n3\n", Y, "own.csv, row 2 (line 3), column y must have a number, it is empty");
    }

    @Test
    void refusesARowThatIsLongerThanTheHeader() {
        refuses("a,y\n1,2,3\n", Y, "own.csv, row 1 (line 2) must have 2 cells as the header has, got 3");
    }

    @Test
    void namesTheColumnsThatThereAre() {
        refuses("a,b\n1,2\n", Y, "own.csv must have a column y, its header has a, b");
        refuses("y\n1\n", Y, "own.csv must have input columns, all are outputs: [y]");
        refuses("a,a,y\n1,2,3\n", Y, "own.csv must name a column once, its header has a second a");
    }

    @Test
    void refusesAFileWithoutHeaderOrRows() {
        refuses("", Y, "own.csv must begin with a header, it is empty");
        refuses("a,y\n", Y, "own.csv must have rows after its header, it has none");
    }

    @Test
    void refusesAQuoteThatNeverEnds() {
        assertThatThrownBy(() -> read("a,y\n1,2\n\"3,4\n", Y))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("own.csv, ");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Path none = folder.resolve("none.csv");
        assertThatThrownBy(() -> TableFile.read(none, Y))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(none + " must be a file, there is none");
    }

    @Test
    void refusesAColumnThatIsNamedTwice() {
        assertThatThrownBy(() -> new TableColumns(List.of("a", "y"), List.of("y")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("inputs and outputs must name a column once, got a second y");
    }

    @Test
    void readsTheAuthorsFlightRows() {
        Path file = TestData.file("flight/sim_rows_paramsetA_K23000.csv");
        List<String> header = new ArrayList<>(
                TestData.rows("flight/sim_rows_paramsetA_K23000.csv").get(0).keySet());
        assertThat(TableFile.read(file, TableColumns.ofOutputs(header.get(0))).rows())
                .isEqualTo(TestData.rows("flight/sim_rows_paramsetA_K23000.csv").size());
    }

    @Test
    void shufflingKeepsEveryRowTogether() throws IOException {
        StringBuilder text = new StringBuilder("a,b,y\n");
        for (int row = 0; row < 100; row++) {
            text.append(row)
                    .append(',')
                    .append(2 * row)
                    .append(',')
                    .append(-row)
                    .append('\n');
        }
        Table table = read(text.toString(), Y);
        Table shuffled = table.shuffled(3);
        List<Float> seen = new ArrayList<>();
        for (int row = 0; row < 100; row++) {
            float a = shuffled.input(row, 0);
            assertThat(shuffled.input(row, 1)).isEqualTo(2 * a);
            assertThat(shuffled.output(row, 0)).isEqualTo(-a);
            seen.add(a);
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .isNotEqualTo(seen.stream().sorted().toList());
        assertThat(table.shuffled(3).inputs()).isEqualTo(shuffled.inputs());
        assertThat(table.shuffled(4).inputs()).isNotEqualTo(shuffled.inputs());
        assertThat(shuffled.provenance()).containsEntry("rowOrder", "shuffled by seed 3");
    }
}
