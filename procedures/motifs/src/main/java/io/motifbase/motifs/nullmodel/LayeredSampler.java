package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.graph.BitGraph;
import io.motifbase.motifs.graph.DirectedGraph;
import java.util.Locale;

/**
 * Members of null models that fill each block by itself, given its size.
 *
 * <p>Time O(weights + words of bits); memory 2 bits for each pair of neurons in adjacent layers, biases
 * included.
 */
final class LayeredSampler implements Sampler {
    /** Most pairs of neurons in adjacent layers, biases included: their bits and transposes take 2 GiB. */
    private static final long MOST_PAIRS = 1L << 33;

    private static final int MOST_GIBIBYTES = 2;

    private final BitGraph graph;
    private final BlockPlacements placements;

    /** Places the weights of block l of those that are made. */
    interface BlockFilling {
        void fill(CellPlacement block, int l);
    }

    /**
     * @param shape of the blocks that are made
     * @param firstBlock which block of the whole graph is the first of them
     * @throws IllegalArgumentException where the bits would take more than 2 GiB
     */
    LayeredSampler(LayeredShape shape, int firstBlock, long seed, BlockFilling filling) {
        checkSize(shape);
        this.graph = new BitGraph(shape.neuronArray(), shape.biasArray());
        this.placements = new BlockPlacements(shape, firstBlock, seed, filling, graph::block);
    }

    private static void checkSize(LayeredShape shape) {
        double pairs = pairs(shape);
        if (pairs > MOST_PAIRS) {
            throw new IllegalArgumentException("pairs of neurons in adjacent layers, biases included, must be at most "
                    + MOST_PAIRS + " for a null ensemble, got " + (long) pairs);
        }
    }

    private static double pairs(LayeredShape shape) {
        double pairs = 0;
        for (int l = 0; l + 1 < shape.neurons().size(); l++) {
            double sources =
                    (double) shape.neurons().get(l) + shape.biases().get(l).size();
            pairs += sources * shape.neurons().get(l + 1);
        }
        return pairs;
    }

    /** @throws IllegalArgumentException where the bits of a graph, biases included, would take more than 2 GiB */
    static void checkSize(DirectedGraph graph) {
        double gibibytes = BitGraph.wordsOf(graph) / (1 << 27);
        if (gibibytes > MOST_GIBIBYTES) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "bits of adjacent layers must take at most %d GiB for a null ensemble, got %.1f GiB",
                    MOST_GIBIBYTES,
                    gibibytes));
        }
    }

    /** A sampler by bits where these suit the shape, else by hash tables; its members are the same. */
    static Sampler of(LayeredShape shape, int firstBlock, long seed, BlockFilling filling) {
        return shape.suitsBits()
                ? new LayeredSampler(shape, firstBlock, seed, filling)
                : new SparseSampler(shape, firstBlock, seed, filling);
    }

    /** Memory of such a sampler, about. */
    static double bytes(LayeredShape shape) {
        return shape.suitsBits() ? pairs(shape) * 2 / Byte.SIZE : SparseSampler.bytes(shape);
    }

    @Override
    public BitGraph member(int member) {
        return member(member, () -> {});
    }

    @Override
    public BitGraph member(int member, Runnable run) {
        placements.make(member, run);
        return graph;
    }
}
