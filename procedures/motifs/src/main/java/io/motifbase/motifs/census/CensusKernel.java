package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.BitGraph;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.Graph;
import io.motifbase.motifs.graph.HeapLimit;

/**
 * Counts graphs one after the other by one family and definition, by the method that fits each; buffers are kept. One
 * object a thread.
 */
public final class CensusKernel {
    private final MotifFamily family;
    private final Definition definition;
    private final BitCensus bits = new BitCensus();

    /** @throws IllegalArgumentException where the definition does not count the family */
    public CensusKernel(MotifFamily family, Definition definition) {
        definition.classes(family);
        this.family = family;
        this.definition = definition;
    }

    /**
     * Sets the count of every class of {@link Definition#classes}; the other counts are left undefined.
     *
     * @param poll called from this thread at least every 50 ms; what it throws ends the count and is thrown on
     * @throws IllegalArgumentException where the family is layered and the graph is not strictly layered
     * @throws ArithmeticException where a count exceeds 2^63 - 1
     */
    public void count(Graph g, Counts counts, Runnable poll) {
        count(g, LayerRange.ALL, counts, poll);
    }

    /**
     * As {@link #count(Graph, Counts, Runnable)}, of some layers of a strictly layered graph alone: the counts of ranges
     * that make up all layers add up to those of the graph. That of a tree can be negative.
     *
     * @param range without influence where general classes are counted
     */
    public void count(Graph g, LayerRange range, Counts counts, Runnable poll) {
        if (family == MotifFamily.GENERAL) {
            new GeneralCensus(g.toGraph(), poll).count(definition, counts);
        } else if (g instanceof BitGraph bitGraph) {
            bits.count(bitGraph, range, definition, counts, poll);
        } else if (suitsBits(g.toGraph())) {
            bits.count(BitGraph.of(g.toGraph()), range, definition, counts, poll);
        } else {
            new WedgeCensus(g.toGraph(), poll).count(range, definition, counts);
        }
    }

    /**
     * Refuses a graph whose count the heap cannot hold beside it.
     *
     * @throws IllegalArgumentException with the estimate
     */
    public void checkHeap(DirectedGraph g) {
        HeapLimit.check(
                "census of " + g,
                bytes(g),
                () -> seconds(g),
                HeapLimit.left(DirectedGraph.bytes(g.vertices(), g.connections())));
    }

    private double bytes(DirectedGraph g) {
        if (family == MotifFamily.GENERAL) {
            return GeneralCensus.bytes(g);
        }
        return suitsBits(g) ? BitCensus.bytes(g) : WedgeCensus.bytes(g);
    }

    /** Seconds of one processor that the count takes, right to a factor of about five. Time O(connections). */
    public double seconds(DirectedGraph g) {
        if (family == MotifFamily.GENERAL) {
            return GeneralCensus.seconds(g);
        }
        return suitsBits(g) ? BitCensus.seconds(g) : WedgeCensus.seconds(g);
    }

    private static boolean suitsBits(DirectedGraph g) {
        return BitGraph.suits(BitGraph.wordsOf(g), g.connections());
    }
}
