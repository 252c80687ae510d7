package io.motifbase.graphstore.layout;

import io.motifbase.graphstore.tables.Table;
import io.motifbase.graphstore.tables.TableReader;
import io.motifbase.trainer.layout.LayoutProperties;
import io.motifbase.trainer.layout.LocalFolder;
import io.motifbase.trainer.layout.SealedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Folders of tables that were written wrong. */
final class Folders {
    private Folders() {}

    /** All rows of a table's first part, by column. */
    static List<Map<String, @Nullable Object>> rows(Path folder, Table table) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (TableReader in = new TableReader(table, List.of(part(folder, table)))) {
            while (in.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                table.columns().forEach(column -> row.put(column.name(), in.cell(column.name())));
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    static void write(Path folder, Table table, List<Map<String, @Nullable Object>> rows) {
        try {
            Files.createDirectories(folder.resolve(table.name()));
            Files.deleteIfExists(part(folder, table));
            table.write(part(folder, table), out -> {
                for (Map<String, @Nullable Object> row : rows) {
                    out.write(row.values().toArray());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a table with other rows, and makes the folder whole again. */
    static void change(
            Path folder,
            Table table,
            LayoutProperties properties,
            Consumer<List<Map<String, @Nullable Object>>> change) {
        List<Map<String, @Nullable Object>> rows = rows(folder, table);
        change.accept(rows);
        write(folder, table, rows);
        SealedFolder.seal(new LocalFolder(folder), properties);
    }

    static Path part(Path folder, Table table) {
        return folder.resolve(SealedFolder.part(table.name(), 0));
    }
}
