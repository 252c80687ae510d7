package io.motifbase.graphstore.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A store that is made whole or not at all, as a {@link NewFolder} is, also in place of another. */
final class NewStore implements AutoCloseable {
    private final Path place;
    private final NewFolder folder;

    private NewStore(Path place, NewFolder folder) {
        this.place = place;
        this.folder = folder;
    }

    /**
     * Begins a store where there is none, or in place of the one that is there.
     *
     * @throws IllegalArgumentException where something is in the place that may not be replaced
     * @throws StoreException where another process makes it just now, or the folder cannot be written
     * @throws StoreLockedException where the store that would be replaced is in use
     */
    static NewStore begin(Path given, boolean replace) {
        Path place = given.toAbsolutePath().normalize();
        try {
            checkPlace(place, replace);
            NewStore store = new NewStore(place, NewFolder.begin("store", place));
            store.tidy();
            return store;
        } catch (IOException e) {
            throw NewFolder.failed("store", place, e);
        }
    }

    private static void checkPlace(Path place, boolean replace) throws IOException {
        if (NewFolder.isFree(place)) {
            return;
        }
        if (!replace || !StoreDirectory.isStore(place)) {
            throw new IllegalArgumentException("store must be new, got " + place + ", which is there");
        }
        checkUnused(place);
    }

    /** The database holds a lock on this file for as long as it runs, whatever else may be wrong with it. */
    private static void checkUnused(Path store) throws IOException {
        Path lock = store.resolve("data/databases/store_lock");
        if (Files.exists(lock)) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
                if (NewFolder.tryLock(channel) == null) {
                    throw new StoreLockedException(store, null);
                }
            }
        }
    }

    private void tidy() throws IOException {
        if (Files.exists(former()) && !Files.exists(place)) {
            Files.move(former(), place, StandardCopyOption.ATOMIC_MOVE);
        }
        NewFolder.deleteAll(former());
    }

    /** Where the store that is replaced lies for a moment: a process that died in it has its store put back. */
    private Path former() {
        return folder.site().resolve("former");
    }

    /** Where it is made; not there at first. */
    Path draft() {
        return folder.draft();
    }

    /** Moves it to its place; the store that was there is gone then. */
    void finish() {
        try {
            if (Files.exists(place)) {
                Files.move(place, former(), StandardCopyOption.ATOMIC_MOVE);
            }
            folder.finish();
        } catch (IOException e) {
            throw NewFolder.failed("store", place, e);
        }
    }

    /** Takes away what is left beside the place: all of it where the store was not finished. */
    @Override
    public void close() {
        folder.close();
    }
}
