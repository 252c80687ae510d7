package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.graph.BitBlock;

/**
 * Random swaps inside one block: two connections a -> b and c -> d become a -> d and c -> b where both of these cells
 * are empty. The connections have turns in the order of a list, each with a partner drawn from the whole list, itself
 * included, and a turn that changes nothing counts. A swap is then as likely as the one back, so every turn keeps the
 * uniform distribution over all blocks of the same row and column sums, and so do many turns.
 *
 * <p>Where more than half of the cells are filled, the empty cells take the part of the connections: the same swaps
 * seen from the other side, and the chance that one is possible stays near one in four or above, where it would vanish
 * with the empty cells. A full block has nothing to swap.
 *
 * <p>Layout: a list of the cells that are swapped, row in the upper and column in the lower half of a long, beside the
 * bits. A turn is half a random word, the next list entry and another one, and two bits. If both cells share a row or a
 * column, the cells that the swap would fill are the two themselves, so the test of the bits covers these cases too.
 */
final class BlockSwaps {
    private static final int TURNS_A_POLL = 1 << 16;
    private static final long COLUMN = 0xFFFFFFFFL;

    private final BitBlock block;
    /** All ones where the empty cells are swapped. */
    private final long flip;

    private final long[] startBits;
    private final long[] startCells;
    private final long[] cells;

    /** Swaps that start from the block as it is now. */
    BlockSwaps(BitBlock block) {
        this.block = block;
        this.startBits = block.rowBits().clone();
        long connections = 0;
        for (int row = 0; row < block.rows(); row++) {
            connections += block.rowCount(row);
        }
        long empty = (long) block.rows() * block.columns() - connections;
        this.flip = connections <= empty ? 0 : -1;
        this.startCells = new long[Math.toIntExact(Math.min(connections, empty))];
        this.cells = new long[startCells.length];
        listCells();
    }

    private void listCells() {
        int[] columns = new int[block.columns()];
        int size = 0;
        for (int row = 0; row < block.rows(); row++) {
            int listed = flip == 0 ? block.targets(row, 1, columns) : emptyColumns(row, columns);
            for (int k = 0; k < listed; k++) {
                startCells[size++] = ((long) row << 32) | columns[k];
            }
        }
    }

    private int emptyColumns(int row, int[] into) {
        int size = 0;
        for (int column = 0; column < block.columns(); column++) {
            into[size] = column;
            size += block.has(row, column) ? 0 : 1;
        }
        return size;
    }

    /** Back to the first block. */
    void restart() {
        System.arraycopy(startBits, 0, block.rowBits(), 0, startBits.length);
        System.arraycopy(startCells, 0, cells, 0, cells.length);
    }

    /**
     * As many rounds in which every cell of the list has a turn.
     *
     * @param poll called every few milliseconds; what it throws is thrown on
     */
    void swap(MemberRandom random, int attempts, Runnable poll) {
        int size = cells.length;
        for (int round = 0; round < attempts; round++) {
            for (int i = 0; i < size; i += 2) {
                if ((i & TURNS_A_POLL - 1) == 0) {
                    poll.run();
                }
                long partners = random.pairBelow(size);
                attempt(i, (int) (partners >>> 32));
                if (i + 1 < size) {
                    attempt(i + 1, (int) partners);
                }
            }
        }
    }

    /** Without a branch, because a processor cannot foresee which swaps are possible. */
    private void attempt(int i, int j) {
        long[] bits = block.rowBits();
        int words = block.rowWords();
        long first = cells[i];
        long second = cells[j];
        int firstRow = (int) (first >>> 32) * words;
        int secondRow = (int) (second >>> 32) * words;
        int firstColumn = (int) first;
        int secondColumn = (int) second;
        int firstNew = firstRow + (secondColumn >> 6);
        int secondNew = secondRow + (firstColumn >> 6);
        long occupied = ((bits[firstNew] ^ flip) >>> secondColumn) | ((bits[secondNew] ^ flip) >>> firstColumn);
        long possible = ~occupied & 1;
        bits[firstNew] ^= possible << secondColumn;
        bits[secondNew] ^= possible << firstColumn;
        bits[firstRow + (firstColumn >> 6)] ^= possible << firstColumn;
        bits[secondRow + (secondColumn >> 6)] ^= possible << secondColumn;
        long exchanged = (first ^ second) & COLUMN & -possible;
        cells[i] = first ^ exchanged;
        cells[j] = second ^ exchanged;
    }
}
