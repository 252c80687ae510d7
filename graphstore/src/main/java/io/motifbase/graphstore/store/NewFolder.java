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
 * A folder that is made whole or not at all: in one beside its place, {@code NAME.building}, and moved there once it is done.
 * What a process that died has left there is taken away by the next.
 */
public final class NewFolder implements AutoCloseable {
    private final String what;
    private final Path place;
    private final Path site;
    private final FileChannel lock;

    private NewFolder(String what, Path place, Path site, FileChannel lock) {
        this.what = what;
        this.place = place;
        this.site = site;
        this.lock = lock;
    }

    /**
     * Begins a folder; whether it may be in its place is for the caller to check.
     *
     * @param what messages call it
     * @throws StoreException where another process makes it just now, or nothing can be written there
     */
    public static NewFolder begin(String what, Path given) {
        Path place = given.toAbsolutePath().normalize();
        Path site = place.resolveSibling(place.getFileName() + ".building");
        try {
            Files.createDirectories(site);
            FileChannel channel =
                    FileChannel.open(site.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StoreException(what + " " + place + " is being made by another process, in " + site, null);
            }
            NewFolder folder = new NewFolder(what, place, site, channel);
            deleteAll(folder.draft());
            return folder;
        } catch (IOException e) {
            throw failed(what, place, e);
        }
    }

    static StoreException failed(String what, Path place, IOException e) {
        return new StoreException(
                what + " " + place + " cannot be made: " + e.getClass().getSimpleName() + ": " + e.getMessage(), e);
    }

    static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Whether there is nothing in a place, or an empty folder. */
    public static boolean isFree(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return !Files.exists(place);
        }
        try (Stream<Path> entries = Files.list(place)) {
            return entries.findAny().isEmpty();
        }
    }

    /** The folder beside the place. */
    Path site() {
        return site;
    }

    /** Where it is made; not there at first. */
    public Path draft() {
        return site.resolve("draft");
    }

    /** Moves it to its place, which is free. */
    public void finish() {
        try {
            Files.deleteIfExists(place);
            Files.move(draft(), place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failed(what, place, e);
        }
    }

    /** Takes away what is left beside the place: all of it where the folder was not finished. */
    @Override
    public void close() {
        try {
            lock.close();
            deleteAll(site);
        } catch (IOException e) {
            throw failed(what, site, e);
        }
    }

    static void deleteAll(Path folder) throws IOException {
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
