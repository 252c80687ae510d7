package io.motifbase.trainer.pruning;

import io.motifbase.trainer.network.Block;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Keeps the first weights of an order. Time O(weights log weights), memory 40 bytes a weight.
 *
 * @param acrossBlocks true where all blocks share the weights to keep, false where each has its own
 * @param floor true where no output is cut off from the inputs
 */
record RankedPruning(String id, WeightOrder order, boolean acrossBlocks, boolean floor) implements PruningRule {
    @Override
    public List<BitSet> keep(List<Block> blocks, Prune prune) {
        List<Ranking> rankings = rankings(blocks, prune);
        List<BitSet> reserved = floor ? paths(blocks, rankings, prune.biasRows()) : nothing(blocks.size());
        List<BitSet> masks = new ArrayList<>();
        for (Ranking ranking : rankings) {
            int first = masks.size();
            masks.addAll(ranking.keep(reserved.subList(first, acrossBlocks ? blocks.size() : first + 1)));
        }
        return masks;
    }

    private List<Ranking> rankings(List<Block> blocks, Prune prune) {
        List<int[]> keys = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            keys.add(order.keys(blocks.get(b), b, prune));
        }
        if (acrossBlocks) {
            return List.of(new Ranking(blocks, keys, prune.sparsity()));
        }
        List<Ranking> rankings = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            rankings.add(new Ranking(blocks.subList(b, b + 1), keys.subList(b, b + 1), prune.sparsity()));
        }
        return rankings;
    }

    private static List<BitSet> paths(List<Block> blocks, List<Ranking> rankings, boolean biasRows) {
        List<double[]> excess = new ArrayList<>();
        rankings.forEach(ranking -> excess.addAll(ranking.excess()));
        return new WidestPaths(blocks, excess, biasRows ? 1 : 0).connections();
    }

    private static List<BitSet> nothing(int blocks) {
        List<BitSet> reserved = new ArrayList<>();
        for (int b = 0; b < blocks; b++) {
            reserved.add(new BitSet());
        }
        return reserved;
    }
}
