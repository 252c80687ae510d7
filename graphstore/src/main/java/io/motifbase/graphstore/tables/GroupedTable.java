package io.motifbase.graphstore.tables;

import blue.strategic.parquet.ParquetReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;

/**
 * Writes a table in which rows that are added together make row groups of their own, one of them unless they are many: they
 * are written to a file beside it first, whose row groups are then copied as they are. Memory: that of one row group.
 */
public final class GroupedTable implements Closeable {
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
                ParquetWriter.DEFAULT_BLOCK_SIZE,
                ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
                ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
                ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH,
                ParquetProperties.DEFAULT_PAGE_WRITE_CHECKSUM_ENABLED);
        out.start();
    }

    public void add(Table.Rows rows) throws IOException {
        table.write(group, rows);
        // LocalInputFile, as the library has it, asks the system for every byte
        out.appendFile(ParquetReader.makeInputFile(group.toFile()));
        Files.delete(group);
    }

    @Override
    public void close() throws IOException {
        out.end(Map.of());
        out.close();
        Footer.sort(file);
    }
}
