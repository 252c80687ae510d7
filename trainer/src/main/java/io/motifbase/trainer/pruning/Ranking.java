package io.motifbase.trainer.pruning;

import io.motifbase.trainer.network.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The weights of blocks that share one number of weights to keep, in the order in which they stay. */
final class Ranking {
    private final List<Block> blocks;
    private final long cells;
    private final int kept;
    /** Connections, counted through all blocks, first to stay first. */
    private final int[] order;
    /** First connection of each block in that count. */
    private final int[] firsts;

    /** @param keys for each block those of a {@link WeightOrder}; of equal ones the earlier connection stays */
    Ranking(List<Block> blocks, List<int[]> keys, double sparsity) {
        this.blocks = blocks;
        cells = blocks.stream().mapToLong(Block::cells).sum();
        firsts = new int[blocks.size() + 1];
        for (int b = 0; b < blocks.size(); b++) {
            firsts[b + 1] = Math.addExact(firsts[b], blocks.get(b).connections());
        }
        order = order(keys);
        kept = (int) Math.min(order.length, cells - Math.round(cells * sparsity));
    }

    private int[] order(List<int[]> keys) {
        long[] sorted = new long[firsts[blocks.size()]];
        for (int b = 0; b < keys.size(); b++) {
            for (int k = 0; k < keys.get(b).length; k++) {
                sorted[firsts[b] + k] = ((long) keys.get(b)[k] << 32) | (firsts[b] + k);
            }
        }
        Arrays.sort(sorted);
        return Arrays.stream(sorted).mapToInt(key -> (int) key).toArray();
    }

    /**
     * For each block and connection, how far it is from staying: at most 0 where it stays, else the fraction of all cells
     * that would have to stay as well.
     */
    List<double[]> excess() {
        double[] all = new double[order.length];
        for (int place = 0; place < order.length; place++) {
            all[order[place]] = (place + 1 - kept) / (double) cells;
        }
        List<double[]> excess = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            excess.add(Arrays.copyOfRange(all, firsts[b], firsts[b + 1]));
        }
        return excess;
    }

    /**
     * The cells kept, block by block: those reserved, then in order, as many as there should be.
     *
     * @param reserved connections of each block that stay in any case
     */
    List<BitSet> keep(List<BitSet> reserved) {
        BitSet stay = new BitSet(order.length);
        for (int b = 0; b < blocks.size(); b++) {
            int first = firsts[b];
            reserved.get(b).stream().forEach(k -> stay.set(first + k));
        }
        int more = kept - stay.cardinality();
        for (int place = 0; more > 0; place++) {
            if (!stay.get(order[place])) {
                stay.set(order[place]);
                more--;
            }
        }
        return masks(stay);
    }

    private List<BitSet> masks(BitSet stay) {
        List<BitSet> masks = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            int first = firsts[b];
            int[] cellsOfBlock = blocks.get(b).mask().stream().toArray();
            BitSet mask = new BitSet();
            stay.get(first, firsts[b + 1]).stream().forEach(k -> mask.set(cellsOfBlock[k]));
            masks.add(mask);
        }
        return masks;
    }
}
