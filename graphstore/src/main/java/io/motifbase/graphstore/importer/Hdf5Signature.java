package io.motifbase.graphstore.importer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The start of an HDF5 file: that it is one, and that it is as long as it says. A file cut short may still hold all that a
 * reader asks for, so nothing but its length gives it away.
 *
 * <p>Source: HDF5 File Format Specification 3.0, section II.A, Format Signature and Superblock.
 */
final class Hdf5Signature {
    private static final long SIGNATURE = 0x894844460d0a1a0aL;
    private static final int ZIP_SIGNATURE = 0x504b0304;
    private static final int SUPERBLOCK_BYTES = 64;
    private static final int VERSION_AT = 8;

    private Hdf5Signature() {}

    static void check(Path file) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            for (long at = 0; at == 0 || at < channel.size(); at = at == 0 ? 512 : 2 * at) {
                ByteBuffer start = ByteBuffer.allocate(SUPERBLOCK_BYTES);
                channel.position(at).read(start);
                if (start.getLong(0) == SIGNATURE) {
                    checkLength(file, start.order(ByteOrder.LITTLE_ENDIAN), channel.size());
                    return;
                }
                if (at == 0 && start.getInt(0) == ZIP_SIGNATURE) {
                    throw new BadFileException(
                            file, "expected a model saved as HDF5 (.h5), got a zip file such as Keras 3 writes");
                }
            }
        } catch (IOException e) {
            throw new BadFileException(file, "cannot be read: " + e.getMessage(), e);
        }
        throw new BadFileException(file, "not an HDF5 file: expected a model saved by Keras as .h5");
    }

    /** The address of the end of the file stands at a place that depends on the version; addresses are of 8 bytes. */
    private static void checkLength(Path file, ByteBuffer superblock, long length) {
        int endAt = switch (superblock.get(VERSION_AT)) {
            case 0 -> 40;
            case 1 -> 44;
            default -> 28;
        };
        int addressBytes = superblock.get(superblock.get(VERSION_AT) < 2 ? 13 : 9);
        if (addressBytes == Long.BYTES && superblock.getLong(endAt) > length) {
            throw new BadFileException(
                    file, "HDF5 file is truncated: expected " + superblock.getLong(endAt) + " bytes, got " + length);
        }
    }
}
