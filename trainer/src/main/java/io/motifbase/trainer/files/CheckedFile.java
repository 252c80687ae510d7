package io.motifbase.trainer.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.SortedMap;

/**
 * One kind of file in the frame of this package.
 *
 * @param magic what the file is, 8 ASCII characters
 * @param version of the format; a file of another version is not read
 */
public record CheckedFile(String magic, int version) {
    /** Writes the body. */
    @FunctionalInterface
    public interface Body {
        void writeTo(CheckedWriter out) throws IOException;
    }

    /** Reads the body. */
    @FunctionalInterface
    public interface Reading<T> {
        T readFrom(CheckedReader in) throws IOException;
    }

    public CheckedFile {
        if (magic.length() != 8) {
            throw new IllegalArgumentException("magic must have 8 characters, got " + magic);
        }
    }

    /**
     * Writes a file, or nothing: it appears whole under its name, in place of an older one, or not at all.
     *
     * @throws IOException where there is no room, for one; what was written is gone
     */
    public void write(Path file, SortedMap<String, String> settings, Body body) throws IOException {
        try (PartFile part = PartFile.of(file)) {
            write(new CheckedWriter(part.channel()), settings, body);
            part.publish();
        }
    }

    private void write(CheckedWriter out, SortedMap<String, String> settings, Body body) throws IOException {
        out.bytes(magic.getBytes(StandardCharsets.US_ASCII));
        out.int32(version);
        byte[] text = text(settings);
        out.int32(text.length);
        out.bytes(text);
        body.writeTo(out);
        out.end();
    }

    /**
     * Reads a file.
     *
     * @param settings that it must have been written with
     * @throws DamagedFileException where it is not whole, or of another kind or version, or made with other settings
     */
    public <T> T read(Path file, SortedMap<String, String> settings, Reading<T> reading) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            CheckedReader in = new CheckedReader(channel);
            check(in, settings);
            T result = reading.readFrom(in);
            in.end();
            return result;
        }
    }

    private void check(CheckedReader in, SortedMap<String, String> settings) throws IOException {
        String found = new String(in.bytes(8), StandardCharsets.ISO_8859_1);
        if (!found.equals(magic)) {
            throw new DamagedFileException("does not begin with " + magic);
        }
        int other = in.int32();
        if (other != version) {
            throw new DamagedFileException("has format version " + other + ", not " + version);
        }
        byte[] text = text(settings);
        if (in.int32() != text.length || !Arrays.equals(in.bytes(text.length), text)) {
            throw new DamagedFileException("was made with other settings");
        }
    }

    private static byte[] text(SortedMap<String, String> settings) {
        StringBuilder lines = new StringBuilder();
        settings.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
