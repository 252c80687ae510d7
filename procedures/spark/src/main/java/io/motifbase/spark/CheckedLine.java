package io.motifbase.spark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** A line of fields separated by tabs, the last of which is the CRC-32C of all before it. */
final class CheckedLine {
    private CheckedLine() {}

    static String of(List<String> fields) {
        String text = String.join("\t", fields);
        return text + "\t" + checksum(text);
    }

    /** The fields without the checksum; null where a line is not one that {@link #of} made. */
    static String @Nullable [] fields(String line) {
        int end = line.lastIndexOf('\t');
        if (end < 0 || !line.substring(end + 1).equals(checksum(line.substring(0, end)))) {
            return null;
        }
        return line.substring(0, end).split("\t", -1);
    }

    private static String checksum(String text) {
        CRC32C checksum = new CRC32C();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }
}
