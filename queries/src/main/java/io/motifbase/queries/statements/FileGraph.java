package io.motifbase.queries.statements;

import io.motifbase.graphstore.importer.EdgeListGraph;
import io.motifbase.graphstore.store.NetworkGraph;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.WeightedGraph;
import io.motifbase.trainer.network.Network;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A graph that is looked at and not stored.
 *
 * @param name of its file
 * @param graph its connections
 * @param names of its vertices; empty where they have none
 * @param weights of its connections, called where they are needed; throws where a connection has none
 * @param hasWeights whether every connection has one
 * @param clean whether ghost and dead neurons are left out where nothing is said
 */
public record FileGraph(
        String name,
        DirectedGraph graph,
        List<String> names,
        Supplier<WeightedGraph> weights,
        boolean hasWeights,
        boolean clean) {

    public static FileGraph of(String name, Network network, boolean clean) {
        return new FileGraph(
                name, NetworkGraph.of(network), network.names(), () -> NetworkGraph.weighted(network), true, clean);
    }

    /** An edge list is counted as it is. */
    public static FileGraph of(String name, EdgeListGraph edges) {
        return new FileGraph(name, edges.graph(), edges.names(), edges::weighted, edges.hasWeights(), false);
    }

    @Nullable
    String nameOf(int vertex) {
        return names.isEmpty() ? null : names.get(vertex);
    }
}
