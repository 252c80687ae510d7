package io.motifbase.motifs.nullmodel;

/**
 * A {@link SwapGraph} with the neighbours of every vertex on both sides, seen as pairs of vertices that are empty, joined
 * one way or the other, or both ways.
 */
final class DyadSwapGraph {
    static final int EMPTY = 0;
    static final int FORTH = 1;
    static final int BACK = 2;
    static final int MUTUAL = 3;

    private final SwapGraph out;
    private final InRows in;

    /** @param graph as it starts */
    DyadSwapGraph(SwapGraph graph) {
        this.out = graph;
        this.in = new InRows(graph);
    }

    /** Bytes beside those of the graph, about. */
    static double bytes(long vertices, long connections) {
        return Integer.BYTES * (vertices + 4.0 * connections);
    }

    SwapGraph out() {
        return out;
    }

    InRows in() {
        return in;
    }

    void restart() {
        out.restart();
        in.restart();
    }

    void exchange(int i, int j) {
        out.exchange(i, j);
        in.exchange(i, j);
    }

    /** How a pair is joined, {@link #FORTH} meaning from u to v. */
    int state(int u, int v) {
        return (out.has(u, v) ? FORTH : EMPTY) | (out.has(v, u) ? BACK : EMPTY);
    }

    /** The same pair seen from its other end. */
    static int reversed(int state) {
        return state >>> 1 | (state & 1) << 1;
    }

    /** Connections at a vertex. */
    int degree(int v) {
        return out.outDegree(v) + in.inDegree(v);
    }
}
