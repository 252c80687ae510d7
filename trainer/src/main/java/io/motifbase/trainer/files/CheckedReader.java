package io.motifbase.trainer.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.util.zip.CRC32C;

/** Reads what {@link CheckedWriter} wrote. What it returns is to be believed only after the checksum was compared. */
public final class CheckedReader {
    private static final int BUFFER_BYTES = 1 << 18;

    private final ReadableByteChannel in;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    private final CRC32C checksum = new CRC32C();

    CheckedReader(ReadableByteChannel in) {
        this.in = in;
    }

    public int int32() throws IOException {
        return taken(Integer.BYTES).getInt();
    }

    public long int64() throws IOException {
        return taken(Long.BYTES).getLong();
    }

    public long[] int64s(int count) throws IOException {
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = int64();
        }
        return values;
    }

    public float[] floats(int count) throws IOException {
        float[] values = new float[count];
        int done = 0;
        while (done < count) {
            fill(Float.BYTES);
            int some = Math.min(count - done, buffer.remaining() / Float.BYTES);
            taken(some * Float.BYTES).asFloatBuffer().get(values, done, some);
            done += some;
        }
        return values;
    }

    byte[] bytes(int count) throws IOException {
        byte[] values = new byte[count];
        for (int i = 0; i < count; i++) {
            values[i] = taken(1).get();
        }
        return values;
    }

    /** @throws DamagedFileException where the checksum differs or is not the end */
    void end() throws IOException {
        int expected = (int) checksum.getValue();
        int found = int32();
        if (found != expected) {
            throw new DamagedFileException(
                    String.format("has checksum %08x where its bytes have %08x", found, expected));
        }
        if (buffer.hasRemaining() || in.read(buffer.clear()) >= 0) {
            throw new DamagedFileException("goes on after its end");
        }
    }

    /** The next bytes, counted in the checksum. */
    private ByteBuffer taken(int bytes) throws IOException {
        fill(bytes);
        ByteBuffer slice = buffer.slice(buffer.position(), bytes).order(ByteOrder.LITTLE_ENDIAN);
        buffer.position(buffer.position() + bytes);
        checksum.update(slice.duplicate());
        return slice;
    }

    private void fill(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return;
        }
        buffer.compact();
        while (buffer.position() < bytes) {
            if (in.read(buffer) < 0) {
                throw new DamagedFileException("ends too early");
            }
        }
        buffer.flip();
    }
}
