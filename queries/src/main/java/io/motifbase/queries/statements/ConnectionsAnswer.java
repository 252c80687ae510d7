package io.motifbase.queries.statements;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.store.NetworkGraph;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.WeightedGraph;
import io.motifbase.trainer.network.Network;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Neurons and connections of one network in columns, to be drawn: as rows they would take four times the space.
 *
 * @param network id
 * @param layers layer of each neuron by index; a bias neuron has the layer before the one that it feeds
 * @param firstBias index of the first bias neuron; those after it are bias neurons too
 * @param names of the neurons by index; left out where they have none
 * @param total connections of the network, those of biases included
 * @param sources index of the neuron from which each connection leads, those of least weight first
 * @param targets index of the neuron to which it leads
 * @param weights in the same order
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionsAnswer(
        String network,
        List<Integer> layers,
        int firstBias,
        @Nullable List<String> names,
        int total,
        List<Integer> sources,
        List<Integer> targets,
        List<Float> weights) {
    public static final int DEFAULT_LIMIT = 50_000;
    public static final int LARGEST_LIMIT = 1_000_000;

    /**
     * The connections of greatest absolute weight.
     *
     * @throws IllegalArgumentException for a limit out of range
     */
    static ConnectionsAnswer of(String id, Network network, int limit) {
        WeightedGraph weighted = NetworkGraph.weighted(network);
        DirectedGraph graph = weighted.graph();
        int total = Math.toIntExact(graph.connections());
        int[] sourceOf = sources(graph, total);
        List<Integer> strongest = IntStream.range(0, total)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> Math.abs(weighted.weight(k))))
                .skip(Math.max(0, total - limit))
                .toList();
        return new ConnectionsAnswer(
                id,
                IntStream.range(0, graph.vertices()).mapToObj(graph::layerOf).toList(),
                network.neurons(),
                network.names().isEmpty() ? null : network.names(),
                total,
                strongest.stream().map(k -> sourceOf[k]).toList(),
                strongest.stream().map(graph::target).toList(),
                strongest.stream().map(k -> (float) weighted.weight(k)).toList());
    }

    static int checked(int limit) {
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException("limit must be from 1 to " + LARGEST_LIMIT + ", got " + limit);
        }
        return limit;
    }

    private static int[] sources(DirectedGraph graph, int total) {
        int[] sources = new int[total];
        for (int v = 0; v < graph.vertices(); v++) {
            for (int k = graph.outOffset(v); k < graph.outOffset(v + 1); k++) {
                sources[k] = v;
            }
        }
        return sources;
    }
}
