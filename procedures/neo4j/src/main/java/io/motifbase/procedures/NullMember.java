package io.motifbase.procedures;

import io.motifbase.motifs.graph.DirectedGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One member of a null ensemble on the neurons of its network. The kernel numbers a member's neurons layer by layer, biases
 * last, and leaves out those without a connection where the null model does; here vertex v is neuron v again.
 */
final class NullMember {
    private NullMember() {}

    /**
     * The member on the network's own vertices. Time O(vertices + connections).
     *
     * @param network the graph as the null model saw it
     * @param member as the null model made it
     */
    static DirectedGraph on(DirectedGraph network, DirectedGraph member) {
        int[] neuron = new int[member.vertices()];
        Map<Place, List<Integer>> all = byPlace(network);
        byPlace(member)
                .forEach((place, vertices) -> join(vertices, all.getOrDefault(place, List.of()), network, neuron));
        int size = Math.toIntExact(member.connections());
        int[] sources = new int[size];
        int[] targets = new int[size];
        for (int v = 0; v < member.vertices(); v++) {
            Arrays.fill(sources, member.outOffset(v), member.outOffset(v + 1), neuron[v]);
        }
        Arrays.setAll(targets, k -> neuron[member.target(k)]);
        int[] layers = new int[network.vertices()];
        BitSet biases = new BitSet();
        for (int v = 0; v < layers.length; v++) {
            layers[v] = network.layerOf(v);
            biases.set(v, network.isBias(v));
        }
        return DirectedGraph.of(layers, biases, sources, targets);
    }

    /** The k-th vertex at a place in the member is the k-th there in the network. */
    private static void join(List<Integer> vertices, List<Integer> all, DirectedGraph network, int[] neuron) {
        List<Integer> connected = all.stream()
                .filter(v -> network.outDegree(v) + network.inDegree(v) > 0)
                .toList();
        List<Integer> own = vertices.size() == connected.size() ? connected : all;
        if (vertices.size() != own.size()) {
            throw new IllegalStateException("a member must have the " + all.size() + " neurons of its network, or the "
                    + connected.size() + " with connections, in every layer, got " + vertices.size());
        }
        for (int i = 0; i < own.size(); i++) {
            neuron[vertices.get(i)] = own.get(i);
        }
    }

    private static Map<Place, List<Integer>> byPlace(DirectedGraph graph) {
        Map<Place, List<Integer>> byPlace = new LinkedHashMap<>();
        for (int v = 0; v < graph.vertices(); v++) {
            byPlace.computeIfAbsent(new Place(graph.layerOf(v), graph.isBias(v)), place -> new ArrayList<>())
                    .add(v);
        }
        return byPlace;
    }

    private record Place(int layer, boolean bias) {}
}
