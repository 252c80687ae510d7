package io.motifbase.motifs.graph;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A simple directed graph without weights, of one of three kinds. Strictly layered: every vertex has a layer and every
 * connection goes to the next one. Layered with skip connections: every connection goes to a later layer. Without
 * layers: any connections, cycles too. Vertices are {@code 0..n-1}. A bias is a vertex of its own, in a layer before
 * the neurons that it feeds, and a source only. Immutable.
 *
 * <p>Kept twice as compressed rows: the connections out of vertex {@code v} are {@code k} in {@code [outOffset(v),
 * outOffset(v + 1))} with their {@code target(k)}, those into it are {@code [inOffset(v), inOffset(v + 1))} with their
 * {@code source(k)}; both increase within a row.
 *
 * <p>Time to build O(vertices + connections); memory 8 bytes a connection and 12 a vertex.
 */
public final class DirectedGraph implements Graph {
    /** Layers that a graph can have. */
    public static final int MOST_LAYERS = 1 << 20;

    /** Of a connection, its reading included, about. */
    private static final double SECONDS_TO_BUILD = 1e-7;

    private static final BitSet NO_BIASES = new BitSet();

    private final int @Nullable [] layers;
    private final int layerCount;
    private final boolean strictlyLayered;
    private final BitSet biases;
    private final int[] outOffsets;
    private final int[] targets;
    private final int[] inOffsets;
    private final int[] sources;

    private DirectedGraph(int @Nullable [] layers, BitSet biases, int[] outOffsets, int[] targets) {
        this.layers = layers;
        this.layerCount = layers == null ? 0 : Arrays.stream(layers).max().orElse(-1) + 1;
        this.biases = biases;
        this.outOffsets = outOffsets;
        this.targets = targets;
        this.inOffsets = new int[outOffsets.length];
        this.sources = new int[targets.length];
        this.strictlyLayered = layers != null && joinsNextLayers(layers, outOffsets, targets);
        transpose(outOffsets, targets, inOffsets, sources);
    }

    private static boolean joinsNextLayers(int[] layers, int[] outOffsets, int[] targets) {
        for (int v = 0; v < layers.length; v++) {
            for (int k = outOffsets[v]; k < outOffsets[v + 1]; k++) {
                if (layers[targets[k]] != layers[v] + 1) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * A layered graph from its connections, in any order, with skip connections or without.
     *
     * @param layers shape (vertices), the layer of each vertex, in [0, {@value #MOST_LAYERS})
     * @param biasVertices the vertices that are biases; a bias lies in the layer before the neurons that it feeds
     * @param sources shape (connections)
     * @param targets shape (connections)
     * @throws IllegalArgumentException for a vertex out of range, a self loop, a repeated connection, a connection that
     *     goes backward or stays inside its layer, or a bias with input; the message names the first such connection
     */
    public static DirectedGraph of(int[] layers, BitSet biasVertices, int[] sources, int[] targets) {
        checkVertices(layers, biasVertices);
        checkEnds(layers.length, sources, targets);
        for (int k = 0; k < sources.length; k++) {
            checkLayers(k, sources[k], targets[k], layers, biasVertices);
        }
        return sorted(layers.clone(), (BitSet) biasVertices.clone(), layers.length, sources, targets);
    }

    /**
     * A graph without layers from its connections, in any order.
     *
     * @param vertices how many
     * @param sources shape (connections)
     * @param targets shape (connections)
     * @throws IllegalArgumentException for a vertex out of range, a self loop or a repeated connection; the message
     *     names the first such connection
     */
    public static DirectedGraph withoutLayers(int vertices, int[] sources, int[] targets) {
        checkEnds(vertices, sources, targets);
        return sorted(null, NO_BIASES, vertices, sources, targets);
    }

    private static DirectedGraph sorted(int @Nullable [] layers, BitSet biases, int n, int[] sources, int[] targets) {
        int[] inOffsets = new int[n + 1];
        int[] inSources = new int[sources.length];
        group(targets, sources, inOffsets, inSources);
        int[] outOffsets = new int[n + 1];
        int[] outTargets = new int[sources.length];
        transpose(inOffsets, inSources, outOffsets, outTargets);
        checkRepeats(outOffsets, outTargets);
        return new DirectedGraph(layers, biases, outOffsets, outTargets);
    }

    static void checkVertices(int[] layers, BitSet biasVertices) {
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

    private static void checkEnds(int n, int[] sources, int[] targets) {
        if (sources.length != targets.length) {
            throw new IllegalArgumentException(
                    "sources and targets must be as many, got " + sources.length + " and " + targets.length);
        }
        for (int k = 0; k < sources.length; k++) {
            int source = sources[k];
            int target = targets[k];
            if (source < 0 || source >= n || target < 0 || target >= n) {
                throw refused(k, source, target, "must join vertices in [0, " + n + ")");
            }
            if (source == target) {
                throw refused(k, source, target, "must not be a self loop");
            }
        }
    }

    private static void checkLayers(int k, int source, int target, int[] layers, BitSet biases) {
        if (biases.get(target)) {
            throw refused(k, source, target, "must not lead into a bias, got bias vertex " + target);
        }
        if (layers[target] <= layers[source]) {
            String ends = layers[source] + " -> " + layers[target];
            throw refused(k, source, target, "must go to a later layer, got layer " + ends);
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

    /** Bytes of such a graph while it is made, about. */
    public static double bytes(long vertices, long connections) {
        return Integer.BYTES * (4.0 * vertices + 4.0 * connections);
    }

    /**
     * Refuses a graph that cannot be built from arrays of its connections.
     *
     * @param what begins the message
     * @param held bytes that are held beside it
     * @throws IllegalArgumentException for 2^31 connections or more, or where the heap cannot hold graph and arrays; the
     *     message has the estimate
     */
    public static void checkBuild(String what, long vertices, long connections, double held) {
        if (connections > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(what + " must have fewer than 2^31 connections, got " + connections);
        }
        double bytes = bytes(vertices, connections) + 2.0 * Integer.BYTES * connections;
        HeapLimit.check(what, bytes, () -> SECONDS_TO_BUILD * connections, HeapLimit.left(held));
    }

    /** The graph of those connections that the filter keeps, on the same vertices. */
    DirectedGraph filtered(ConnectionFilter filter) {
        int[] offsets = new int[outOffsets.length];
        int[] kept = new int[targets.length];
        int size = 0;
        for (int v = 0; v < vertices(); v++) {
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
        return outOffsets.length - 1;
    }

    /** Connections, those of biases included. */
    public long connections() {
        return targets.length;
    }

    /** Whether every vertex has a layer. */
    public boolean hasLayers() {
        return layers != null;
    }

    /** Whether every vertex has a layer and every connection goes to the next one. */
    public boolean isStrictlyLayered() {
        return strictlyLayered;
    }

    public Layering layering() {
        return strictlyLayered ? Layering.STRICT : hasLayers() ? Layering.SKIPPING : Layering.NONE;
    }

    /** @throws IllegalArgumentException where the graph is not strictly layered */
    public void checkStrictlyLayered() {
        checkStrictlyLayered("");
    }

    /**
     * Checks a graph for a use that only strictly layered ones have.
     *
     * @param use what the user asked for, as the message goes on after the rule: {@code " for instances"}
     * @throws IllegalArgumentException where the graph is not strictly layered; names the use
     */
    public void checkStrictlyLayered(String use) {
        if (!strictlyLayered) {
            throw new IllegalArgumentException("graph must have layers and every connection go to the next one" + use
                    + ", got " + (hasLayers() ? "skip connections" : "no layers") + " in " + this);
        }
    }

    /** One more than the highest layer; 0 for the empty graph and for a graph without layers. */
    public int layers() {
        return layerCount;
    }

    /** @throws IllegalStateException where the graph has no layers */
    public int layerOf(int vertex) {
        if (layers == null) {
            throw new IllegalStateException("graph must have layers, got " + this);
        }
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

    /** Over all connections the neighbours of the end that has fewer, connections in both directions counted twice. */
    public double lesserNeighbours() {
        double sum = 0;
        for (int u = 0; u < vertices(); u++) {
            for (int k = outOffset(u); k < outOffset(u + 1); k++) {
                int v = target(k);
                sum += Math.min((double) outDegree(u) + inDegree(u), (double) outDegree(v) + inDegree(v));
            }
        }
        return sum;
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
        return filtered((source, target) -> layerOf(source) >= layer);
    }

    /** The k-th connection in the order of sources that joins two vertices, or -1. Time O(log out-degree). */
    public int connection(int source, int target) {
        int k = Arrays.binarySearch(targets, outOffsets[source], outOffsets[source + 1], target);
        return Math.max(-1, k);
    }

    /** The same connections on a graph without layers; biases are vertices like all others there. */
    public DirectedGraph asGeneral() {
        return layers == null ? this : new DirectedGraph(null, NO_BIASES, outOffsets, targets);
    }

    @Override
    public DirectedGraph toGraph() {
        return this;
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
        String kind = hasLayers() ? layerCount + " layers, " : "";
        return "DirectedGraph[" + kind + vertices() + " vertices, " + connections() + " connections]";
    }
}
