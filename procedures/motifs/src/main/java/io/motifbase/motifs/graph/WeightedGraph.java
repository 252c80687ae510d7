package io.motifbase.motifs.graph;

import java.util.BitSet;

/**
 * A graph with the weight of every connection. Immutable.
 *
 * <p>Memory 8 bytes a connection beside the graph; time to build O(connections log degree).
 */
public final class WeightedGraph {
    private final DirectedGraph graph;
    private final double[] weights;

    private WeightedGraph(DirectedGraph graph, double[] weights) {
        this.graph = graph;
        this.weights = weights;
    }

    /**
     * Weights in any order.
     *
     * @param graph the graph of just these connections
     * @param sources shape (connections)
     * @param targets shape (connections)
     * @param weights shape (connections), finite
     * @throws IllegalArgumentException for a connection that the graph lacks, or a weight that is NaN or infinite
     */
    public static WeightedGraph of(DirectedGraph graph, int[] sources, int[] targets, double[] weights) {
        if (sources.length != graph.connections() || weights.length != graph.connections()) {
            throw new IllegalArgumentException("weights must be one for each of " + graph.connections()
                    + " connections, got " + weights.length + " of " + sources.length);
        }
        double[] placed = new double[weights.length];
        for (int k = 0; k < weights.length; k++) {
            int at = graph.connection(sources[k], targets[k]);
            if (at < 0 || !Double.isFinite(weights[k])) {
                throw new IllegalArgumentException("weight of connection " + sources[k] + " -> " + targets[k]
                        + (at < 0 ? " must be of a connection in the graph" : " must be finite, got " + weights[k]));
            }
            placed[at] = weights[k];
        }
        return new WeightedGraph(graph, placed);
    }

    public DirectedGraph graph() {
        return graph;
    }

    /** Weight of the k-th connection in the order of sources. */
    public double weight(int k) {
        return weights[k];
    }

    /** The weights of a part of the graph: the same vertices, some of the connections. */
    public WeightedGraph on(DirectedGraph part) {
        if (part.connections() == graph.connections()) {
            return this;
        }
        double[] kept = new double[Math.toIntExact(part.connections())];
        for (int v = 0; v < part.vertices(); v++) {
            int k = graph.outOffset(v);
            for (int j = part.outOffset(v); j < part.outOffset(v + 1); j++) {
                while (graph.target(k) != part.target(j)) {
                    k++;
                }
                kept[j] = weights[k];
            }
        }
        return new WeightedGraph(part, kept);
    }

    /** The connections of at least this absolute weight, numbered in the order of sources. */
    public BitSet atLeast(double leastWeight) {
        BitSet strong = new BitSet(weights.length);
        for (int k = 0; k < weights.length; k++) {
            strong.set(k, Math.abs(weights[k]) >= leastWeight);
        }
        return strong;
    }
}
