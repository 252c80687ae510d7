package io.motifbase.trainer.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedFileTest {
    private static final CheckedFile FORMAT = new CheckedFile("testfile", 3);
    private static final SortedMap<String, String> SETTINGS = new TreeMap<>(Map.of("seed", "7", "name", "\u00fc"));

    @TempDir
    private Path folder;

    private Path written() throws IOException {
        Path file = folder.resolve("a.bin");
        FORMAT.write(file, SETTINGS, out -> {
            out.int64s(new long[] {-1, Long.MAX_VALUE});
            out.floats(new float[] {1.5f, -0f});
        });
        return file;
    }

    private static List<Object> read(Path file) throws IOException {
        return FORMAT.read(file, SETTINGS, in -> {
            long[] longs = in.int64s(2);
            float[] floats = in.floats(2);
            return List.of(longs[0], longs[1], floats[0], floats[1]);
        });
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void readsWhatItWrote() throws IOException {
        assertThat(read(written())).containsExactly(-1L, Long.MAX_VALUE, 1.5f, -0f);
        assertThat(names()).containsExactly("a.bin");
    }

    @Test
    void hasTheDocumentedLayout() throws IOException {
        byte[] bytes = Files.readAllBytes(written());
        byte[] settings = "name=\u00fc\nseed=7\n".getBytes(StandardCharsets.UTF_8);
        ByteBuffer expected = ByteBuffer.allocate(bytes.length).order(ByteOrder.LITTLE_ENDIAN);
        expected.put("testfile".getBytes(StandardCharsets.US_ASCII)).putInt(3);
        expected.putInt(settings.length).put(settings);
        expected.putLong(-1).putLong(Long.MAX_VALUE).putFloat(1.5f).putFloat(-0f);
        CRC32C checksum = new CRC32C();
        checksum.update(expected.array(), 0, expected.position());
        expected.putInt((int) checksum.getValue());
        assertThat(bytes).isEqualTo(expected.array());
    }

    @Test
    void holdsMoreThanItsBuffer() throws IOException {
        Path file = folder.resolve("large.bin");
        float[] many = new float[200_001];
        for (int i = 0; i < many.length; i++) {
            many[i] = i;
        }
        FORMAT.write(file, SETTINGS, out -> {
            out.int32(1);
            out.floats(many);
            out.int64(5);
        });
        float[] back = FORMAT.read(file, SETTINGS, in -> {
            assertThat(in.int32()).isEqualTo(1);
            float[] floats = in.floats(many.length);
            assertThat(in.int64()).isEqualTo(5);
            return floats;
        });
        assertThat(back).isEqualTo(many);
    }

    @Test
    void noticesEveryChangedByte() throws IOException {
        Path file = written();
        byte[] good = Files.readAllBytes(file);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 0x10;
            Files.write(file, bad);
            assertThatThrownBy(() -> read(file)).as("byte " + i).isInstanceOf(DamagedFileException.class);
        }
    }

    @Test
    void noticesWhereItWasCutOffOrGoesOn() throws IOException {
        Path file = written();
        byte[] good = Files.readAllBytes(file);
        for (int length = 0; length < good.length; length++) {
            Files.write(file, Arrays.copyOf(good, length));
            assertThatThrownBy(() -> read(file)).as("length " + length).hasMessage("ends too early");
        }
        Files.write(file, Arrays.copyOf(good, good.length + 1));
        assertThatThrownBy(() -> read(file)).hasMessage("goes on after its end");
    }

    @Test
    void saysWhyItWillNotRead() throws IOException {
        Path file = written();
        assertThatThrownBy(() -> new CheckedFile("testfile", 4).read(file, SETTINGS, in -> 0))
                .hasMessage("has format version 3, not 4");
        assertThatThrownBy(() -> new CheckedFile("otherone", 3).read(file, SETTINGS, in -> 0))
                .hasMessage("does not begin with otherone");
        assertThatThrownBy(() -> FORMAT.read(file, new TreeMap<>(), in -> 0))
                .hasMessage("was made with other settings");
    }

    @Test
    void leavesTheOldFileAndNothingElseWhereWritingFails() throws IOException {
        Path file = written();
        assertThatThrownBy(() -> FORMAT.write(file, SETTINGS, out -> {
                    out.floats(new float[500_000]);
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");
        assertThat(read(file)).contains(1.5f);
        assertThat(names()).containsExactly("a.bin");
    }

    @Test
    void passesOnThatTheDiskIsFull() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "no /dev/full here");
        try (FileChannel channel = FileChannel.open(full, StandardOpenOption.WRITE)) {
            CheckedWriter out = new CheckedWriter(channel);
            assertThatThrownBy(() -> out.floats(new float[500_000]))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left");
        }
    }
}
