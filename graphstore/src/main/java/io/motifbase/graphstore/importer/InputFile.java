package io.motifbase.graphstore.importer;

import io.motifbase.motifs.graph.HeapLimit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BiConsumer;

/** What every reader does with its file: check that it is one, hash it, go through its lines. */
final class InputFile {
    private static final int SAMPLE_BYTES = 1 << 16;
    private static final double SECONDS_OF_LINE = 1e-6;

    private InputFile() {}

    /** Refuses what is not a readable file. */
    static void check(Path file) {
        if (!Files.exists(file)) {
            throw new BadFileException(file, "no such file");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new BadFileException(file, "not a file that can be read");
        }
    }

    /** SHA-256 of the bytes, 64 hexadecimal digits. */
    static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new BadFileException(file, "cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    /**
     * Refuses a file of lines whose content the heap cannot hold.
     *
     * @param bytesOfLine that each line takes at least, once read
     * @throws IllegalArgumentException with the estimate, which takes all lines for as long as the first ones
     */
    static void checkHeap(Path file, double bytesOfLine) {
        check(file);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(SAMPLE_BYTES);
            long lines = 1;
            for (byte b : start) {
                lines += b == '\n' ? 1 : 0;
            }
            double all = (double) lines * Files.size(file) / Math.max(1, start.length);
            HeapLimit.check(
                    file + " of about " + (long) all + " lines",
                    all * bytesOfLine,
                    () -> SECONDS_OF_LINE * all,
                    HeapLimit.left(0));
        } catch (IOException e) {
            throw new BadFileException(file, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** Gives the fields of each line that has any, with the line's number from 1. A field that begins with # ends it. */
    static void forEachLine(Path file, BiConsumer<Integer, String[]> action) {
        check(file);
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String[] fields = fields(line);
                if (fields.length > 0) {
                    action.accept(number, fields);
                }
            }
        } catch (CharacterCodingException e) {
            throw new BadFileException(file, "not a text file in UTF-8", e);
        } catch (IOException e) {
            throw new BadFileException(file, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static String[] fields(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return new String[0];
        }
        String[] fields = text.split("\\s+");
        for (int i = 0; i < fields.length; i++) {
            if (fields[i].startsWith("#")) {
                return Arrays.copyOf(fields, i);
            }
        }
        return fields;
    }
}
