package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.LayerWindow;

/**
 * Random placement (after Erdos and Renyi) block by block: the weights of a block lie on a uniform choice of its cells,
 * over all neurons of the graph's layers, connected or not; the connections of each bias on a uniform choice of the
 * neurons of the next layer. Degrees are free. Where connections skip layers, each ordered pair of layers is a block.
 *
 * <p>Time O(weights + words of bits) a member.
 */
final class LayeredErNull implements NullModel {
    static final String ID = "layered-er";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String keeps() {
        return "neurons of every layer, weights of every block, connections of every bias";
    }

    @Override
    public String varies() {
        return "the places of the connections, uniformly; degrees";
    }

    @Override
    public double samplerBytes(DirectedGraph graph) {
        return graph.isStrictlyLayered() ? LayeredSampler.bytes(LayeredShape.ofAll(graph)) : PairPlacement.bytes(graph);
    }

    @Override
    public double memberSeconds(DirectedGraph graph, int attempts) {
        return NullModel.super.memberSeconds(graph, 1);
    }

    @Override
    public Sampler sampler(DirectedGraph graph, long seed, int attempts) {
        if (!graph.isStrictlyLayered()) {
            LayerPairs pairs = new LayerPairs(graph);
            long[] weights =
                    pairs.pairs().stream().mapToLong(LayerPairs.Pair::weights).toArray();
            return new PairPlacement(pairs, seed, (random, poll) -> weights);
        }
        return sampler(LayeredShape.ofAll(graph), 0, seed);
    }

    @Override
    public Sampler sampler(LayerWindow window, long seed, int attempts) {
        return sampler(LayeredShape.ofAll(window), window.firstLayer(), seed);
    }

    private static Sampler sampler(LayeredShape shape, int firstBlock, long seed) {
        return LayeredSampler.of(
                shape,
                firstBlock,
                seed,
                (block, l) -> block.uniform(shape.weights().get(l)));
    }
}
