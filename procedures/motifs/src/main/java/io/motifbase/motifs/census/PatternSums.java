package io.motifbase.motifs.census;

import java.util.Objects;

/**
 * Sums by pattern: a shape of three or four vertices with a dyad for each of its pairs, numbered by the digits of its
 * dyads to base 3. Several patterns of a shape are one class. Every sum and product is checked, as in {@link Counts}.
 */
final class PatternSums {
    private final MotifClass[] motifs;
    private final long[] sums;

    /**
     * Sums of 0.
     *
     * @param n vertices
     * @param pairs shape (pairs, 2), the pairs of the shape in the order of the digits, the first the highest
     */
    PatternSums(int n, int[][] pairs) {
        this(motifs(n, pairs));
    }

    private PatternSums(MotifClass[] motifs) {
        this.motifs = motifs;
        this.sums = new long[motifs.length];
    }

    /** Sums of 0 of the same patterns. */
    PatternSums cleared() {
        return new PatternSums(motifs);
    }

    private static MotifClass[] motifs(int n, int[][] pairs) {
        MotifClass[] byCode = GeneralClasses.byCode(n);
        MotifClass[] motifs = new MotifClass[(int) Math.pow(DyadGraph.KINDS, pairs.length)];
        for (int pattern = 0; pattern < motifs.length; pattern++) {
            int code = 0;
            int digits = pattern;
            for (int p = pairs.length - 1; p >= 0; p--) {
                int out = 1 << (n * pairs[p][0] + pairs[p][1]);
                int in = 1 << (n * pairs[p][1] + pairs[p][0]);
                int dyad = digits % DyadGraph.KINDS;
                code |= dyad == DyadGraph.OUT ? out : dyad == DyadGraph.IN ? in : out | in;
                digits /= DyadGraph.KINDS;
            }
            motifs[pattern] = Objects.requireNonNull(byCode[code]);
        }
        return motifs;
    }

    void add(int pattern, long more) {
        long sum = sums[pattern] + more;
        if (((sums[pattern] ^ sum) & (more ^ sum)) < 0) {
            throw Counts.beyond(motifs[pattern]);
        }
        sums[pattern] = sum;
    }

    /** Adds a times b. */
    void addProduct(int pattern, long a, long b) {
        long product = a * b;
        if (Math.multiplyHigh(a, b) != product >> 63) {
            throw Counts.beyond(motifs[pattern]);
        }
        add(pattern, product);
    }

    /** Adds the sums of all patterns to those of their classes, each divided by how often a subgraph was met. */
    void addTo(Counts counts, int times) {
        long[] byClass = new long[MotifClass.all().size()];
        for (int pattern = 0; pattern < sums.length; pattern++) {
            int i = motifs[pattern].index();
            byClass[i] = Math.addExact(byClass[i], sums[pattern]);
        }
        for (MotifClass motif : MotifClass.all()) {
            counts.add(motif, byClass[motif.index()] / times);
        }
    }
}
