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
import org.neo4j.graphdb.Node;

/**
 * What {@code motif.instances} is asked beside the motif class.
 *
 * @param census the graph and what an instance is
 * @param limit the most instances; default {@value #DEFAULT_LIMIT}
 * @param neuron index of a neuron that is part of each, as a number, or its node; default any
 * @param layer the lowest layer of its neurons; default any
 * @param leastWeight every connection has at least this absolute weight; default any
 */
record InstancesConfig(
        CensusConfig census,
        long limit,
        @Nullable Object neuron,
        @Nullable Integer layer,
        @Nullable Double leastWeight) {
    private static final long DEFAULT_LIMIT = 100;
    private static final Set<String> KEYS = CensusConfig.keysWith("limit", "neuron", "layer", "leastWeight");

    static InstancesConfig of(@Nullable Map<String, Object> map) {
        ProcedureConfig config = ProcedureConfig.of(map, KEYS);
        Long layer = config.number("layer", 0, Integer.MAX_VALUE);
        return new InstancesConfig(
                CensusConfig.of(config),
                config.number("limit", 1, Long.MAX_VALUE, DEFAULT_LIMIT),
                config.numberOrNode("neuron", 0, Integer.MAX_VALUE),
                layer == null ? null : layer.intValue(),
                config.decimal("leastWeight"));
    }

    /**
     * The instances, before any is looked for.
     *
     * @throws IllegalArgumentException for a class that the graph is not counted by, or a filter that does not fit it
     */
    InstanceCursor cursor(String motif, StoredConnections stored, Runnable poll) {
        CensusSettings settings = census.settings(stored.projection());
        DirectedGraph whole = stored.projection().graph();
        MotifClass named = settings.family(whole).checked(MotifClass.named(motif));
        DirectedGraph graph = settings.prepare(whole).graph();
        BitSet strong = leastWeight == null ? null : stored.weighted().on(graph).atLeast(leastWeight);
        InstanceFilter filter = new InstanceFilter(vertex(stored), layer, strong);
        return new InstanceCursor(graph, named, settings.definition(), filter, poll);
    }

    private @Nullable Integer vertex(StoredConnections stored) {
        if (!(neuron instanceof Node node)) {
            return neuron == null ? null : ((Number) neuron).intValue();
        }
        int vertex = stored.vertexOf(node);
        if (vertex < 0) {
            throw new IllegalArgumentException("config key neuron must be a node of "
                    + stored.projection().network() + ", got node " + node.getElementId());
        }
        return vertex;
    }
}
