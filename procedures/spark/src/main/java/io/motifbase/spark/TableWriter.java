package io.motifbase.spark;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Writes a Parquet file of flat columns, which appears whole or not at all. */
final class TableWriter implements Closeable {
    private final HadoopFolder folder;
    private final String file;
    private final MessageType schema;
    private final ParquetWriter<Group> out;

    TableWriter(HadoopFolder folder, String file, MessageType schema) throws IOException {
        this.folder = folder;
        this.file = file;
        this.schema = schema;
        this.out = ExampleParquetWriter.builder(folder.partOf(file))
                .withConf(folder.hadoop())
                .withType(schema)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build();
    }

    /** @param cells in the order of the schema; null for none */
    void row(List<? extends @Nullable Object> cells) throws IOException {
        Group row = new SimpleGroup(schema);
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell instanceof String text) {
                row.add(i, text);
            } else if (cell instanceof Long number) {
                row.add(i, number);
            } else if (cell instanceof Integer number) {
                row.add(i, number);
            } else if (cell instanceof Double number) {
                row.add(i, number);
            } else if (cell instanceof Float number) {
                row.add(i, number);
            } else if (cell instanceof Boolean flag) {
                row.add(i, flag);
            }
        }
        out.write(row);
    }

    /** Puts the file in its place; without it, {@link #close} throws it away. */
    void publish() throws IOException {
        out.close();
        folder.publish(file);
    }

    @Override
    public void close() throws IOException {
        out.close();
        folder.discard(file);
    }
}
