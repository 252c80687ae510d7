package io.motifbase.queries.statements;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which neurons take part most often.
 *
 * @param motif name of a motif class, null for all
 * @param top the most entries
 * @param graph the part of the network
 */
public record ParticipationQuestion(@Nullable String motif, int top, GraphChoice graph) {
    public static final int DEFAULT_TOP = 20;
    private static final int MOST = 1_000_000;

    public ParticipationQuestion {
        if (top < 1 || top > MOST) {
            throw new IllegalArgumentException("top must be from 1 to " + MOST + ", got " + top);
        }
    }

    /** The classes that are meant, of those that the graph is counted by. */
    List<MotifClass> motifs(MotifFamily family) {
        return motif == null ? family.classes() : List.of(MotifClass.named(motif));
    }

    Map<String, Object> forNetwork(String id) {
        Map<String, Object> map = graph.forNetwork(id);
        GraphChoice.put(map, "motif", motif);
        return map;
    }
}
