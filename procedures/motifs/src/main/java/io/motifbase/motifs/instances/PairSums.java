package io.motifbase.motifs.instances;

/** Sums over the wedges between one vertex and each other vertex, to be cleared in the time of their number. */
final class PairSums {
    private final int[] ends;
    private final int[] counts;
    private final double[] firsts;
    private final double[] seconds;
    private final double[] products;
    private final double[] quads;
    private final double[] pairs;
    private int size;

    PairSums(int vertices) {
        this.ends = new int[vertices];
        this.counts = new int[vertices];
        this.firsts = new double[vertices];
        this.seconds = new double[vertices];
        this.products = new double[vertices];
        this.quads = new double[vertices];
        this.pairs = new double[vertices];
    }

    /**
     * Adds a wedge.
     *
     * @param end its other end
     * @param first number of its first connection, in classes of three connections
     * @param second of its second
     * @param quad product of both, in classes of four
     */
    void add(int end, double first, double second, double quad) {
        if (counts[end]++ == 0) {
            ends[size++] = end;
        }
        firsts[end] += first;
        seconds[end] += second;
        products[end] += first * second;
        pairs[end] += quads[end] * quad;
        quads[end] += quad;
    }

    /** Other ends, in the order in which they were met first. */
    int size() {
        return size;
    }

    int end(int i) {
        return ends[i];
    }

    /** Wedges to this end. */
    int count(int end) {
        return counts[end];
    }

    double firsts(int end) {
        return firsts[end];
    }

    double seconds(int end) {
        return seconds[end];
    }

    /** Sum of first times second. */
    double products(int end) {
        return products[end];
    }

    /** Sum over pairs of wedges of the product of their four numbers. */
    double pairs(int end) {
        return pairs[end];
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            int end = ends[i];
            counts[end] = 0;
            firsts[end] = 0;
            seconds[end] = 0;
            products[end] = 0;
            quads[end] = 0;
            pairs[end] = 0;
        }
        size = 0;
    }
}
