package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.BitBlock;
import io.motifbase.motifs.graph.BitGraph;
import io.motifbase.motifs.graph.DirectedGraph;
import java.util.stream.Stream;

/**
 * The census of a graph given as bits, made to be repeated on graphs of one shape: every buffer is kept. One object a
 * thread.
 *
 * <p>Time one pass over the connections plus O(min(n^3, n m) / 64) a block for bi-fan and bi-parallel; memory one int a
 * vertex and connection and, for connected pairs, one bit for each (neuron, neuron two layers on).
 */
public final class BitCensus {
    private final BitPairs pairs = new BitPairs();
    private final BitReach reach = new BitReach();
    private int[][] in = new int[0][];
    private int[][] out = new int[0][];
    private TargetLists[] targets = new TargetLists[0];

    /** Bytes that the census of such a graph takes, its bits included, about. */
    static double bytes(DirectedGraph g) {
        return Long.BYTES * BitGraph.wordsOf(g) + Integer.BYTES * (4.0 * g.vertices() + g.connections());
    }

    /** Seconds that such a census takes, about: 5 ns for each connection and word of a row of its block, for both pairs. */
    static double seconds(DirectedGraph g) {
        int[] sizes = new int[g.layers()];
        for (int v = 0; v < g.vertices(); v++) {
            sizes[g.layerOf(v)]++;
        }
        double words = 0;
        for (int v = 0; v < g.vertices(); v++) {
            words += g.outDegree(v) == 0 ? 0 : g.outDegree(v) * (1 + sizes[g.layerOf(v) + 1] / (double) Long.SIZE);
        }
        return 2 * 5e-9 * words;
    }

    /**
     * Sets every count of the definition; the other counts are left undefined. Brings the transposes of the blocks up
     * to date.
     *
     * @throws ArithmeticException where a count exceeds 2^63 - 1
     */
    public void count(BitGraph g, Definition definition, Counts counts) {
        count(g, definition, counts, () -> {});
    }

    /**
     * The same, with a way to end it early.
     *
     * @param run called from this thread at least every 50 ms; what it throws ends the count and is thrown on
     */
    public void count(BitGraph g, Definition definition, Counts counts, Runnable run) {
        count(g, LayerRange.ALL, definition, counts, run);
    }

    /** The part of the counts that falls to some layers, see {@link LayerRange}. */
    void count(BitGraph g, LayerRange range, Definition definition, Counts counts, Runnable run) {
        Poll poll = new Poll(run);
        counts.clear();
        DegreeCensus degrees = new DegreeCensus(definition, counts);
        findDegrees(g);
        for (int l = 0; l < g.blocks(); l++) {
            if (range.has(l)) {
                countDegrees(g.block(l), l, degrees);
            }
            if (l == g.blocks() - 1 && range.has(l + 1)) {
                countLastLayer(g.block(l), l, degrees);
            }
            poll.work(2L * targets[l].connections());
        }
        if (definition == Definition.TRIADS) {
            return;
        }
        pairs.begin(poll);
        long biFans = 0;
        long biParallels = 0;
        for (int l = 0; l < g.blocks(); l++) {
            if (!range.has(l)) {
                continue;
            }
            biFans = Math.addExact(biFans, pairs.biFans(g.block(l), targets[l]));
            if (l + 1 < g.blocks()) {
                long more = pairs.biParallels(g.block(l), targets[l], g.block(l + 1), targets[l + 1].connections());
                biParallels = Math.addExact(biParallels, more);
            }
        }
        counts.set(MotifClass.BIFAN, biFans);
        counts.set(MotifClass.BIPARALLEL, biParallels);
        degrees.subtractClosedForms();
        if (definition == Definition.ZAHN2024) {
            reach.begin(poll);
            reach.count(g, range, targets, counts);
        }
    }

    private void findDegrees(BitGraph g) {
        reserve(g);
        for (int l = 0; l < g.blocks(); l++) {
            BitBlock block = g.block(l);
            block.transpose();
            targets[l].list(block);
            for (int i = 0; i < block.rows(); i++) {
                out[l][i] = targets[l].degree(i);
            }
            for (int j = 0; j < block.columns(); j++) {
                in[l + 1][j] = block.columnCount(j);
            }
        }
    }

    /** Degrees by layer; those in of a layer's biases and those out of the last layer stay 0. */
    private void reserve(BitGraph g) {
        int layers = g.blocks() + 1;
        if (targets.length != g.blocks() || in.length != layers) {
            in = new int[layers][0];
            out = new int[layers][0];
            targets = Stream.generate(TargetLists::new).limit(g.blocks()).toArray(TargetLists[]::new);
        }
        for (int l = 0; l < layers; l++) {
            int vertices = l < g.blocks() ? g.block(l).rows() : columnsBefore(g, l);
            if (in[l].length != vertices) {
                in[l] = new int[vertices];
                out[l] = new int[vertices];
            }
        }
    }

    private static int columnsBefore(BitGraph g, int l) {
        return l == 0 ? 0 : g.block(l - 1).columns();
    }

    private void countDegrees(BitBlock block, int l, DegreeCensus degrees) {
        int at = 0;
        for (int i = 0; i < block.rows(); i++) {
            degrees.addStars(in[l][i], out[l][i]);
            if (degrees.needsPaths()) {
                long targetIn = 0;
                long targetOut = 0;
                for (int end = at + out[l][i]; at < end; at++) {
                    int target = targets[l].target(at);
                    targetIn += in[l + 1][target];
                    targetOut += out[l + 1][target];
                }
                degrees.addPaths(in[l][i], out[l][i], targetIn, targetOut);
            }
        }
    }

    private void countLastLayer(BitBlock block, int l, DegreeCensus degrees) {
        for (int j = 0; j < block.columns(); j++) {
            degrees.addStars(in[l + 1][j], 0);
        }
    }
}
