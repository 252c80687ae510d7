package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.BitBlock;
import io.motifbase.motifs.graph.BitGraph;
import java.util.Arrays;

/**
 * Connected pairs at two and three connections: the rows that a vertex reaches are the union of the rows of its
 * targets. A union that is full already is not continued, so dense graphs cost little.
 *
 * <p>Time at most O(connections * n / 64), memory one bit for each (neuron, neuron two layers on).
 */
final class BitReach {
    /** Rows united between two looks at whether the union is full. */
    private static final int BATCH = 16;

    private Poll poll = new Poll(() -> {});
    private int[] offsets = new int[0];
    private long[] second = new long[0];
    private long[] secondOfNext = new long[0];
    private long[] union = new long[0];

    /** Asks this poll from now on whether to go on. */
    void begin(Poll next) {
        poll = next;
    }

    /** Sets chain2 and chain3 to the connected pairs of {@link Definition#ZAHN2024}. */
    void count(BitGraph g, LayerRange range, TargetLists[] targets, Counts counts) {
        long pairs2 = 0;
        long pairs3 = 0;
        for (int l = g.blocks() - 2; l >= 0; l--) {
            BitBlock block = g.block(l);
            BitBlock next = g.block(l + 1);
            reserve(block, next);
            if (range.has(l)) {
                pairs2 += unions(
                        block, targets[l], next.rowBits(), next.rowWords(), next.columns(), second, next.rowWords());
            }
            if (l + 2 < g.blocks() && range.has(l + 1)) {
                BitBlock last = g.block(l + 2);
                union = union.length < last.rowWords() ? new long[last.rowWords()] : union;
                pairs3 += unions(block, targets[l], secondOfNext, last.rowWords(), last.columns(), union, 0);
            }
            long[] swapped = secondOfNext;
            secondOfNext = second;
            second = swapped;
        }
        counts.set(MotifClass.CHAIN2, pairs2);
        counts.set(MotifClass.CHAIN3, pairs3);
    }

    private void reserve(BitBlock block, BitBlock next) {
        int words = Math.multiplyExact(block.rows(), next.rowWords());
        offsets = offsets.length < block.columns() ? new int[block.columns()] : offsets;
        second = second.length < words ? new long[words] : second;
    }

    /**
     * For each source of a block the union of the rows of its targets, written at {@code stride} words a source.
     *
     * @return bits of all unions
     */
    private long unions(
            BitBlock block, TargetLists targets, long[] bits, int words, int columns, long[] into, int stride) {
        long pairs = 0;
        int at = 0;
        for (int i = 0; i < block.rows(); i++) {
            int size = targets.degree(i);
            targets.offsets(at, size, words, offsets);
            at += size;
            poll.work((long) size * words);
            Arrays.fill(into, i * stride, i * stride + words, 0);
            int reached = 0;
            for (int r = 0; r < size && reached < columns; r += BATCH) {
                unite(bits, words, r, Math.min(size, r + BATCH), into, i * stride);
                reached = count(into, i * stride, words);
            }
            pairs += reached;
        }
        return pairs;
    }

    private void unite(long[] bits, int words, int fromRow, int toRow, long[] into, int at) {
        for (int k = 0; k < words; k++) {
            long word = into[at + k];
            for (int r = fromRow; r < toRow; r++) {
                word |= bits[offsets[r] + k];
            }
            into[at + k] = word;
        }
    }

    private static int count(long[] bits, int from, int words) {
        int count = 0;
        for (int k = from; k < from + words; k++) {
            count += Long.bitCount(bits[k]);
        }
        return count;
    }
}
