package io.motifbase.graphstore.importer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** .npz files put together by hand, byte by byte as NumPy writes them. */
final class NpzFiles {
    private final Map<String, byte[]> arrays = new LinkedHashMap<>();
    private boolean stored;

    /** Without compression, as numpy.savez does. */
    NpzFiles stored() {
        stored = true;
        return this;
    }

    NpzFiles floats(String name, String shape, float... values) {
        return array(name, "'<f4'", "False", shape, ElementType.littleEndian(values));
    }

    NpzFiles array(String name, String type, String fortranOrder, String shape, byte[] values) {
        return raw(
                name + ".npy",
                npy(
                        1,
                        "{'descr': " + type + ", 'fortran_order': " + fortranOrder + ", 'shape': " + shape + ", }",
                        values));
    }

    NpzFiles raw(String entry, byte[] bytes) {
        arrays.put(entry, bytes);
        return this;
    }

    static byte[] npy(int version, String header, byte[] values) {
        int before = version == 1 ? 10 : 12;
        String padded = header + " ".repeat(63 - (before + header.length()) % 64) + "\n";
        ByteBuffer start = ByteBuffer.allocate(before).order(ByteOrder.LITTLE_ENDIAN);
        start.put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
                .put((byte) version)
                .put((byte) 0);
        if (version == 1) {
            start.putShort((short) padded.length());
        } else {
            start.putInt(padded.length());
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(start.array());
        all.writeBytes(padded.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(values);
        return all.toByteArray();
    }

    Path write(Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> array : arrays.entrySet()) {
                ZipEntry entry = new ZipEntry(array.getKey());
                if (stored) {
                    CRC32 crc = new CRC32();
                    crc.update(array.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(array.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(array.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
