package io.motifbase.graphstore.tables;

import blue.strategic.parquet.ParquetWriter;
import blue.strategic.parquet.ValueWriter;
import io.motifbase.trainer.layout.LayoutTables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * A kind of table.
 *
 * @param name of the table
 * @param columns in the order of the file
 */
public record Table(String name, List<Column> columns) {
    /** What the cells of a column are. */
    public enum Kind {
        TEXT(PrimitiveTypeName.BINARY),
        BOOLEAN(PrimitiveTypeName.BOOLEAN),
        INT32(PrimitiveTypeName.INT32),
        INT64(PrimitiveTypeName.INT64),
        FLOAT(PrimitiveTypeName.FLOAT),
        DOUBLE(PrimitiveTypeName.DOUBLE);

        final PrimitiveTypeName type;

        Kind(PrimitiveTypeName type) {
            this.type = type;
        }

        /** As the documentation of tables spells it. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A column.
     *
     * @param optional whether a cell may be empty
     * @param place of its cell in a row
     */
    public record Column(String name, Kind kind, boolean optional, int place) {
        Type type() {
            Type.Repetition repetition = optional ? Type.Repetition.OPTIONAL : Type.Repetition.REQUIRED;
            return Types.primitive(kind.type, repetition)
                    .as(kind == Kind.TEXT ? LogicalTypeAnnotation.stringType() : null)
                    .named(name);
        }
    }

    /** Gives the rows of a table. */
    @FunctionalInterface
    public interface Rows {
        void writeTo(LayoutTables.RowWriter out) throws IOException;
    }

    public Table {
        columns = List.copyOf(columns);
    }

    /** @param columns name and kind of each, as {@link LayoutTables} has them */
    public static Table of(String name, List<String> columns) {
        List<Column> all = new ArrayList<>();
        for (String column : columns) {
            String[] words = column.replace("?", "").split(" ");
            Kind kind = Kind.valueOf(words[1].toUpperCase(Locale.ROOT));
            all.add(new Column(words[0], kind, column.endsWith("?"), all.size()));
        }
        return new Table(name, all);
    }

    /** The table without a column; its rows have that cell all the same. */
    public Table without(String column) {
        return new Table(
                name,
                columns.stream().filter(other -> !other.name().equals(column)).toList());
    }

    /** The same rows give the same bytes. */
    public void write(Path file, Rows rows) throws IOException {
        try (ParquetWriter<@Nullable Object[]> out = writer(file)) {
            rows.writeTo(out::write);
        }
        Footer.sort(file);
    }

    ParquetWriter<@Nullable Object[]> writer(Path file) throws IOException {
        return ParquetWriter.writeFile(schema(), file.toFile(), this::writeCells);
    }

    private void writeCells(@Nullable Object[] row, ValueWriter cells) {
        for (Column column : columns) {
            Object cell = row[column.place()];
            if (cell != null) {
                cells.write(column.name(), cell);
            }
        }
    }

    MessageType schema() {
        return new MessageType(name, columns.stream().map(Column::type).toList());
    }
}
