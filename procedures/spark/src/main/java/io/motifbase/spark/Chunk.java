package io.motifbase.spark;

import java.io.Serializable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The unit of work: some members of the ensemble of one network, null model and definition.
 *
 * @param first number of the first member
 * @param count members
 */
record Chunk(String network, String definition, String nullModel, int first, int count) implements Serializable {
    /** The chunk of all members, which stands for the ensemble. */
    Chunk ensemble(int members) {
        return new Chunk(network, definition, nullModel, 0, members);
    }

    /** Chunks of so many members, the last one of those that are left, that make up this one. */
    List<Chunk> parts(int size) {
        List<Chunk> parts = new ArrayList<>();
        for (int done = 0; done < count; done += size) {
            parts.add(new Chunk(network, definition, nullModel, first + done, Math.min(size, count - done)));
        }
        return parts;
    }

    /** How many {@link #fields} there are. */
    static final int FIELDS = 5;

    /** As a line begins, the network's id in URL form. */
    List<String> fields() {
        return List.of(
                URLEncoder.encode(network, StandardCharsets.UTF_8),
                definition,
                nullModel,
                String.valueOf(first),
                String.valueOf(count));
    }

    /** The chunk of a line that begins with its {@link #fields}. */
    static Chunk of(String[] fields) {
        return new Chunk(
                URLDecoder.decode(fields[0], StandardCharsets.UTF_8),
                fields[1],
                fields[2],
                Integer.parseInt(fields[3]),
                Integer.parseInt(fields[4]));
    }

    /** As messages name it. */
    @Override
    public String toString() {
        return network + ", " + definition + ", " + nullModel + ", members " + first + " to " + (first + count - 1);
    }
}
