package io.motifbase.spark;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.nullmodel.Tally;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a chunk counted to, as exact integers. As a line, which is how it leaves its task and is kept: the
 * chunk (the network's id in URL form, as it may have any character), each class with members, sum, sum of squares, at
 * least, at most, and the CRC-32C of all that, separated by tabs.
 */
record ChunkResult(Chunk chunk, Map<MotifClass, Tally> tallies) {

    String line() {
        List<String> fields = new ArrayList<>(List.of(
                URLEncoder.encode(chunk.network(), StandardCharsets.UTF_8),
                chunk.definition(),
                chunk.nullModel(),
                String.valueOf(chunk.first()),
                String.valueOf(chunk.count())));
        tallies.forEach((motif, t) -> fields.add(motif.id() + "=" + t.members() + "," + t.sum() + "," + t.sumOfSquares()
                + "," + t.atLeast() + "," + t.atMost()));
        String text = String.join("\t", fields);
        return text + "\t" + checksum(text);
    }

    /** Null where a line is not one that {@link #line} made. */
    static @Nullable ChunkResult read(String line) {
        int end = line.lastIndexOf('\t');
        if (end < 0 || !line.substring(end + 1).equals(checksum(line.substring(0, end)))) {
            return null;
        }
        String[] fields = line.substring(0, end).split("\t", -1);
        Map<MotifClass, Tally> tallies = new LinkedHashMap<>();
        for (int i = 5; i < fields.length; i++) {
            int equals = fields[i].indexOf('=');
            tallies.put(MotifClass.named(fields[i].substring(0, equals)), tally(fields[i].substring(equals + 1)));
        }
        Chunk chunk = new Chunk(
                URLDecoder.decode(fields[0], StandardCharsets.UTF_8),
                fields[1],
                fields[2],
                Integer.parseInt(fields[3]),
                Integer.parseInt(fields[4]));
        return new ChunkResult(chunk, tallies);
    }

    private static Tally tally(String text) {
        String[] numbers = text.split(",", -1);
        return new Tally(
                Long.parseLong(numbers[0]),
                new BigInteger(numbers[1]),
                new BigInteger(numbers[2]),
                Long.parseLong(numbers[3]),
                Long.parseLong(numbers[4]));
    }

    private static String checksum(String text) {
        CRC32C checksum = new CRC32C();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }
}
