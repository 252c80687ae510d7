package io.motifbase.motifs.graph;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A layered directed graph without weights. Vertices are {@code 0..n-1}, each with a layer; every connection goes to
 * the next layer. A bias is a vertex of its own, in the layer before the neurons that it feeds, and a source only.
 * Immutable.
 *
 * <p>Kept twice as compressed rows: the connections out of vertex {@code v} are {@code k} in {@code [outOffset(v),
 * outOffset(v + 1))} with their {@code target(k)}, those into it are {@code [inOffset(v), inOffset(v + 1))} with their
 * {@code source(k)}; both increase within a row.
 *
 * <p>Time to build O(vertices + connections); memory 8 bytes a connection and 12 a vertex.
 */
public final class DirectedGraph {
    /** Layers that a graph can have. */
    public static final int MOST_LAYERS = 1 << 20;

    private final int[] layers;
    private final int layerCount;
    private final BitSet biases;
    private final int[] outOffsets;
    private final int[] targets;
    private final int[] inOffsets;
    private final int[] sources;

    private DirectedGraph(int[] layers, BitSet biases, int[] outOffsets, int[] targets) {
        this.layers = layers;
        this.layerCount = Arrays.stream(layers).max().orElse(-1) + 1;
        this.biases = biases;
        this.outOffsets = outOffsets;
        this.targets = targets;
        this.inOffsets = new int[layers.length + 1];
        this.sources = new int[targets.length];
        transpose(outOffsets, targets, inOffsets, sources);
    }

    /**
     * A graph from its connections, in any order.
     *
     * @param layers shape (vertices), the layer of each vertex, in [0, {@value #MOST_LAYERS})
     * @param biasVertices the vertices that are biases; a bias lies in the layer before the neurons that it feeds
     * @param sources shape (connections)
     * @param targets shape (connections)
     * @throws IllegalArgumentException for a vertex out of range, a self loop, a repeated connection, a connection that
     *     does not go to the next layer, or a bias with input; the message names the first such connection
     */
    public static DirectedGraph of(int[] layers, BitSet biasVertices, int[] sources, int[] targets) {
        checkVertices(layers, biasVertices);
        if (sources.length != targets.length) {
            throw new IllegalArgumentException(
                    "sources and targets must be as many, got " + sources.length + " and " + targets.length);
        }
        for (int k = 0; k < sources.length; k++) {
            checkConnection(k, sources[k], targets[k], layers, biasVertices);
        }
        int n = layers.length;
        int[] inOffsets = new int[n + 1];
        int[] inSources = new int[sources.length];
        group(targets, sources, inOffsets, inSources);
        int[] outOffsets = new int[n + 1];
        int[] outTargets = new int[sources.length];
        transpose(inOffsets, inSources, outOffsets, outTargets);
        checkRepeats(outOffsets, outTargets);
        return new DirectedGraph(layers.clone(), (BitSet) biasVertices.clone(), outOffsets, outTargets);
    }

    private static void checkVertices(int[] layers, BitSet biasVertices) {
        for (int v = 0; v < layers.length; v++) {
            if (layers[v] < 0 || layers[v] >= MOST_LAYERS) {
                throw new IllegalArgumentException(
                        "layer of vertex " + v + " must be in [0, " + MOST_LAYERS + "), got " + layers[v]);
            }
        }
        if (biasVertices.length() > layers.length) {
            throw new IllegalArgumentException(
                    "bias vertices must be below " + layers.length + ", got vertex " + (biasVertices.length() - 1));
        }
    }

    private static void checkConnection(int k, int source, int target, int[] layers, BitSet biases) {
        int n = layers.length;
        if (source < 0 || source >= n || target < 0 || target >= n) {
            throw refused(k, source, target, "must join vertices in [0, " + n + ")");
        }
        if (source == target) {
            throw refused(k, source, target, "must not be a self loop");
        }
        if (biases.get(target)) {
            throw refused(k, source, target, "must not lead into a bias, got bias vertex " + target);
        }
        if (layers[target] != layers[source] + 1) {
            throw refused(
                    k,
                    source,
                    target,
                    "must go to the next layer, got layer " + layers[source] + " -> " + layers[target]);
        }
    }

    private static IllegalArgumentException refused(int k, int source, int target, String rule) {
        return new IllegalArgumentException("connection " + k + " (" + source + " -> " + target + ") " + rule);
    }

    private static void checkRepeats(int[] outOffsets, int[] targets) {
        for (int v = 0; v + 1 < outOffsets.length; v++) {
            for (int k = outOffsets[v] + 1; k < outOffsets[v + 1]; k++) {
                if (targets[k] == targets[k - 1]) {
                    throw new IllegalArgumentException(
                            "connection " + v + " -> " + targets[k] + " must be given once, got it repeated");
                }
            }
        }
    }

    /** Groups values by key: counting sort, stable. */
    private static void group(int[] keys, int[] values, int[] offsets, int[] grouped) {
        for (int key : keys) {
            offsets[key + 1]++;
        }
        for (int v = 1; v < offsets.length; v++) {
            offsets[v] += offsets[v - 1];
        }
        int[] next = Arrays.copyOf(offsets, offsets.length - 1);
        for (int k = 0; k < keys.length; k++) {
            grouped[next[keys[k]]++] = values[k];
        }
    }

    /** Rows of the transpose; their entries increase because the rows are walked in order. */
    private static void transpose(int[] offsets, int[] entries, int[] toOffsets, int[] toEntries) {
        for (int entry : entries) {
            toOffsets[entry + 1]++;
        }
        for (int v = 1; v < toOffsets.length; v++) {
            toOffsets[v] += toOffsets[v - 1];
        }
        int[] next = Arrays.copyOf(toOffsets, toOffsets.length - 1);
        for (int v = 0; v + 1 < offsets.length; v++) {
            for (int k = offsets[v]; k < offsets[v + 1]; k++) {
                toEntries[next[entries[k]]++] = v;
            }
        }
    }

    /** The graph of those connections that the filter keeps, on the same vertices. */
    DirectedGraph filtered(ConnectionFilter filter) {
        int[] offsets = new int[outOffsets.length];
        int[] kept = new int[targets.length];
        int size = 0;
        for (int v = 0; v < layers.length; v++) {
            for (int k = outOffsets[v]; k < outOffsets[v + 1]; k++) {
                if (filter.keeps(v, targets[k])) {
                    kept[size++] = targets[k];
                }
            }
            offsets[v + 1] = size;
        }
        return new DirectedGraph(layers, biases, offsets, Arrays.copyOf(kept, size));
    }

    /** Says which connections stay. */
    interface ConnectionFilter {
        boolean keeps(int source, int target);
    }

    /** Neurons and biases. */
    public int vertices() {
        return layers.length;
    }

    /** Connections, those of biases included. */
    public long connections() {
        return targets.length;
    }

    /** One more than the highest layer; 0 for the empty graph. */
    public int layers() {
        return layerCount;
    }

    public int layerOf(int vertex) {
        return layers[vertex];
    }

    public boolean isBias(int vertex) {
        return biases.get(vertex);
    }

    public boolean hasBiases() {
        return !biases.isEmpty();
    }

    public int outDegree(int vertex) {
        return outOffsets[vertex + 1] - outOffsets[vertex];
    }

    public int inDegree(int vertex) {
        return inOffsets[vertex + 1] - inOffsets[vertex];
    }

    /** First connection out of a vertex; {@code outOffset(vertices())} is the number of connections. */
    public int outOffset(int vertex) {
        return outOffsets[vertex];
    }

    /** Target of the k-th connection in the order of sources. */
    public int target(int k) {
        return targets[k];
    }

    /** First connection into a vertex; {@code inOffset(vertices())} is the number of connections. */
    public int inOffset(int vertex) {
        return inOffsets[vertex];
    }

    /** Source of the k-th connection in the order of targets. */
    public int source(int k) {
        return sources[k];
    }

    /** The same vertices without the connections of biases; the bias vertices stay, so that numbers mean the same. */
    public DirectedGraph withoutBiases() {
        return biases.isEmpty() ? this : filtered((source, target) -> !biases.get(source));
    }

    /**
     * The same vertices with the connections out of this layer and those after it.
     *
     * <p>Time O(vertices + connections).
     */
    public DirectedGraph fromLayer(int layer) {
        return filtered((source, target) -> layers[source] >= layer);
    }

    /** The k-th connection in the order of sources that joins two vertices, or -1. Time O(log out-degree). */
    public int connection(int source, int target) {
        int k = Arrays.binarySearch(targets, outOffsets[source], outOffsets[source + 1], target);
        return Math.max(-1, k);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DirectedGraph graph
                && Arrays.equals(layers, graph.layers)
                && biases.equals(graph.biases)
                && Arrays.equals(outOffsets, graph.outOffsets)
                && Arrays.equals(targets, graph.targets);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(outOffsets) + Arrays.hashCode(targets);
    }

    @Override
    public String toString() {
        return "DirectedGraph[" + layerCount + " layers, " + vertices() + " vertices, " + connections()
                + " connections]";
    }
}
