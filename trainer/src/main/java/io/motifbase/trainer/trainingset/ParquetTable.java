package io.motifbase.trainer.trainingset;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import blue.strategic.parquet.ParquetWriter;
import blue.strategic.parquet.ValueWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Tables as Parquet files of flat columns, through parquet-floor, which reads and writes them without Hadoop. */
final class ParquetTable {
    private static final Set<PrimitiveTypeName> NUMBERS = EnumSet.of(
            PrimitiveTypeName.INT32, PrimitiveTypeName.INT64, PrimitiveTypeName.FLOAT, PrimitiveTypeName.DOUBLE);

    private final String name;
    private final TableBuilder table;
    private final Map<String, Integer> places = new HashMap<>();
    /** Of the row at hand, by place in the file. */
    private final @Nullable Number[] cells;

    private ParquetTable(String name, MessageType schema, TableColumns columns) {
        this.name = name;
        List<String> header = schema.getFields().stream().map(Type::getName).toList();
        table = new TableBuilder(name, header, columns);
        cells = new Number[header.size()];
        for (String column : table.columns()) {
            checkNumbers(schema.getType(column));
            places.put(column, header.indexOf(column));
        }
    }

    private void checkNumbers(Type type) {
        boolean numbers = type.isPrimitive()
                && !type.isRepetition(Type.Repetition.REPEATED)
                && NUMBERS.contains(type.asPrimitiveType().getPrimitiveTypeName())
                && (type.getLogicalTypeAnnotation() == null
                        || type.getLogicalTypeAnnotation() instanceof IntLogicalTypeAnnotation whole
                                && whole.isSigned());
        if (!numbers) {
            throw new IllegalArgumentException(name + ", column " + type.getName()
                    + " must have integers or floating-point numbers, it is " + type);
        }
    }

    static Table read(Path file, TableColumns columns) throws IOException {
        String name = String.valueOf(file.getFileName());
        ParquetTable table = new ParquetTable(name, schema(file, name), columns);
        table.readAll(file);
        return table.table.table(TableFile.sha256(file));
    }

    private static MessageType schema(Path file, String name) throws IOException {
        try {
            return ParquetReader.readMetadata(file.toFile()).getFileMetaData().getSchema();
        } catch (RuntimeException e) {
            throw notWhole(name, e);
        }
    }

    private static IllegalArgumentException notWhole(String name, RuntimeException e) {
        return new IllegalArgumentException(name + " must be a whole Parquet file, it is cut off or damaged", e);
    }

    private void readAll(Path file) throws IOException {
        try (ParquetReader<ParquetTable, ParquetTable> reader =
                ParquetReader.spliterator(file.toFile(), HydratorSupplier.constantly(new Cells()), places.keySet())) {
            while (next(reader)) {
                addRow();
            }
        }
    }

    private boolean next(ParquetReader<ParquetTable, ParquetTable> reader) {
        try {
            return reader.tryAdvance(row -> {});
        } catch (RuntimeException e) {
            throw notWhole(name, e);
        }
    }

    private void addRow() {
        String where = name + ", row " + (table.rows() + 1);
        table.add(column -> {
            Number cell = cells[column];
            if (cell == null) {
                throw table.empty(where, column);
            }
            return table.finite(cell.doubleValue(), where, column, cell);
        });
    }

    static void write(Table table, Path file) throws IOException {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        Stream.concat(table.inputNames().stream(), table.outputNames().stream())
                .forEach(name -> schema.required(PrimitiveTypeName.FLOAT).named(name));
        try (ParquetWriter<Integer> out = ParquetWriter.writeFile(
                schema.named("table"), file.toFile(), (row, cells) -> writeRow(table, row, cells))) {
            for (int row = 0; row < table.rows(); row++) {
                out.write(row);
            }
        }
    }

    private static void writeRow(Table table, int row, ValueWriter cells) {
        for (int c = 0; c < table.inputNames().size(); c++) {
            cells.write(table.inputNames().get(c), table.input(row, c));
        }
        for (int c = 0; c < table.outputNames().size(); c++) {
            cells.write(table.outputNames().get(c), table.output(row, c));
        }
    }

    /** Puts the cells of a row in their places. */
    private final class Cells implements Hydrator<ParquetTable, ParquetTable> {
        @Override
        public ParquetTable start() {
            Arrays.fill(cells, null);
            return ParquetTable.this;
        }

        @Override
        public ParquetTable add(ParquetTable row, String column, @Nullable Object value) {
            Integer place = places.get(column);
            if (place != null) {
                cells[place] = (Number) value;
            }
            return row;
        }

        @Override
        public ParquetTable finish(ParquetTable row) {
            return row;
        }
    }
}
