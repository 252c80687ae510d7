package io.motifbase.graphstore.importer;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files that are there whole or not at all: into a temporary file of the same folder, which is then moved. */
final class WholeFile {
    /** What is to be in a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Makes a file. */
    @FunctionalInterface
    interface Making {
        void makeAt(Path temporary) throws IOException;
    }

    private WholeFile() {}

    /**
     * Writes a file in place of one that may be there.
     *
     * @throws IllegalArgumentException where there is no such folder, or the file is a folder
     * @throws UncheckedIOException where it cannot be written, such as for want of space
     */
    static void write(Path file, Content content) {
        writeAt(file, temporary -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
                content.writeTo(out);
            }
        });
    }

    /** As {@link #write}, for what writes to no stream but to a file of its own making. */
    static void writeAt(Path file, Making making) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BadFileException(file, "folder must exist, got " + folder);
        }
        if (Files.isDirectory(file)) {
            throw new BadFileException(file, "must be a file to write to, got a folder");
        }
        Path temporary = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            making.makeAt(temporary);
            force(temporary);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
        } finally {
            delete(temporary);
        }
    }

    /** Onto the disk, so that no loss of power leaves an empty file under the name. */
    private static void force(Path temporary) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void delete(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(temporary + ": cannot be deleted: " + e.getMessage(), e);
        }
    }
}
