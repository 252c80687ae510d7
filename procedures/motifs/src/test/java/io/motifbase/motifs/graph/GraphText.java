package io.motifbase.motifs.graph;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Graph fixtures as text: {@code "0->1, 1->2"}. Layers are inferred from the connections (the first layer that fits is
 * 0 for each component) unless they are given; {@code b} before a source makes it a bias: {@code "b3->1"}.
 */
public final class GraphText {
    private GraphText() {}

    /** The graph with inferred layers. */
    public static DirectedGraph graph(String text) {
        Connections c = Connections.parse(text);
        return DirectedGraph.of(inferredLayers(c.vertices(), c.sources, c.targets), c.biases, c.sources, c.targets);
    }

    /** The graph with the layers given, one for each vertex. */
    public static DirectedGraph graph(String text, int... layers) {
        Connections c = Connections.parse(text);
        return DirectedGraph.of(layers, c.biases, c.sources, c.targets);
    }

    /** The graph without layers. */
    public static DirectedGraph general(String text) {
        Connections c = Connections.parse(text);
        return DirectedGraph.withoutLayers(c.vertices(), c.sources, c.targets);
    }

    /** Layers such that every connection goes one layer on, each component starting at 0. */
    public static int[] inferredLayers(int vertices, int[] sources, int[] targets) {
        int[] layers = new int[vertices];
        int[] component = new int[vertices];
        Arrays.setAll(component, v -> v);
        for (int k = 0; k < sources.length; k++) {
            int from = component[sources[k]];
            int to = component[targets[k]];
            int shift = layers[sources[k]] + 1 - layers[targets[k]];
            for (int v = 0; from != to && v < vertices; v++) {
                if (component[v] == to) {
                    component[v] = from;
                    layers[v] += shift;
                }
            }
        }
        int[] lowest = new int[vertices];
        for (int v = 0; v < vertices; v++) {
            lowest[component[v]] = Math.min(lowest[component[v]], layers[v]);
        }
        for (int v = 0; v < vertices; v++) {
            layers[v] -= lowest[component[v]];
        }
        return layers;
    }

    private static final class Connections {
        private final BitSet biases = new BitSet();
        private final int[] sources;
        private final int[] targets;

        private Connections(int size) {
            sources = new int[size];
            targets = new int[size];
        }

        private static Connections parse(String text) {
            String[] parts = text.isBlank() ? new String[0] : text.split(",");
            Connections c = new Connections(parts.length);
            for (int k = 0; k < parts.length; k++) {
                String[] ends = parts[k].trim().split("->");
                boolean bias = ends[0].startsWith("b");
                c.sources[k] = Integer.parseInt(bias ? ends[0].substring(1) : ends[0]);
                c.targets[k] = Integer.parseInt(ends[1]);
                if (bias) {
                    c.biases.set(c.sources[k]);
                }
            }
            return c;
        }

        private int vertices() {
            int highest = Math.max(
                    Arrays.stream(sources).max().orElse(-1),
                    Arrays.stream(targets).max().orElse(-1));
            return highest + 1;
        }
    }
}
