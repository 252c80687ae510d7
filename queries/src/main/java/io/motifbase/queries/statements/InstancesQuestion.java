package io.motifbase.queries.statements;

import io.motifbase.motifs.census.MotifClass;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which instances of a motif class are listed.
 *
 * @param motif name of the motif class
 * @param limit the most instances
 * @param neuron index of a neuron that is part of each, null for any
 * @param layer lowest layer of its neurons, null for any
 * @param leastWeight every connection has at least this absolute weight, null for any
 * @param graph the part of the network
 */
public record InstancesQuestion(
        String motif,
        int limit,
        @Nullable Integer neuron,
        @Nullable Integer layer,
        @Nullable Double leastWeight,
        GraphChoice graph) {
    public static final int DEFAULT_LIMIT = 20;
    private static final int MOST = 1_000_000;

    public InstancesQuestion {
        MotifClass.named(motif);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be from 1 to " + MOST + ", got " + limit);
        }
        if (leastWeight != null && !Double.isFinite(leastWeight)) {
            throw new IllegalArgumentException("least weight must be a finite number, got " + leastWeight);
        }
    }

    Map<String, Object> forNetwork(String id) {
        Map<String, Object> map = graph.forNetwork(id);
        map.put("limit", limit);
        GraphChoice.put(map, "neuron", neuron);
        GraphChoice.put(map, "layer", layer);
        GraphChoice.put(map, "leastWeight", leastWeight);
        return map;
    }
}
