package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.graph.BitBlock;
import io.motifbase.motifs.graph.DirectedGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A layered graph, which may have connections that skip layers, as one {@link BitBlock} for each ordered pair of layers
 * that is joined. Vertices keep their numbers. A bias is a row of every block of its layer that it feeds.
 *
 * <p>Memory 2 bits for each pair of vertices in joined layers.
 */
final class LayerPairs {
    private static final double MOST_WORDS = 1L << 28;

    private final int[] layers;
    private final BitSet biases = new BitSet();
    private final List<Pair> pairs;

    /** One ordered pair of layers. */
    static final class Pair {
        /** Vertices by row, neurons first. */
        private final int[] sources;

        /** Vertices by column. */
        private final int[] targets;

        private final BitBlock block;

        private Pair(List<Integer> neurons, List<Integer> biases, List<Integer> targets) {
            this.sources = Stream.concat(neurons.stream(), biases.stream())
                    .mapToInt(Integer::intValue)
                    .toArray();
            this.targets = targets.stream().mapToInt(Integer::intValue).toArray();
            this.block = new BitBlock(neurons.size(), biases.size(), targets.size());
        }

        BitBlock block() {
            return block;
        }

        /** Connections between neurons. */
        int weights() {
            int weights = 0;
            for (int i = 0; i < block.neurons(); i++) {
                weights += block.rowCount(i);
            }
            return weights;
        }

        /** Connections of each bias, shape (biases). */
        int[] biasCounts() {
            int[] counts = new int[block.rows() - block.neurons()];
            Arrays.setAll(counts, b -> block.rowCount(block.neurons() + b));
            return counts;
        }
    }

    /** @throws IllegalArgumentException where the graph has no layers, or the bits would take more than 2 GiB */
    LayerPairs(DirectedGraph graph) {
        checkSize(graph);
        this.layers = new int[graph.vertices()];
        Arrays.setAll(layers, graph::layerOf);
        List<List<Integer>> neurons = byLayer(graph, false);
        List<List<Integer>> ofBiases = byLayer(graph, true);
        int[] position = new int[graph.vertices()];
        for (int l = 0; l < graph.layers(); l++) {
            number(neurons.get(l), 0, position);
            number(ofBiases.get(l), neurons.get(l).size(), position);
        }
        Map<Long, Pair> made = new TreeMap<>();
        for (int u = 0; u < graph.vertices(); u++) {
            biases.set(u, graph.isBias(u));
            for (int k = graph.outOffset(u); k < graph.outOffset(u + 1); k++) {
                int from = layers[u];
                int to = layers[graph.target(k)];
                long key = (long) from << 32 | to;
                made.computeIfAbsent(key, any -> new Pair(neurons.get(from), ofBiases.get(from), neurons.get(to)))
                        .block()
                        .set(position[u], position[graph.target(k)]);
            }
        }
        this.pairs = List.copyOf(made.values());
    }

    private static List<List<Integer>> byLayer(DirectedGraph graph, boolean bias) {
        List<List<Integer>> byLayer = new ArrayList<>();
        for (int l = 0; l < graph.layers(); l++) {
            byLayer.add(new ArrayList<>());
        }
        for (int v = 0; v < graph.vertices(); v++) {
            if (graph.isBias(v) == bias) {
                byLayer.get(graph.layerOf(v)).add(v);
            }
        }
        return byLayer;
    }

    private static void number(List<Integer> vertices, int first, int[] position) {
        for (int i = 0; i < vertices.size(); i++) {
            position[vertices.get(i)] = first + i;
        }
    }

    /** @throws IllegalArgumentException where the graph has no layers, or the bits would take more than 2 GiB */
    private static void checkSize(DirectedGraph graph) {
        double words = words(graph);
        if (words > MOST_WORDS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "bits of joined layers must take at most 2 GiB for a null ensemble, got %.1f GiB",
                    words / (1 << 27)));
        }
    }

    /**
     * Words of all blocks, rows and columns together, about.
     *
     * @throws IllegalArgumentException where the graph has no layers
     */
    static double words(DirectedGraph graph) {
        if (!graph.hasLayers()) {
            throw new IllegalArgumentException("graph must have layers for a layered null model, got none in " + graph
                    + ": choose degree, degree-mutual or triad");
        }
        double[] sizes = new double[graph.layers()];
        Map<Long, Boolean> joined = new TreeMap<>();
        for (int u = 0; u < graph.vertices(); u++) {
            sizes[graph.layerOf(u)]++;
            for (int k = graph.outOffset(u); k < graph.outOffset(u + 1); k++) {
                joined.put((long) graph.layerOf(u) << 32 | graph.layerOf(graph.target(k)), true);
            }
        }
        return joined.keySet().stream()
                .mapToDouble(key -> sizes[(int) (key >>> 32)] * sizes[(int) (long) key] / (Long.SIZE / 2))
                .sum();
    }

    /** In the order of source layer, then target layer. */
    List<Pair> pairs() {
        return pairs;
    }

    /** The graph as its blocks are now. */
    DirectedGraph graph() {
        int size = 0;
        for (Pair pair : pairs) {
            for (int i = 0; i < pair.sources.length; i++) {
                size += pair.block.rowCount(i);
            }
        }
        int[] sources = new int[size];
        int[] targets = new int[size];
        int at = 0;
        for (Pair pair : pairs) {
            int[] columns = new int[pair.targets.length];
            for (int i = 0; i < pair.sources.length; i++) {
                int degree = pair.block.targets(i, columns, 0);
                for (int k = 0; k < degree; k++) {
                    sources[at] = pair.sources[i];
                    targets[at++] = pair.targets[columns[k]];
                }
            }
        }
        return DirectedGraph.of(layers, biases, sources, targets);
    }
}
