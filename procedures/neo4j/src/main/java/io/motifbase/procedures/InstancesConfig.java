package io.motifbase.procedures;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.instances.InstanceCursor;
import io.motifbase.motifs.instances.InstanceFilter;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code motif.instances} is asked beside the motif class.
 *
 * @param census the graph, under definition exact
 * @param limit the most instances; default {@value #DEFAULT_LIMIT}
 * @param neuron index of a neuron that is part of each; default any
 * @param layer layer of the first neuron; default any
 * @param leastWeight every connection has at least this absolute weight; default any
 */
record InstancesConfig(
        CensusConfig census,
        long limit,
        @Nullable Integer neuron,
        @Nullable Integer layer,
        @Nullable Double leastWeight) {
    private static final long DEFAULT_LIMIT = 100;
    private static final Set<String> KEYS =
            Set.of("network", "limit", "neuron", "layer", "leastWeight", "bias", "clean");

    static InstancesConfig of(@Nullable Map<String, Object> map) {
        ProcedureConfig config = ProcedureConfig.of(map, KEYS);
        Long neuron = config.number("neuron", 0, Integer.MAX_VALUE);
        Long layer = config.number("layer", 0, Integer.MAX_VALUE);
        return new InstancesConfig(
                CensusConfig.of(config),
                config.number("limit", 1, Long.MAX_VALUE, DEFAULT_LIMIT),
                neuron == null ? null : neuron.intValue(),
                layer == null ? null : layer.intValue(),
                config.decimal("leastWeight"));
    }

    /** The instances, before any is looked for. */
    InstanceCursor cursor(String motif, StoredConnections stored, Runnable poll) {
        CensusSettings settings = census.settings(stored.projection());
        DirectedGraph graph = settings.prepare(stored.projection().graph()).graph();
        BitSet strong = leastWeight == null ? null : stored.weighted().on(graph).atLeast(leastWeight);
        return new InstanceCursor(graph, MotifClass.named(motif), new InstanceFilter(neuron, layer, strong), poll);
    }
}
