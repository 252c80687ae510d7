package io.motifbase.graphstore.tables;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import io.motifbase.graphstore.tables.Table.Column;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a table from its files, one after the other. Columns that the table does not have are left alone.
 * Memory: that of one row group.
 */
public final class TableReader implements Closeable {
    private final Table table;
    private final Queue<Path> files;
    private final Map<String, Column> columns = new HashMap<>();
    private final @Nullable Object[] cells;
    private Path file = Path.of("");
    private @Nullable ParquetReader<TableReader, TableReader> rows;
    private long row;
    private boolean hasRow;

    /** Opens nothing before the first row is asked for. */
    public TableReader(Table table, List<Path> files) {
        this.table = table;
        this.files = new ArrayDeque<>(files);
        this.cells = new Object[table.columns().size()];
        table.columns().forEach(column -> columns.put(column.name(), column));
    }

    /**
     * Goes on to the next row, the first one at first.
     *
     * @return false after the last
     * @throws IllegalArgumentException where a file is no whole Parquet file, or has not the columns of the table
     */
    public boolean next() throws IOException {
        hasRow = false;
        while (!hasRow) {
            if (rows == null && !openNext()) {
                return false;
            }
            hasRow = advance();
            row++;
            if (!hasRow) {
                close();
            }
        }
        for (Column column : table.columns()) {
            if (!column.optional() && cells[column.place()] == null) {
                throw bad("column " + column.name() + " must not be empty");
            }
        }
        return true;
    }

    /** Whether {@link #next} came to a row. */
    public boolean hasRow() {
        return hasRow;
    }

    /** Whether there is a row, and its text in a column is this one. */
    public boolean isAt(String column, String text) {
        return hasRow && text(column).equals(text);
    }

    private boolean openNext() throws IOException {
        Path next = files.poll();
        if (next == null) {
            return false;
        }
        file = next;
        row = 0;
        checkSchema();
        rows = ParquetReader.spliterator(file.toFile(), HydratorSupplier.constantly(new Cells()), columns.keySet());
        return true;
    }

    private void checkSchema() throws IOException {
        MessageType schema;
        try {
            schema = ParquetReader.readMetadata(file.toFile()).getFileMetaData().getSchema();
        } catch (RuntimeException e) {
            throw notWhole(e);
        }
        for (Column column : table.columns()) {
            String expected = file + ": table " + table.name() + " must have a column " + column.name() + " of type "
                    + column.kind().id();
            if (!schema.containsField(column.name())) {
                throw new IllegalArgumentException(expected + ", it has none");
            }
            Type found = schema.getType(column.name());
            if (!found.isPrimitive()
                    || found.isRepetition(Type.Repetition.REPEATED)
                    || found.asPrimitiveType().getPrimitiveTypeName() != column.kind().type
                    || (column.kind() == Table.Kind.TEXT
                            && !column.type().getLogicalTypeAnnotation().equals(found.getLogicalTypeAnnotation()))) {
                throw new IllegalArgumentException(expected + ", it is " + found);
            }
        }
    }

    private boolean advance() {
        try {
            return rows != null && rows.tryAdvance(read -> {});
        } catch (RuntimeException e) {
            throw notWhole(e);
        }
    }

    private IllegalArgumentException notWhole(RuntimeException e) {
        return new IllegalArgumentException(file + " must be a whole Parquet file, it is cut off or damaged", e);
    }

    /** What is wrong with the row at hand, in one line that begins with file and row. */
    public IllegalArgumentException bad(@Nullable String problem) {
        return new IllegalArgumentException(
                file + " row " + row + ": " + String.valueOf(problem).replaceAll("\\p{Cntrl}+", " "));
    }

    public String text(String column) {
        return (String) required(column);
    }

    public @Nullable String textOrNull(String column) {
        return (String) cell(column);
    }

    public boolean flag(String column) {
        return (Boolean) required(column);
    }

    public int int32(String column) {
        return (Integer) required(column);
    }

    public @Nullable Integer int32OrNull(String column) {
        return (Integer) cell(column);
    }

    public long int64(String column) {
        return (Long) required(column);
    }

    public @Nullable Long int64OrNull(String column) {
        return (Long) cell(column);
    }

    public float float32(String column) {
        return (Float) required(column);
    }

    public double float64(String column) {
        return (Double) required(column);
    }

    public @Nullable Double float64OrNull(String column) {
        return (Double) cell(column);
    }

    private Object required(String column) {
        Object cell = cell(column);
        if (cell == null) {
            throw new IllegalArgumentException("column " + column + " may be empty, ask for it as one");
        }
        return cell;
    }

    /** Of the row at hand, whatever it is; null where it is empty. */
    public @Nullable Object cell(String column) {
        Column known = columns.get(column);
        if (known == null || !hasRow) {
            throw new IllegalArgumentException("table " + table.name() + " has no column " + column + ", or no row");
        }
        return cells[known.place()];
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }

    /** Puts the cells of a row in their places. */
    private final class Cells implements Hydrator<TableReader, TableReader> {
        @Override
        public TableReader start() {
            Arrays.fill(cells, null);
            return TableReader.this;
        }

        @Override
        public TableReader add(TableReader row, String name, @Nullable Object value) {
            Column column = columns.get(name);
            if (column != null) {
                cells[column.place()] = value;
            }
            return row;
        }

        @Override
        public TableReader finish(TableReader row) {
            return row;
        }
    }
}
