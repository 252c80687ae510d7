package io.motifbase.trainer.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file on its way: it has a name of its own beside the one that it is to have, and takes that one when it is whole. Its
 * writer holds a lock on it, which ends with the process, so what a killed process left is told from what is being written.
 */
public final class PartFile implements Closeable {
    private static final String SUFFIX = ".part";

    private final Path file;
    private final Path part;
    private final FileChannel channel;

    private PartFile(Path file, Path part, FileChannel channel) {
        this.file = file;
        this.part = part;
        this.channel = channel;
    }

    /** Begins an empty file, with the rights that new files have in its folder. */
    public static PartFile of(Path file) throws IOException {
        Path part = file.toAbsolutePath().resolveSibling(file.getFileName() + "." + UUID.randomUUID() + SUFFIX);
        FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            channel.tryLock();
        } catch (IOException e) {
            // a file system without locks: nobody can take one to delete the file either
        }
        return new PartFile(file, part, channel);
    }

    /** Where its bytes go. */
    public FileChannel channel() {
        return channel;
    }

    /** Where it is as long as it is not whole; a writer that opens it again gives up the lock. */
    public Path path() {
        return part;
    }

    /** Gives the file its name, in place of an older one, once its bytes are on the disk. */
    public void publish() throws IOException {
        channel.force(true);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes it, where it was not published. */
    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(part);
        }
    }

    /** Deletes what killed processes left in a folder; where it cannot, nothing happens. */
    public static void clean(Path folder) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path part : parts) {
                deleteAbandoned(part);
            }
        } catch (IOException e) {
            // the folder cannot be read: there is nothing to clean, and whoever writes there will say why he cannot
        }
    }

    private static void deleteAbandoned(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Files.deleteIfExists(part);
            }
        } catch (OverlappingFileLockException e) {
            // another thread of this process writes it
        }
    }
}
