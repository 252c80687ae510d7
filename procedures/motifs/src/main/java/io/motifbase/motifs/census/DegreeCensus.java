package io.motifbase.motifs.census;

/**
 * The classes that degrees alone determine: stars from the degrees of a vertex, paths and the three trees with two
 * branching vertices from those of both ends of a connection. The latter three still hold their closed forms (bi-fan,
 * bi-parallel), which {@link #subtractClosedForms} takes out where only induced subgraphs count.
 *
 * <p>A count beyond 63 bits throws an ArithmeticException, see {@link Counts}.
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
        return definition != Definition.ZAHN2024 && definition != Definition.TRIADS;
    }

    /** Adds the stars around one vertex. */
    void addStars(long in, long out) {
        long in2 = in * (in - 1) / 2;
        long out2 = out * (out - 1) / 2;
        counts.add(MotifClass.EDGES, out);
        counts.add(MotifClass.DIVERGING2, out2);
        counts.add(MotifClass.CONVERGING2, in2);
        counts.add(MotifClass.CHAIN2, in * out);
        addTriples(MotifClass.DIVERGING3, out);
        if (definition == Definition.ZAHN2024) {
            counts.add(MotifClass.CONVERGING3, in >= 3 ? in2 : 0);
            return;
        }
        addTriples(MotifClass.CONVERGING3, in);
        counts.addProduct(MotifClass.IN1OUT2, in, out2);
        counts.addProduct(MotifClass.IN2OUT1, in2, out);
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
        counts.addProduct(MotifClass.CHAIN3, in, targetOut);
        counts.addProduct(MotifClass.CONVERGING_CHAIN, in, targetIn - out);
        counts.addProduct(MotifClass.DIVERGING_CHAIN, out - 1, targetOut);
        counts.addProduct(MotifClass.ZIGZAG, out - 1, targetIn - out);
    }

    /** Turns the walks counted for the three trees into induced trees, once bi-fan and bi-parallel are set. */
    void subtractClosedForms() {
        if (definition == Definition.EXACT) {
            long biParallels = counts.get(MotifClass.BIPARALLEL);
            counts.addProduct(MotifClass.CONVERGING_CHAIN, -2, biParallels);
            counts.addProduct(MotifClass.DIVERGING_CHAIN, -2, biParallels);
            counts.addProduct(MotifClass.ZIGZAG, -4, counts.get(MotifClass.BIFAN));
        }
    }

    /** Adds C(d, 3); the third is taken from the factor that it divides, so that nothing exceeds the count itself. */
    private void addTriples(MotifClass motif, long d) {
        long pairs = d * (d - 1) / 2;
        if (pairs % 3 == 0) {
            counts.addProduct(motif, pairs / 3, d - 2);
        } else {
            counts.addProduct(motif, pairs, (d - 2) / 3);
        }
    }
}
