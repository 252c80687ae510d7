package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.DirectedGraph;

/**
 * The classes that degrees alone determine: stars from the degrees of a neuron, paths and the three trees with two
 * branching neurons from those of both ends of a connection. The latter three still hold their closed forms (bi-fan,
 * bi-parallel), which {@link #subtractClosedForms} takes out.
 *
 * <p>Time O(vertices + connections). Overflow throws ArithmeticException.
 */
final class DegreeCensus {
    private DegreeCensus() {}

    /** Adds all classes but bi-fan and bi-parallel to the counts. */
    static void count(DirectedGraph g, Counts counts) {
        counts.set(MotifClass.EDGES, g.connections());
        for (int v = 0; v < g.vertices(); v++) {
            addStars(g.inDegree(v), g.outDegree(v), counts);
        }
        for (int u = 0; u < g.vertices(); u++) {
            for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
                int v = g.target(k);
                addPaths(g.inDegree(u), g.outDegree(u), g.inDegree(v), g.outDegree(v), counts);
            }
        }
    }

    private static void addStars(long in, long out, Counts counts) {
        long in2 = in * (in - 1) / 2;
        long out2 = out * (out - 1) / 2;
        counts.add(MotifClass.DIVERGING2, out2);
        counts.add(MotifClass.CONVERGING2, in2);
        counts.add(MotifClass.CHAIN2, in * out);
        counts.add(MotifClass.DIVERGING3, choose3(out));
        counts.add(MotifClass.CONVERGING3, choose3(in));
        counts.add(MotifClass.IN1OUT2, Math.multiplyExact(in, out2));
        counts.add(MotifClass.IN2OUT1, Math.multiplyExact(in2, out));
    }

    private static void addPaths(long in, long out, long targetIn, long targetOut, Counts counts) {
        counts.add(MotifClass.CHAIN3, in * targetOut);
        counts.add(MotifClass.CONVERGING_CHAIN, in * (targetIn - 1));
        counts.add(MotifClass.DIVERGING_CHAIN, (out - 1) * targetOut);
        counts.add(MotifClass.ZIGZAG, (out - 1) * (targetIn - 1));
    }

    /** Turns the walks counted for the three trees into induced trees. */
    static void subtractClosedForms(Counts counts) {
        long biFan = counts.get(MotifClass.BIFAN);
        long biParallel = counts.get(MotifClass.BIPARALLEL);
        counts.add(MotifClass.CONVERGING_CHAIN, Math.multiplyExact(-2, biParallel));
        counts.add(MotifClass.DIVERGING_CHAIN, Math.multiplyExact(-2, biParallel));
        counts.add(MotifClass.ZIGZAG, Math.multiplyExact(-4, biFan));
    }

    /** C(d, 3), exact for every int d: (d - 1)(d - 2) is even, d times its half is at most 2^92 / 2 and so checked. */
    private static long choose3(long d) {
        return Math.multiplyExact(d, (d - 1) * (d - 2) / 2) / 3;
    }

    /** Converging3 as published: C(d, 2) over the in-degrees of 3 and more. */
    static long publishedConverging3(DirectedGraph g) {
        long sum = 0;
        for (int v = 0; v < g.vertices(); v++) {
            long in = g.inDegree(v);
            sum = Math.addExact(sum, in >= 3 ? in * (in - 1) / 2 : 0);
        }
        return sum;
    }
}
