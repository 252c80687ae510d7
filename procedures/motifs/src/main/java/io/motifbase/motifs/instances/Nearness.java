package io.motifbase.motifs.instances;

import io.motifbase.motifs.graph.DirectedGraph;
import java.util.Arrays;

/** How many connections, in any direction, lie between one vertex and those near it. Memory one byte a vertex. */
final class Nearness {
    private static final byte FAR = Byte.MAX_VALUE;
    private final byte[] distances;

    /** @param most distances beyond it are not looked for */
    Nearness(DirectedGraph g, int centre, int most) {
        distances = new byte[g.vertices()];
        Arrays.fill(distances, FAR);
        distances[centre] = 0;
        int[] reached = new int[distances.length];
        reached[0] = centre;
        int size = 1;
        for (int i = 0; i < size && distances[reached[i]] < most; i++) {
            int v = reached[i];
            for (int k = g.outOffset(v); k < g.outOffset(v + 1); k++) {
                size = reach(g.target(k), distances[v] + 1, reached, size);
            }
            for (int k = g.inOffset(v); k < g.inOffset(v + 1); k++) {
                size = reach(g.source(k), distances[v] + 1, reached, size);
            }
        }
    }

    private int reach(int vertex, int distance, int[] reached, int size) {
        if (distances[vertex] != FAR) {
            return size;
        }
        distances[vertex] = (byte) distance;
        reached[size] = vertex;
        return size + 1;
    }

    boolean within(int vertex, int steps) {
        return distances[vertex] <= steps;
    }
}
