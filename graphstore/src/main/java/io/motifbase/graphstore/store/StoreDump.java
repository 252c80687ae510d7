package io.motifbase.graphstore.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The graph of a store as one file, in the form of {@code neo4j-admin database dump}, so that a Neo4j server loads it too.
 * Users and passwords do not go along. The store must not be open anywhere.
 */
public final class StoreDump {
    private StoreDump() {}

    /**
     * Writes the file, whole or not at all.
     *
     * @param replace whether the file may be there
     * @return its bytes
     * @throws StoreLockedException where another process has the store open
     * @throws IllegalArgumentException where the file is there, or its folder is not
     */
    public static long dump(Path dir, Path file, boolean replace) {
        checkTarget(file, replace);
        // ends what a crash has left undone, and says where the store is in use or of another version
        GraphStore.open(dir, StoreSettings.embedded()).close();
        Path draft = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                new DatabaseFiles(dir.toAbsolutePath().normalize()).dump(out);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
        } finally {
            delete(draft);
        }
    }

    private static void checkTarget(Path file, boolean replace) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(file + ": folder must exist, got " + folder);
        }
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + ": must be a file to write to, got a folder");
        }
        if (!replace && Files.exists(file)) {
            throw new IllegalArgumentException(file + ": must be a new file, got one that is there");
        }
    }

    private static void delete(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(draft + ": cannot be deleted: " + e.getMessage(), e);
        }
    }

    /**
     * Makes a new store of a file, whole or not at all.
     *
     * @param replace whether a store may be there, which is gone then
     * @return how many networks it has
     * @throws IllegalArgumentException where the folder is there, or the file is not the dump of a store
     * @throws StoreLockedException where the store that would be replaced is open
     * @throws StoreException where the graph has another version
     */
    public static int load(Path file, Path dir, boolean replace) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(file + ": must be a file of motifbase dump, got none");
        }
        try (NewStore store = NewStore.begin(dir, replace)) {
            StoreDirectory.open(store.draft()).claim();
            new DatabaseFiles(store.draft()).load(file);
            int networks;
            try (GraphStore opened = GraphStore.open(store.draft(), StoreSettings.embedded())) {
                networks = opened.list(null).size();
            }
            store.finish();
            return networks;
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be loaded: " + e.getMessage(), e);
        }
    }
}
