package io.motifbase.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Reads flat columns of Parquet files, column by column, in a task as well as in the driver: a task reads its own network,
 * so that no connection goes through the driver or a shuffle.
 */
final class ParquetRows {
    private final HadoopFolder folder;

    ParquetRows(HadoopFolder folder) {
        this.folder = folder;
    }

    /** Takes the value that a reader stands at. */
    @FunctionalInterface
    interface Cell {
        void take(ColumnReader reader);
    }

    /**
     * Reads all values of some columns, one column of a row group after the other.
     *
     * @param columns where the values go, by name; null values are left out
     * @throws IllegalArgumentException where the file has no such column
     */
    void read(Rows rows, Map<String, Cell> columns) {
        try (ParquetFileReader reader = open(rows)) {
            MessageType schema =
                    projection(rows.file(), reader.getFileMetaData().getSchema(), columns);
            reader.setRequestedSchema(schema);
            String writer = reader.getFileMetaData().getCreatedBy();
            for (PageReadStore group = reader.readNextRowGroup(); group != null; group = reader.readNextRowGroup()) {
                readGroup(group, schema, writer, columns);
            }
        } catch (IOException e) {
            throw unreadable(rows, e);
        }
    }

    /** Whether row groups whose values lie in such a range, both ends included, are wanted. */
    @FunctionalInterface
    interface Wanted {
        boolean in(int least, int most);
    }

    /** Takes two columns of a row group, as many rows of each. */
    @FunctionalInterface
    interface Pairs {
        void take(int[] first, int[] second);
    }

    /**
     * Reads two columns of whole numbers without nulls, a row group at a time.
     *
     * @param wanted by the statistics of the first column; a row group without these is read
     */
    void readPairs(Rows rows, String first, String second, Wanted wanted, Pairs pairs) {
        try (ParquetFileReader reader = open(rows)) {
            Map<String, Cell> columns = new LinkedHashMap<>();
            columns.put(first, any -> {});
            columns.put(second, any -> {});
            MessageType schema =
                    projection(rows.file(), reader.getFileMetaData().getSchema(), columns);
            reader.setRequestedSchema(schema);
            String writer = reader.getFileMetaData().getCreatedBy();
            for (BlockMetaData group : reader.getRowGroups()) {
                if (!wanted(group, first, wanted)) {
                    reader.skipNextRowGroup();
                    continue;
                }
                PageReadStore pages = reader.readNextRowGroup();
                Ints[] values = {
                    new Ints(Math.toIntExact(pages.getRowCount())), new Ints(Math.toIntExact(pages.getRowCount()))
                };
                columns.put(first, values[0]);
                columns.put(second, values[1]);
                readGroup(pages, schema, writer, columns);
                pairs.take(values[0].values(), values[1].values());
            }
        } catch (IOException e) {
            throw unreadable(rows, e);
        }
    }

    private static boolean wanted(BlockMetaData group, String name, Wanted wanted) {
        for (ColumnChunkMetaData column : group.getColumns()) {
            Statistics<?> values = column.getStatistics();
            if (column.getPath().toDotString().equals(name) && values.hasNonNullValue()) {
                return wanted.in((Integer) values.genericGetMin(), (Integer) values.genericGetMax());
            }
        }
        return true;
    }

    private ParquetFileReader open(Rows rows) throws IOException {
        return ParquetFileReader.open(
                HadoopInputFile.fromPath(folder.path(rows.file()), folder.hadoop()),
                HadoopReadOptions.builder(folder.hadoop())
                        .withRange(rows.start(), rows.end())
                        .build());
    }

    private static void readGroup(PageReadStore group, MessageType schema, String writer, Map<String, Cell> columns) {
        ColumnReadStoreImpl store =
                new ColumnReadStoreImpl(group, new GroupRecordConverter(schema).getRootConverter(), schema, writer);
        columns.forEach((name, cell) -> read(
                store.getColumnReader(schema.getColumnDescription(new String[] {name})), group.getRowCount(), cell));
    }

    private UncheckedIOException unreadable(Rows rows, IOException e) {
        return new UncheckedIOException(folder.path(rows.file()) + " cannot be read: " + e.getMessage(), e);
    }

    private static void read(ColumnReader reader, long count, Cell cell) {
        int defined = reader.getDescriptor().getMaxDefinitionLevel();
        for (long left = count; left > 0; left--) {
            if (reader.getCurrentDefinitionLevel() == defined) {
                cell.take(reader);
            }
            reader.consume();
        }
    }

    private MessageType projection(String file, MessageType schema, Map<String, Cell> columns) {
        List<Type> fields = new ArrayList<>();
        for (String name : columns.keySet()) {
            if (!schema.containsField(name)) {
                throw new IllegalArgumentException(
                        folder.name() + "/" + file + ": must have a column " + name + ", it has none");
            }
            fields.add(schema.getType(name));
        }
        return new MessageType(schema.getName(), fields);
    }

    /** All rows of a file. */
    Rows all(String file) {
        return new Rows(file, 0, Long.MAX_VALUE, 0);
    }

    /**
     * Where each network's rows are, by the statistics of the row groups, without reading a row.
     *
     * @throws IllegalArgumentException where a row group has rows of several networks, or does not say of which
     */
    Map<String, List<Rows>> byNetwork(List<String> files) {
        Map<String, List<Rows>> networks = new LinkedHashMap<>();
        for (String file : files) {
            try (ParquetFileReader reader =
                    ParquetFileReader.open(HadoopInputFile.fromPath(folder.path(file), folder.hadoop()))) {
                for (BlockMetaData group : reader.getFooter().getBlocks()) {
                    long start = group.getStartingPos();
                    Rows rows = new Rows(file, start, start + group.getCompressedSize(), group.getRowCount());
                    add(networks.computeIfAbsent(network(file, group), id -> new ArrayList<>()), rows);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(folder.path(file) + " cannot be read: " + e.getMessage(), e);
            }
        }
        return networks;
    }

    private static void add(List<Rows> all, Rows next) {
        int last = all.size() - 1;
        if (last >= 0 && all.get(last).file().equals(next.file())) {
            all.set(last, all.get(last).with(next));
        } else {
            all.add(next);
        }
    }

    private String network(String file, BlockMetaData group) {
        for (ColumnChunkMetaData column : group.getColumns()) {
            Statistics<?> values = column.getStatistics();
            if (column.getPath().toDotString().equals("network") && values.hasNonNullValue()) {
                String least = ((Binary) values.genericGetMin()).toStringUsingUTF8();
                String most = ((Binary) values.genericGetMax()).toStringUsingUTF8();
                if (least.equals(most)) {
                    return least;
                }
                throw new IllegalArgumentException(folder.name() + "/" + file
                        + ": must have one network in a row group, got " + least + " and " + most);
            }
        }
        throw new IllegalArgumentException(folder.name() + "/" + file
                + ": must have statistics of column network in every row group, it has none");
    }
}
