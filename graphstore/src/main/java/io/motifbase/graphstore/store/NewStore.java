package io.motifbase.graphstore.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A store that is made whole or not at all: in a folder beside its place, {@code NAME.building}, and moved there once it is
 * done. What a process that died has left there is taken away by the next.
 */
final class NewStore implements AutoCloseable {
    private final Path place;
    private final Path site;
    private final FileChannel lock;

    private NewStore(Path place, Path site, FileChannel lock) {
        this.place = place;
        this.site = site;
        this.lock = lock;
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
        Path site = place.resolveSibling(place.getFileName() + ".building");
        try {
            checkPlace(place, replace);
            Files.createDirectories(site);
            FileChannel channel =
                    FileChannel.open(site.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StoreException("store " + place + " is being made by another process, in " + site, null);
            }
            NewStore store = new NewStore(place, site, channel);
            store.tidy();
            return store;
        } catch (IOException e) {
            throw new StoreException("store " + place + " cannot be made: " + explained(e), e);
        }
    }

    private static String explained(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void checkPlace(Path place, boolean replace) throws IOException {
        if (!Files.exists(place) || (Files.isDirectory(place) && isEmpty(place))) {
            return;
        }
        if (!replace || !StoreDirectory.isStore(place)) {
            throw new IllegalArgumentException("store must be new, got " + place + ", which is there");
        }
        checkUnused(place);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** The database holds a lock on this file for as long as it runs, whatever else may be wrong with it. */
    private static void checkUnused(Path store) throws IOException {
        Path lock = store.resolve("data/databases/store_lock");
        if (Files.exists(lock)) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
                if (tryLock(channel) == null) {
                    throw new StoreLockedException(store, null);
                }
            }
        }
    }

    private void tidy() throws IOException {
        deleteAll(draft());
        if (Files.exists(former()) && !Files.exists(place)) {
            Files.move(former(), place, StandardCopyOption.ATOMIC_MOVE);
        }
        deleteAll(former());
    }

    /** Where the store that is replaced lies for a moment: a process that died in it has its store put back. */
    private Path former() {
        return site.resolve("former");
    }

    /** Where it is made; not there at first. */
    Path draft() {
        return site.resolve("store");
    }

    /** Moves it to its place; the store that was there is gone then. */
    void finish() {
        try {
            if (Files.exists(place)) {
                Files.move(place, former(), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(draft(), place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreException("store " + place + " cannot be made: " + explained(e), e);
        }
    }

    /** Takes away what is left beside the place: all of it where the store was not finished. */
    @Override
    public void close() {
        try {
            lock.close();
            deleteAll(site);
        } catch (IOException e) {
            throw new StoreException(site + " cannot be deleted: " + explained(e), e);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (Stream<Path> walk = Files.walk(folder)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : all) {
                Files.delete(path);
            }
        }
    }
}
