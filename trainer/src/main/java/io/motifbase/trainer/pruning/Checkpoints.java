package io.motifbase.trainer.pruning;

import io.motifbase.trainer.files.CheckedFile;
import io.motifbase.trainer.files.CheckedReader;
import io.motifbase.trainer.files.DamagedFileException;
import io.motifbase.trainer.files.PartFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * A folder of unfinished networks, a file for each, so that a run that broke off, by whatever means, goes on to the same bits
 * as an unbroken one.
 *
 * <p>A file is written after every level, once the listener has it, and takes the place of the one before. Format: the
 * frame of {@link io.motifbase.trainer.files}, magic {@code ensemble}, version 2, settings everything that the network
 * depends on. Body: an int, levels done; a long, iterations done; for each block its mask as longs, bit
 * {@code i * columns + j} first to last, and that of its targets' biases, then as floats the kept weights in that order,
 * Adam's means and Adam's mean squares of them, and the same three for the biases. 12 bytes a weight kept.
 *
 * <p>A file of other settings is another file, so that a network of changed settings starts anew. So does one whose file
 * is damaged, with a note.
 */
public final class Checkpoints {
    private static final CheckedFile FORMAT = new CheckedFile("ensemble", 2);

    private final Path folder;
    private final Consumer<String> notes;

    /**
     * @param folder made where it does not exist
     * @param notes gets one line where a file could not be used, from several threads
     */
    public Checkpoints(Path folder, Consumer<String> notes) {
        this.folder = folder;
        this.notes = notes;
    }

    /** Deletes the half-written files of a run that was killed. */
    void clean() {
        PartFile.clean(folder);
    }

    /** Writes what belongs to some settings, whole or not at all. */
    void write(int index, SortedMap<String, String> settings, CheckedFile.Body body) throws InterruptedException {
        try {
            Files.createDirectories(folder);
            FORMAT.write(file(index, settings), settings, body);
        } catch (ClosedByInterruptException e) {
            Thread.interrupted();
            InterruptedException interrupted = new InterruptedException("interrupted while a checkpoint was written");
            interrupted.initCause(e);
            throw interrupted;
        } catch (IOException e) {
            throw failure("written", e);
        }
    }

    /**
     * Reads what was written for these settings.
     *
     * @return false where there is nothing that can be used; the reading may have begun
     */
    boolean read(int index, SortedMap<String, String> settings, Loading loading) {
        Path file = file(index, settings);
        try {
            if (!Files.exists(file)) {
                return false;
            }
            return FORMAT.read(file, settings, in -> {
                loading.loadFrom(in);
                return true;
            });
        } catch (DamagedFileException e) {
            notes.accept(file + " " + e.getMessage() + "; network " + index + " starts anew");
            return false;
        } catch (IOException e) {
            throw failure("read", e);
        }
    }

    /** Takes over what is in a file. */
    @FunctionalInterface
    interface Loading {
        void loadFrom(CheckedReader in) throws IOException;
    }

    private Path file(int index, SortedMap<String, String> settings) {
        CRC32C hash = new CRC32C();
        hash.update(settings.toString().getBytes(StandardCharsets.UTF_8));
        return folder.resolve(String.format(
                "network-%03d-%s.checkpoint", index, HexFormat.of().toHexDigits((int) hash.getValue())));
    }

    private UncheckedIOException failure(String what, IOException e) {
        String reason = e instanceof FileSystemException ? e.toString() : e.getMessage();
        return new UncheckedIOException("checkpoints cannot be " + what + " in " + folder + ": " + reason, e);
    }
}
