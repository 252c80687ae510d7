package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.DirectedGraph;

/**
 * A directed graph as neighbours joined by dyads: OUT, IN or BOTH, as seen from the vertex itself. Vertices are numbered
 * anew by increasing number of neighbours, so that the lower end of a dyad has few of them, however large the hubs.
 *
 * <p>The neighbours of vertex v are {@code neighbours[k]}, increasing, with {@code dyads[k]}, for k in {@code
 * [offsets[v], offsets[v + 1])}; from {@code higher[v]} on they are above v. {@code degrees[3 v + dyad]} is how many it
 * has of each dyad.
 *
 * <p>Time O(vertices + connections); memory 5 bytes for each end of a dyad and 20 a vertex.
 */
final class DyadGraph {
    static final byte OUT = 0;
    static final byte IN = 1;
    static final byte BOTH = 2;

    /** Kinds of dyads. */
    static final int KINDS = 3;

    final int vertices;
    final int[] offsets;
    final int[] higher;
    final int[] neighbours;
    final byte[] dyads;
    final int[] degrees;

    DyadGraph(DirectedGraph g) {
        vertices = g.vertices();
        offsets = new int[vertices + 1];
        higher = new int[vertices];
        degrees = new int[KINDS * vertices];
        int[] order = new int[vertices];
        int[] rank = new int[vertices];
        rank(g, order, rank);
        for (int r = 0; r < vertices; r++) {
            offsets[r + 1] = Math.addExact(offsets[r], neighboursOf(g, order[r]));
        }
        neighbours = new int[offsets[vertices]];
        dyads = new byte[neighbours.length];
        fill(g, order, rank);
    }

    /** A dyad as seen from its other end. */
    static int turned(int dyad) {
        return dyad == BOTH ? BOTH : 1 - dyad;
    }

    /** Counting sort by neighbours. */
    private static void rank(DirectedGraph g, int[] order, int[] rank) {
        int most = 0;
        for (int v = 0; v < order.length; v++) {
            rank[v] = neighboursOf(g, v);
            most = Math.max(most, rank[v]);
        }
        int[] next = new int[most + 2];
        for (int size : rank) {
            next[size + 1]++;
        }
        for (int size = 1; size < next.length; size++) {
            next[size] += next[size - 1];
        }
        for (int v = 0; v < order.length; v++) {
            rank[v] = next[rank[v]]++;
            order[rank[v]] = v;
        }
    }

    private static int neighboursOf(DirectedGraph g, int v) {
        int size = g.outDegree(v) + g.inDegree(v);
        int i = g.outOffset(v);
        int j = g.inOffset(v);
        while (i < g.outOffset(v + 1) && j < g.inOffset(v + 1)) {
            int difference = g.target(i) - g.source(j);
            size -= difference == 0 ? 1 : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return size;
    }

    /** Tells every vertex, in increasing order, to its neighbours, so that their rows increase. */
    private void fill(DirectedGraph g, int[] order, int[] rank) {
        System.arraycopy(offsets, 0, higher, 0, vertices);
        int[] next = higher.clone();
        for (int r = 0; r < vertices; r++) {
            int v = order[r];
            int outEnd = g.outOffset(v + 1);
            int inEnd = g.inOffset(v + 1);
            int i = g.outOffset(v);
            int j = g.inOffset(v);
            while (i < outEnd || j < inEnd) {
                int target = i < outEnd ? g.target(i) : Integer.MAX_VALUE;
                int source = j < inEnd ? g.source(j) : Integer.MAX_VALUE;
                byte seenThere = target == source ? BOTH : target < source ? IN : OUT;
                add(next, rank[Math.min(target, source)], r, seenThere);
                i += target <= source ? 1 : 0;
                j += source <= target ? 1 : 0;
            }
        }
    }

    private void add(int[] next, int to, int neighbour, byte dyad) {
        int k = next[to]++;
        neighbours[k] = neighbour;
        dyads[k] = dyad;
        degrees[KINDS * to + dyad]++;
        higher[to] += neighbour < to ? 1 : 0;
    }
}
