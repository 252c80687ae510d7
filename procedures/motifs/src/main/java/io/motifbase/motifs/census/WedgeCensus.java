package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.DirectedGraph;

/**
 * The census by walking the wedges (paths of two connections) of every vertex with one counter for each other vertex:
 * for graphs too large and sparse for {@link BitCensus}.
 *
 * <p>Time O(wedges), for chain3 pairs O(paths of three); memory one int a vertex. Overflow throws ArithmeticException.
 */
final class WedgeCensus {
    private final DirectedGraph g;
    private final Poll poll;
    private final int[] paths;
    private final int[] touched;

    WedgeCensus(DirectedGraph g, Runnable poll) {
        this.g = g;
        this.poll = new Poll(poll);
        this.paths = new int[g.vertices()];
        this.touched = new int[g.vertices()];
    }

    /** Bytes that such a census takes beside the graph, about. */
    static double bytes(DirectedGraph g) {
        return 2.0 * Integer.BYTES * g.vertices();
    }

    /** Seconds that such a census takes, about: 10 ns for each wedge, most of it waiting for memory. */
    static double seconds(DirectedGraph g) {
        double wedges = 0;
        for (int v = 0; v < g.vertices(); v++) {
            double in = g.inDegree(v);
            wedges += in * (in - 1) / 2 + in * g.outDegree(v);
        }
        return 10e-9 * wedges;
    }

    /**
     * Sets every count of the definition; the other counts are left undefined.
     *
     * @param range the layers whose part of the counts is set
     */
    void count(LayerRange range, Definition definition, Counts counts) {
        counts.clear();
        DegreeCensus degrees = new DegreeCensus(definition, counts);
        for (int u = 0; u < g.vertices(); u++) {
            if (!range.has(g.layerOf(u))) {
                continue;
            }
            degrees.addStars(g.inDegree(u), g.outDegree(u));
            if (degrees.needsPaths()) {
                addPaths(u, degrees);
            }
        }
        if (definition == Definition.TRIADS) {
            return;
        }
        counts.set(MotifClass.BIFAN, biFans(range));
        counts.set(MotifClass.BIPARALLEL, biParallels(range));
        degrees.subtractClosedForms();
        if (definition == Definition.ZAHN2024) {
            counts.set(MotifClass.CHAIN2, connectedPairs2(range));
            counts.set(MotifClass.CHAIN3, connectedPairs3(range));
        }
    }

    private void addPaths(int u, DegreeCensus degrees) {
        poll.work(g.outDegree(u));
        long targetIn = 0;
        long targetOut = 0;
        for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
            targetIn += g.inDegree(g.target(k));
            targetOut += g.outDegree(g.target(k));
        }
        degrees.addPaths(g.inDegree(u), g.outDegree(u), targetIn, targetOut);
    }

    /** Pairs of sources with pairs of common targets: sum over source pairs of C(common targets, 2). */
    private long biFans(LayerRange range) {
        long sum = 0;
        for (int u = 0; u < g.vertices(); u++) {
            if (!range.has(g.layerOf(u))) {
                continue;
            }
            int size = 0;
            for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
                int v = g.target(k);
                poll.work(g.inDegree(v));
                for (int j = g.inOffset(v); g.source(j) < u; j++) {
                    size = touch(g.source(j), size);
                }
            }
            sum = Math.addExact(sum, takePairs(size));
        }
        return sum;
    }

    /** Pairs of paths of two connections with common ends: sum over (source, sink) of C(paths, 2). */
    private long biParallels(LayerRange range) {
        long sum = 0;
        for (int u = 0; u < g.vertices(); u++) {
            if (!range.has(g.layerOf(u))) {
                continue;
            }
            sum = Math.addExact(sum, takePairs(walkTwo(u)));
        }
        return sum;
    }

    /** Ordered pairs of vertices joined by at least one path of two connections. */
    private long connectedPairs2(LayerRange range) {
        long sum = 0;
        for (int u = 0; u < g.vertices(); u++) {
            if (!range.has(g.layerOf(u))) {
                continue;
            }
            int size = walkTwo(u);
            clear(size);
            sum += size;
        }
        return sum;
    }

    /** Ordered pairs of vertices joined by at least one path of three connections. */
    private long connectedPairs3(LayerRange range) {
        long sum = 0;
        for (int u = 0; u < g.vertices(); u++) {
            if (!range.has(g.layerOf(u) + 1)) {
                continue;
            }
            int second = walkTwo(u);
            int third = second;
            for (int i = 0; i < second; i++) {
                third = touchTargets(touched[i], third);
            }
            clear(third);
            sum += third - second;
        }
        return sum;
    }

    private int walkTwo(int u) {
        int size = 0;
        for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
            size = touchTargets(g.target(k), size);
        }
        return size;
    }

    private int touchTargets(int v, int size) {
        int next = size;
        poll.work(g.outDegree(v));
        for (int k = g.outOffset(v); k < g.outOffset(v + 1); k++) {
            next = touch(g.target(k), next);
        }
        return next;
    }

    private int touch(int w, int size) {
        if (paths[w]++ > 0) {
            return size;
        }
        touched[size] = w;
        return size + 1;
    }

    private long takePairs(int size) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            long c = paths[touched[i]];
            sum = Math.addExact(sum, c * (c - 1) / 2);
        }
        clear(size);
        return sum;
    }

    private void clear(int size) {
        for (int i = 0; i < size; i++) {
            paths[touched[i]] = 0;
        }
    }
}
