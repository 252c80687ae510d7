package io.motifbase.motifs.graph;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.commons.rng.core.source32.Philox4x32;

/** Random graphs for tests, each a function of its seed. */
public final class RandomGraphs {
    private RandomGraphs() {}

    /** Every connection between adjacent layers with the given probability, a bias before every layer but the first. */
    public static DirectedGraph layered(long seed, double density, boolean biases, int... sizes) {
        Philox4x32 random = new Philox4x32(new int[] {(int) seed, (int) (seed >>> 32)});
        int neurons = Arrays.stream(sizes).sum();
        int vertices = neurons + (biases ? sizes.length - 1 : 0);
        int[] layers = new int[vertices];
        BitSet biasVertices = new BitSet();
        int v = 0;
        for (int l = 0; l < sizes.length; l++) {
            Arrays.fill(layers, v, v + sizes[l], l);
            v += sizes[l];
        }
        for (int l = 0; v < vertices; v++, l++) {
            layers[v] = l;
            biasVertices.set(v);
        }
        int[] sources = new int[vertices * vertices];
        int[] targets = new int[vertices * vertices];
        int size = 0;
        for (int s = 0; s < vertices; s++) {
            for (int t = 0; t < neurons; t++) {
                if (layers[t] == layers[s] + 1 && random.nextDouble() < density) {
                    sources[size] = s;
                    targets[size++] = t;
                }
            }
        }
        return DirectedGraph.of(layers, biasVertices, Arrays.copyOf(sources, size), Arrays.copyOf(targets, size));
    }

    /** Every connection to a later layer, the next or not, with the given probability. */
    public static DirectedGraph skipping(long seed, double density, int... sizes) {
        DirectedGraph layered = layered(seed, 0, false, sizes);
        DirectedGraph any = general(seed, density, layered.vertices());
        int[] layers = new int[layered.vertices()];
        Arrays.setAll(layers, layered::layerOf);
        int[] sources = new int[(int) any.connections()];
        int[] targets = new int[sources.length];
        int size = 0;
        for (int u = 0; u < layers.length; u++) {
            for (int k = any.outOffset(u); k < any.outOffset(u + 1); k++) {
                if (layers[any.target(k)] > layers[u]) {
                    sources[size] = u;
                    targets[size++] = any.target(k);
                }
            }
        }
        return DirectedGraph.of(layers, new BitSet(), Arrays.copyOf(sources, size), Arrays.copyOf(targets, size));
    }

    /** Every connection between two of so many vertices with the given probability, without layers. */
    public static DirectedGraph general(long seed, double density, int vertices) {
        return withHubs(seed, density, density, vertices);
    }

    /** The same, where every connection with one of the first vertices, a tenth of them, has another probability. */
    public static DirectedGraph withHubs(long seed, double density, double hubDensity, int vertices) {
        Philox4x32 random = new Philox4x32(new int[] {(int) seed, (int) (seed >>> 32)});
        int[] sources = new int[vertices * vertices];
        int[] targets = new int[vertices * vertices];
        int size = 0;
        for (int s = 0; s < vertices; s++) {
            for (int t = 0; t < vertices; t++) {
                boolean hub = Math.min(s, t) < vertices / 10;
                if (s != t && random.nextDouble() < (hub ? hubDensity : density)) {
                    sources[size] = s;
                    targets[size++] = t;
                }
            }
        }
        return DirectedGraph.withoutLayers(vertices, Arrays.copyOf(sources, size), Arrays.copyOf(targets, size));
    }

    /** The same graph with its vertices renumbered at random. */
    public static DirectedGraph relabelled(DirectedGraph g, long seed) {
        Philox4x32 random = new Philox4x32(new int[] {(int) seed, 7});
        int[] label = new int[g.vertices()];
        for (int v = 0; v < label.length; v++) {
            int other = random.nextInt(v + 1);
            label[v] = label[other];
            label[other] = v;
        }
        int[] layers = new int[label.length];
        BitSet biases = new BitSet();
        for (int v = 0; v < label.length; v++) {
            layers[label[v]] = g.hasLayers() ? g.layerOf(v) : 0;
            biases.set(label[v], g.isBias(v));
        }
        int[] sources = new int[(int) g.connections()];
        int[] targets = new int[sources.length];
        for (int u = 0; u < label.length; u++) {
            for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
                sources[k] = label[u];
                targets[k] = label[g.target(k)];
            }
        }
        return g.hasLayers()
                ? DirectedGraph.of(layers, biases, sources, targets)
                : DirectedGraph.withoutLayers(label.length, sources, targets);
    }

    /** The graph without biases with every connection turned round, and so the order of its layers. */
    public static DirectedGraph reversed(DirectedGraph graph) {
        DirectedGraph g = graph.withoutBiases();
        int[] layers = new int[g.vertices()];
        Arrays.setAll(layers, v -> g.layers() - 1 - g.layerOf(v));
        int[] sources = new int[(int) g.connections()];
        int[] targets = new int[sources.length];
        for (int u = 0; u < layers.length; u++) {
            for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
                sources[k] = g.target(k);
                targets[k] = u;
            }
        }
        return DirectedGraph.of(layers, new BitSet(), sources, targets);
    }
}
