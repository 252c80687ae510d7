package io.motifbase.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What falls to some layers of the counts of some members, see {@link io.motifbase.motifs.census.LayerRange}. As a line, which
 * is how it leaves its task and is kept: the chunk, the layers and the counts of each member, as a {@link CheckedLine}.
 *
 * @param counts shape (members of the chunk, classes of the definition)
 */
record LayerResult(LayerUnit unit, List<long[]> counts) {

    String line() {
        List<String> fields = new ArrayList<>(unit.chunk().fields());
        fields.add(String.valueOf(unit.from()));
        fields.add(String.valueOf(unit.to()));
        for (long[] ofMember : counts) {
            fields.add(Arrays.stream(ofMember).mapToObj(String::valueOf).collect(Collectors.joining(",")));
        }
        return CheckedLine.of(fields);
    }

    /** Null where a line is not one that {@link #line} made. */
    static @Nullable LayerResult read(String line) {
        String[] fields = CheckedLine.fields(line);
        if (fields == null) {
            return null;
        }
        int at = Chunk.FIELDS;
        LayerUnit unit =
                new LayerUnit(Chunk.of(fields), Integer.parseInt(fields[at]), Integer.parseInt(fields[at + 1]));
        List<long[]> counts = new ArrayList<>();
        for (String ofMember : Arrays.asList(fields).subList(at + 2, fields.length)) {
            counts.add(Arrays.stream(ofMember.split(",", -1))
                    .mapToLong(Long::parseLong)
                    .toArray());
        }
        return new LayerResult(unit, counts);
    }
}
