package io.motifbase.graphstore.tables;

import blue.strategic.parquet.ParquetReader;
import blue.strategic.parquet.ParquetWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table in which rows that are added together make row groups of their own, one for every 2^20 of them, so that
 * who looks for some of many rows reads few: they are written to a file beside it first, whose row group is then copied as
 * it is. Memory: that of one row group.
 */
public final class GroupedTable implements Closeable {
    private static final int MOST_ROWS = 1 << 20;

    private final Table table;
    private final Path file;
    private final Path group;
    private final ParquetFileWriter out;

    /** Begins a file that is not there yet; it is a table once this is closed. The same rows give the same bytes. */
    public GroupedTable(Table table, Path file) throws IOException {
        this.table = table;
        this.file = file;
        this.group = file.resolveSibling("." + file.getFileName() + ".group");
        this.out = new ParquetFileWriter(
                new LocalOutputFile(file),
                table.schema(),
                ParquetFileWriter.Mode.CREATE,
                org.apache.parquet.hadoop.ParquetWriter.DEFAULT_BLOCK_SIZE,
                org.apache.parquet.hadoop.ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
                ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
                ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH,
                ParquetProperties.DEFAULT_PAGE_WRITE_CHECKSUM_ENABLED);
        out.start();
    }

    public void add(Table.Rows rows) throws IOException {
        try (Pieces pieces = new Pieces()) {
            rows.writeTo(pieces::write);
        }
    }

    /** Cuts rows into row groups. */
    private final class Pieces implements Closeable {
        private @Nullable ParquetWriter<@Nullable Object[]> piece;
        private int size;

        void write(@Nullable Object... cells) throws IOException {
            if (size == MOST_ROWS) {
                close();
            }
            if (piece == null) {
                piece = table.writer(group);
            }
            piece.write(cells);
            size++;
        }

        @Override
        public void close() throws IOException {
            if (piece != null) {
                piece.close();
                // LocalInputFile, as the library has it, asks the system for every byte
                out.appendFile(ParquetReader.makeInputFile(group.toFile()));
                Files.delete(group);
                piece = null;
                size = 0;
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.end(Map.of());
        out.close();
        Footer.sort(file);
    }
}
