package io.motifbase.motifs.census;

import java.util.Arrays;

/**
 * One count for each motif class, without boxing: the scratch of a census. Every sum and product is checked: one beyond
 * 63 bits throws an ArithmeticException that names the class. Below 2^31 connections only a neuron of more than 3.8
 * million of them, or walks that no machine finishes, can come so far.
 */
public final class Counts {
    private final long[] values = new long[MotifClass.all().size()];

    public long get(MotifClass motif) {
        return values[motif.index()];
    }

    public void set(MotifClass motif, long count) {
        values[motif.index()] = count;
    }

    public void add(MotifClass motif, long more) {
        int i = motif.index();
        long sum = values[i] + more;
        if (((values[i] ^ sum) & (more ^ sum)) < 0) {
            throw beyond(motif);
        }
        values[i] = sum;
    }

    /** Adds a times b. */
    void addProduct(MotifClass motif, long a, long b) {
        long product = a * b;
        if (Math.multiplyHigh(a, b) != product >> 63) {
            throw beyond(motif);
        }
        add(motif, product);
    }

    static ArithmeticException beyond(MotifClass motif) {
        return new ArithmeticException("count of " + motif + " must be below 2^63");
    }

    public void clear() {
        Arrays.fill(values, 0);
    }
}
