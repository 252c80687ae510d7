package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.Poll;
import io.motifbase.motifs.graph.DirectedGraph;
import java.util.List;

/** Members that place a number of weights uniformly in each pair of layers, and the connections of each bias. */
final class PairPlacement implements Sampler {
    private final LayerPairs pairs;
    private final long seed;
    private final Weights weights;
    private final List<CellPlacement> placements;
    private final List<int[]> biasCounts;

    /** Says how many weights each pair of layers has in a member. */
    interface Weights {
        long[] draw(MemberRandom random, Poll poll);
    }

    PairPlacement(LayerPairs pairs, long seed, Weights weights) {
        this.pairs = pairs;
        this.seed = seed;
        this.weights = weights;
        this.placements = pairs.pairs().stream()
                .map(pair -> new CellPlacement(pair.block()))
                .toList();
        this.biasCounts =
                pairs.pairs().stream().map(LayerPairs.Pair::biasCounts).toList();
    }

    /** Bytes of such a sampler and a member, about. */
    static double bytes(DirectedGraph graph) {
        return Long.BYTES * LayerPairs.words(graph) + DirectedGraph.bytes(graph.vertices(), graph.connections());
    }

    @Override
    public DirectedGraph member(int member, Runnable run) {
        Poll poll = new Poll(run);
        long[] counts = weights.draw(MemberRandom.ofMember(seed, member), poll);
        for (int p = 0; p < counts.length; p++) {
            CellPlacement placement = placements.get(p);
            placement.begin(MemberRandom.ofBlock(seed, member, p), poll);
            placement.uniform(counts[p]);
            int[] biases = biasCounts.get(p);
            for (int b = 0; b < biases.length; b++) {
                placement.bias(b, biases[b]);
            }
        }
        return pairs.graph();
    }
}
