package io.motifbase.spark;

import io.motifbase.trainer.layout.LayoutProperties;
import io.motifbase.trainer.layout.SealedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Writes the tables of a finished run. */
final class Results {
    private Results() {}

    /** A table of one part. */
    static void write(
            HadoopFolder out, String table, MessageType schema, List<? extends List<? extends @Nullable Object>> rows) {
        String file = SealedFolder.part(table, 0);
        try (TableWriter writer = new TableWriter(out, file, schema)) {
            for (List<? extends @Nullable Object> row : rows) {
                writer.row(row);
            }
            writer.publish();
        } catch (IOException e) {
            throw new UncheckedIOException(out.name() + "/" + file + ": cannot be written: " + e.getMessage(), e);
        }
    }

    static void seal(HadoopFolder out, LayoutProperties properties) {
        SealedFolder.seal(out, properties);
    }
}
