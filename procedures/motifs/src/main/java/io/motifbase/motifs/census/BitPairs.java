package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.BitBlock;
import java.util.Arrays;

/**
 * Bi-fans and bi-parallels of bit blocks. Both are sums over pairs of vertices of C(common neighbours, 2), which two
 * methods find: population counts of the common bits of every pair of rows (cost independent of density, best where
 * dense), or {@link SlicedPairs} over the rows of each vertex's neighbours (cost proportional to the connections, best
 * where sparse). Each runs from either side of a block. The cheapest by a count of instructions is taken; all give the
 * same number.
 *
 * <p>Time O(min(n^3, n m) / 64) for blocks of n x n cells and m connections.
 */
final class BitPairs {
    private static final double SLICED = 10;
    private static final double POPCOUNT = 4;
    private Poll poll = new Poll(() -> {});
    private int[] offsets = new int[0];
    private int[] tally = new int[0];

    /** Asks this poll from now on whether to go on. */
    void begin(Poll next) {
        poll = next;
    }

    /** Pairs of sources with pairs of common targets inside a block. */
    long biFans(BitBlock block, TargetLists targets) {
        double rows = block.rows();
        double columns = block.columns();
        double slicedRows = SLICED * targets.connections() * (block.columnWords() + 1) / 2;
        double slicedColumns = SLICED * targets.connections() * (block.rowWords() + 1) / 2;
        double countedRows = POPCOUNT * rows * rows / 2 * block.rowWords();
        double countedColumns = POPCOUNT * columns * columns / 2 * block.columnWords();
        double best = Math.min(Math.min(slicedRows, slicedColumns), Math.min(countedRows, countedColumns));
        if (best == countedRows) {
            return countedWithin(block.rowBits(), block.rowWords(), block.rows());
        }
        if (best == countedColumns) {
            return countedWithin(block.columnBits(), block.columnWords(), block.columns());
        }
        return best == slicedRows ? slicedFromRows(block, targets) : slicedFromColumns(block);
    }

    /**
     * Pairs of paths with the same ends through the layer between two blocks.
     *
     * @param targets of the first block
     * @param secondConnections of the second block
     */
    long biParallels(BitBlock first, TargetLists targets, BitBlock second, int secondConnections) {
        double slicedRows = SLICED * targets.connections() * second.rowWords();
        double slicedColumns = SLICED * secondConnections * first.columnWords();
        double counted = POPCOUNT * first.rows() * second.columns() * first.rowWords();
        if (counted <= Math.min(slicedRows, slicedColumns)) {
            return countedBetween(first, second);
        }
        return slicedRows <= slicedColumns ? slicedFromSources(first, targets, second) : slicedFromSinks(first, second);
    }

    /** Every row meets the rows before it. */
    private long slicedFromRows(BitBlock block, TargetLists targets) {
        reserve(block.columns(), block.rows());
        long sum = 0;
        int at = 0;
        for (int i = 0; i < block.rows(); i++) {
            int size = targets.degree(i);
            targets.offsets(at, size, block.columnWords(), offsets);
            sum = Math.addExact(sum, sliced(block.columnBits(), block.columnWords(), i, size));
            at += size;
        }
        return sum;
    }

    private long slicedFromColumns(BitBlock block) {
        reserve(block.rows(), block.columns());
        long sum = 0;
        for (int j = 0; j < block.columns(); j++) {
            int size = block.sources(j, block.rowWords(), offsets);
            sum = Math.addExact(sum, sliced(block.rowBits(), block.rowWords(), j, size));
        }
        return sum;
    }

    private long slicedFromSources(BitBlock first, TargetLists targets, BitBlock second) {
        reserve(first.columns(), second.columns());
        long sum = 0;
        int at = 0;
        for (int i = 0; i < first.rows(); i++) {
            int size = targets.degree(i);
            targets.offsets(at, size, second.rowWords(), offsets);
            sum = Math.addExact(sum, sliced(second.rowBits(), second.rowWords(), second.columns(), size));
            at += size;
        }
        return sum;
    }

    private long slicedFromSinks(BitBlock first, BitBlock second) {
        reserve(second.rows(), first.rows());
        int biases = first.columns() * first.columnWords();
        long sum = 0;
        for (int j = 0; j < second.columns(); j++) {
            int size = second.sources(j, first.columnWords(), offsets);
            while (size > 0 && offsets[size - 1] >= biases) {
                size--;
            }
            sum = Math.addExact(sum, sliced(first.columnBits(), first.columnWords(), first.rows(), size));
        }
        return sum;
    }

    private void reserve(int neighbours, int others) {
        if (offsets.length < neighbours + SlicedPairs.GROUP) {
            offsets = new int[neighbours + SlicedPairs.GROUP];
        }
        if (tally.length < others) {
            tally = new int[others];
        }
    }

    /** Over the first {@code columns} columns of the rows whose offsets are written: the sum of C(c, 2). */
    private long sliced(long[] bits, int words, int columns, int size) {
        poll.work((long) size * words);
        if (size > SlicedPairs.MOST_ROWS) {
            return tallied(bits, words, columns, size);
        }
        Arrays.fill(offsets, size, size + SlicedPairs.GROUP - 1, bits.length - words);
        return SlicedPairs.sum(bits, columns, offsets, size);
    }

    /** The same sum with one counter a column, for more rows than the digits of {@link SlicedPairs} hold. */
    private long tallied(long[] bits, int words, int columns, int size) {
        for (int r = 0; r < size; r++) {
            for (int k = 0; k < words; k++) {
                for (long word = bits[offsets[r] + k]; word != 0; word &= word - 1) {
                    tally[(k << 6) + Long.numberOfTrailingZeros(word)]++;
                }
            }
        }
        long sum = 0;
        for (int j = 0; j < tally.length; j++) {
            long c = j < columns ? tally[j] : 0;
            sum += c * (c - 1) / 2;
            tally[j] = 0;
        }
        return sum;
    }

    private long countedWithin(long[] bits, int words, int rows) {
        long sum = 0;
        for (int i = 1; i < rows; i++) {
            poll.work((long) i * words);
            sum = Math.addExact(sum, countedAgainst(bits, i * words, bits, words, i, words));
        }
        return sum;
    }

    private long countedBetween(BitBlock first, BitBlock second) {
        long sum = 0;
        for (int i = 0; i < first.rows(); i++) {
            poll.work((long) second.columns() * first.rowWords());
            long more = countedAgainst(
                    first.rowBits(),
                    i * first.rowWords(),
                    second.columnBits(),
                    second.columnWords(),
                    second.columns(),
                    first.rowWords());
            sum = Math.addExact(sum, more);
        }
        return sum;
    }

    /** Sum of C(common bits, 2) of one row with each of the first {@code rows} rows of another matrix. */
    private static long countedAgainst(long[] row, int from, long[] bits, int stride, int rows, int words) {
        long sum = 0;
        for (int j = 0; j < rows; j++) {
            int at = j * stride;
            int common = 0;
            for (int k = 0; k < words; k++) {
                common += Long.bitCount(row[from + k] & bits[at + k]);
            }
            sum += ((long) common * (common - 1)) >> 1;
        }
        return sum;
    }
}
