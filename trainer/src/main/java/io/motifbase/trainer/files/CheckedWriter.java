package io.motifbase.trainer.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.util.zip.CRC32C;

/** Writes numbers little-endian and their checksum after them. */
public final class CheckedWriter {
    private static final int BUFFER_BYTES = 1 << 18;

    private final WritableByteChannel out;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();

    CheckedWriter(WritableByteChannel out) {
        this.out = out;
    }

    public void int32(int value) throws IOException {
        room(Integer.BYTES);
        buffer.putInt(value);
    }

    public void int64(long value) throws IOException {
        room(Long.BYTES);
        buffer.putLong(value);
    }

    public void int64s(long[] values) throws IOException {
        for (long value : values) {
            int64(value);
        }
    }

    public void floats(float[] values) throws IOException {
        int done = 0;
        while (done < values.length) {
            room(Float.BYTES);
            int count = Math.min(values.length - done, buffer.remaining() / Float.BYTES);
            buffer.asFloatBuffer().put(values, done, count);
            buffer.position(buffer.position() + count * Float.BYTES);
            done += count;
        }
    }

    void bytes(byte[] values) throws IOException {
        for (byte value : values) {
            room(1);
            buffer.put(value);
        }
    }

    void end() throws IOException {
        flush();
        int32((int) checksum.getValue());
        flush();
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
        buffer.clear();
    }
}
