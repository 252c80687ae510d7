package io.motifbase.spark;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.nullmodel.Tally;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a chunk counted to, as exact integers. As a line, which is how it leaves its task and is kept: the
 * chunk (the network's id in URL form, as it may have any character), each class with members, sum, sum of squares, at
 * least, at most, and the CRC-32C of all that, separated by tabs.
 */
record ChunkResult(Chunk chunk, Map<MotifClass, Tally> tallies) {

    String line() {
        List<String> fields = new ArrayList<>(chunk.fields());
        tallies.forEach((motif, t) -> fields.add(motif.id() + "=" + t.members() + "," + t.sum() + "," + t.sumOfSquares()
                + "," + t.atLeast() + "," + t.atMost()));
        return CheckedLine.of(fields);
    }

    /** Null where a line is not one that {@link #line} made. */
    static @Nullable ChunkResult read(String line) {
        String[] fields = CheckedLine.fields(line);
        if (fields == null) {
            return null;
        }
        Map<MotifClass, Tally> tallies = new LinkedHashMap<>();
        for (int i = Chunk.FIELDS; i < fields.length; i++) {
            int equals = fields[i].indexOf('=');
            tallies.put(MotifClass.named(fields[i].substring(0, equals)), tally(fields[i].substring(equals + 1)));
        }
        return new ChunkResult(Chunk.of(fields), tallies);
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
}
