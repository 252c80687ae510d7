package io.motifbase.motifs.census;

/**
 * The classes that degrees alone determine: stars from the degrees of a vertex, paths and the three trees with two
 * branching vertices from those of both ends of a connection. The latter three still hold their closed forms (bi-fan,
 * bi-parallel), which {@link #subtractClosedForms} takes out.
 *
 * <p>Overflow throws ArithmeticException.
 */
final class DegreeCensus {
    private final Definition definition;
    private final Counts counts;

    DegreeCensus(Definition definition, Counts counts) {
        this.definition = definition;
        this.counts = counts;
    }

    /** Whether the definition asks for {@link #addPaths}. */
    boolean needsPaths() {
        return definition == Definition.EXACT;
    }

    /** Adds the stars around one vertex. */
    void addStars(long in, long out) {
        long in2 = in * (in - 1) / 2;
        long out2 = out * (out - 1) / 2;
        counts.add(MotifClass.EDGES, out);
        counts.add(MotifClass.DIVERGING2, out2);
        counts.add(MotifClass.CONVERGING2, in2);
        counts.add(MotifClass.CHAIN2, in * out);
        counts.add(MotifClass.DIVERGING3, choose3(out));
        if (definition == Definition.ZAHN2024) {
            counts.add(MotifClass.CONVERGING3, in >= 3 ? in2 : 0);
            return;
        }
        counts.add(MotifClass.CONVERGING3, choose3(in));
        counts.add(MotifClass.IN1OUT2, Math.multiplyExact(in, out2));
        counts.add(MotifClass.IN2OUT1, Math.multiplyExact(in2, out));
    }

    /**
     * Adds the paths and trees over the connections out of one vertex.
     *
     * @param in its in-degree
     * @param out its out-degree
     * @param targetIn sum of the in-degrees of its targets
     * @param targetOut sum of their out-degrees
     */
    void addPaths(long in, long out, long targetIn, long targetOut) {
        counts.add(MotifClass.CHAIN3, Math.multiplyExact(in, targetOut));
        counts.add(MotifClass.CONVERGING_CHAIN, Math.multiplyExact(in, targetIn - out));
        counts.add(MotifClass.DIVERGING_CHAIN, Math.multiplyExact(out - 1, targetOut));
        counts.add(MotifClass.ZIGZAG, Math.multiplyExact(out - 1, targetIn - out));
    }

    /** Turns the walks counted for the three trees into induced trees, once bi-fan and bi-parallel are set. */
    void subtractClosedForms() {
        if (needsPaths()) {
            long biParallels = Math.multiplyExact(2, counts.get(MotifClass.BIPARALLEL));
            counts.add(MotifClass.CONVERGING_CHAIN, -biParallels);
            counts.add(MotifClass.DIVERGING_CHAIN, -biParallels);
            counts.add(MotifClass.ZIGZAG, -Math.multiplyExact(4, counts.get(MotifClass.BIFAN)));
        }
    }

    /** C(d, 3) by products that divide evenly and are checked. */
    private static long choose3(long d) {
        return Math.multiplyExact(d, (d - 1) * (d - 2) / 2) / 3;
    }
}
