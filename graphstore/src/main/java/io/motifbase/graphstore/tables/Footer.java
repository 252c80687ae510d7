package io.motifbase.graphstore.tables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.Util;

/**
 * The description at the end of a Parquet file. The library lists a column's encodings in the order of a hash set of objects,
 * which is another one in another process; sorted, the same rows give the same file.
 */
final class Footer {
    /** After it come its length and the four letters PAR1. */
    private static final int TAIL_BYTES = 8;

    private Footer() {}

    /** Sorts what has no order of its own. */
    static void sort(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer tail = read(channel, channel.size() - TAIL_BYTES, TAIL_BYTES);
            long start = channel.size() - TAIL_BYTES - tail.getInt(0);
            FileMetaData described = Util.readFileMetaData(new ByteArrayInputStream(
                    read(channel, start, tail.getInt(0)).array()));
            described
                    .getRow_groups()
                    .forEach(group -> group.getColumns().forEach(column -> sort(column.getMeta_data())));
            ByteArrayOutputStream sorted = new ByteArrayOutputStream();
            Util.writeFileMetaData(described, sorted);
            channel.truncate(start);
            write(channel.position(start), ByteBuffer.wrap(sorted.toByteArray()));
            write(channel, tail.putInt(0, sorted.size()).rewind());
        }
    }

    private static void sort(ColumnMetaData column) {
        column.getEncodings().sort(null);
        List<PageEncodingStats> pages = column.getEncoding_stats();
        if (pages != null) {
            pages.sort(null);
        }
    }

    private static ByteBuffer read(FileChannel channel, long position, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new IOException("a Parquet file must have a footer");
            }
        }
        return bytes;
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
