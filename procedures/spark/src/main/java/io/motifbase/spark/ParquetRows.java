package io.motifbase.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
import org.jspecify.annotations.Nullable;

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
        readGroups(rows, columns.keySet(), group -> true, group -> group.read(columns));
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
        readGroups(rows, List.of(first, second), group -> wanted(group, first, wanted), group -> {
            Ints firsts = new Ints(group.rows());
            Ints seconds = new Ints(group.rows());
            group.read(Map.of(first, firsts, second, seconds));
            pairs.take(firsts.values(), seconds.values());
        });
    }

    private static boolean wanted(BlockMetaData group, String name, Wanted wanted) {
        Statistics<?> values = statistics(group, name);
        return values == null || wanted.in((Integer) values.genericGetMin(), (Integer) values.genericGetMax());
    }

    /** Those of a column that says its least and largest value; null where it does not. */
    private static @Nullable Statistics<?> statistics(BlockMetaData group, String name) {
        for (ColumnChunkMetaData column : group.getColumns()) {
            Statistics<?> values = column.getStatistics();
            if (column.getPath().toDotString().equals(name) && values.hasNonNullValue()) {
                return values;
            }
        }
        return null;
    }

    private void readGroups(
            Rows rows, Collection<String> names, Predicate<BlockMetaData> wanted, Consumer<RowGroup> groups) {
        try (ParquetFileReader reader = ParquetFileReader.open(
                HadoopInputFile.fromPath(folder.path(rows.file()), folder.hadoop()),
                HadoopReadOptions.builder(folder.hadoop())
                        .withRange(rows.start(), rows.end())
                        .build())) {
            MessageType schema =
                    projection(rows.file(), reader.getFileMetaData().getSchema(), names);
            reader.setRequestedSchema(schema);
            String writer = reader.getFileMetaData().getCreatedBy();
            for (BlockMetaData group : reader.getRowGroups()) {
                if (wanted.test(group)) {
                    groups.accept(new RowGroup(reader.readNextRowGroup(), schema, writer));
                } else {
                    reader.skipNextRowGroup();
                }
            }
        } catch (IOException e) {
            throw unreadable(rows.file(), e);
        }
    }

    /** A row group of some columns. */
    private record RowGroup(PageReadStore pages, MessageType schema, String writer) {
        int rows() {
            return Math.toIntExact(pages.getRowCount());
        }

        void read(Map<String, Cell> columns) {
            ColumnReadStoreImpl store =
                    new ColumnReadStoreImpl(pages, new GroupRecordConverter(schema).getRootConverter(), schema, writer);
            columns.forEach((name, cell) -> ParquetRows.read(
                    store.getColumnReader(schema.getColumnDescription(new String[] {name})),
                    pages.getRowCount(),
                    cell));
        }
    }

    private UncheckedIOException unreadable(String file, IOException e) {
        return new UncheckedIOException(folder.path(file) + " cannot be read: " + e.getMessage(), e);
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

    private MessageType projection(String file, MessageType schema, Collection<String> names) {
        List<Type> fields = new ArrayList<>();
        for (String name : names) {
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
                throw unreadable(file, e);
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
        Statistics<?> values = statistics(group, "network");
        if (values == null) {
            throw new IllegalArgumentException(folder.name() + "/" + file
                    + ": must have statistics of column network in every row group, it has none");
        }
        String least = ((Binary) values.genericGetMin()).toStringUsingUTF8();
        String most = ((Binary) values.genericGetMax()).toStringUsingUTF8();
        if (!least.equals(most)) {
            throw new IllegalArgumentException(folder.name() + "/" + file
                    + ": must have one network in a row group, got " + least + " and " + most);
        }
        return least;
    }
}
