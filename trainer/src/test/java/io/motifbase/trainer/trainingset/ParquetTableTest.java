package io.motifbase.trainer.trainingset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blue.strategic.parquet.Dehydrator;
import blue.strategic.parquet.ParquetWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {
    private static final MessageType SCHEMA = Types.buildMessage()
            .required(PrimitiveTypeName.INT32)
            .named("a")
            .optional(PrimitiveTypeName.DOUBLE)
            .named("b")
            .optional(PrimitiveTypeName.INT64)
            .named("long")
            .required(PrimitiveTypeName.FLOAT)
            .named("y")
            .optional(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("label")
            .optional(PrimitiveTypeName.INT64)
            .as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MILLIS))
            .named("time")
            .named("own");
    private static final TableColumns A_B_LONG = new TableColumns(List.of("long", "b", "a"), List.of("y"));

    @TempDir
    private Path folder;

    /** Rows of a, b, long, y. */
    private Path file(@Nullable Object[]... rows) throws IOException {
        Path file = folder.resolve("own.parquet");
        Files.deleteIfExists(file);
        Dehydrator<Object[]> cells = (row, out) -> {
            for (int c = 0; c < row.length; c++) {
                if (row[c] != null) {
                    out.write(SCHEMA.getFieldName(c), row[c]);
                }
            }
            out.write("label", "x");
            out.write("time", 5L);
        };
        try (ParquetWriter<Object[]> out = ParquetWriter.writeFile(SCHEMA, file.toFile(), cells)) {
            for (Object[] row : rows) {
                out.write(row);
            }
        }
        return file;
    }

    private static @Nullable Object[] row(@Nullable Object... cells) {
        return cells;
    }

    private void refuses(Path file, TableColumns columns, String message) {
        assertThatThrownBy(() -> TableFile.read(file, columns))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void readsNumbersOfEveryTypeInTheOrderAskedFor() throws IOException {
        Path file = file(row(1, 2.5, 3L, 4f), row(-5, 1e-3, 1L << 40, 0.1f));
        Table table = TableFile.read(file, A_B_LONG);
        assertThat(table.inputNames()).containsExactly("long", "b", "a");
        assertThat(table.inputs()).containsExactly(3, 2.5f, 1, 1L << 40, 1e-3f, -5);
        assertThat(table.outputs()).containsExactly(4, 0.1f);
        assertThat(table.provenance())
                .containsEntry("table", "own.parquet")
                .containsEntry("rows", "2")
                .containsEntry("tableSha256", TableFile.sha256(file));
    }

    @Test
    void namesFileRowAndColumnOfACellThatIsMissingOrNoNumber() throws IOException {
        refuses(
                file(row(1, 2.0, 3L, 4f), row(1, null, 3L, 4f)),
                A_B_LONG,
                "own.parquet, row 2, column b must have a number, it is empty");
        refuses(
                file(row(1, Double.NaN, 3L, 4f)),
                A_B_LONG,
                "own.parquet, row 1, column b must be a number below 3.4e38, got NaN");
        refuses(
                file(row(1, 1e39, 3L, 4f)),
                A_B_LONG,
                "own.parquet, row 1, column b must be a number below 3.4e38, got 1.0E39");
        refuses(
                file(row(1, 1.0, 3L, Float.POSITIVE_INFINITY)),
                A_B_LONG,
                "own.parquet, row 1, column y must be a number below 3.4e38, got Infinity");
    }

    @Test
    void refusesColumnsThatAreNoNumbersOrAreNotThere() throws IOException {
        Path file = file(row(1, 2.0, 3L, 4f));
        refuses(
                file,
                new TableColumns(List.of("label"), List.of("y")),
                "own.parquet, column label must have integers or floating-point numbers, it is optional binary label"
                        + " (STRING)");
        refuses(
                file,
                new TableColumns(List.of("time"), List.of("y")),
                "own.parquet, column time must have integers or floating-point numbers, it is optional int64 time"
                        + " (TIMESTAMP(MILLIS,true))");
        refuses(
                file,
                TableColumns.ofOutputs("z"),
                "own.parquet must have a column z, its header has a, b, long, y, label, time");
    }

    @Test
    void refusesAFileWithoutRowsOrThatIsNoneOfItsKind() throws IOException {
        refuses(file(), A_B_LONG, "own.parquet must have rows after its header, it has none");
        Path file = file(row(1, 2.0, 3L, 4f));
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
        refuses(file, A_B_LONG, "own.parquet must be a whole Parquet file, it is cut off or damaged");
        Files.writeString(file, "a,y\n1,2\n");
        refuses(file, A_B_LONG, "own.parquet must be a whole Parquet file, it is cut off or damaged");
        Path other = Files.writeString(folder.resolve("own.xlsx"), "");
        refuses(other, A_B_LONG, "a table must be a .csv or .parquet file, got " + other);
    }
}
