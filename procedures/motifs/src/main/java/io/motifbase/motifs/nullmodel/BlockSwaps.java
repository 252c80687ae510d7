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
 * <p>Layout: one bit for every cell, rows apart by a power of two, and a list of the cells that are swapped, each as the
 * place of its bit. The cells that two others would be swapped to are then found by an exclusive or with the columns in
 * which the two differ. Partners are drawn for many turns at once. If both cells share a row or a column, the cells that
 * the swap would fill are the two themselves, so the test of the bits covers these cases too.
 */
final class BlockSwaps {
    private static final int MOST_PLACES_BITS = 32;
    private static final int TURNS_AT_ONCE = 1 << 10;
    private static final int TURNS_A_POLL = 1 << 16;

    private final BitBlock block;
    /** Whether the empty cells are swapped. */
    private final boolean empty;

    /** Bits of the column in a place. */
    private final int columnBits;

    private final long[] startBits;
    private final int[] startCells;
    private final long[] bits;
    private final int[] cells;
    private final int[] partners = new int[TURNS_AT_ONCE];

    /**
     * Swaps that start from the block as it is now.
     *
     * @throws IllegalArgumentException where the block does not {@link #suits suit}
     */
    BlockSwaps(BitBlock block) {
        if (!suits(block.rows(), block.columns())) {
            throw new IllegalArgumentException("block must have at most 2^" + MOST_PLACES_BITS
                    + " cells, columns rounded up to a power of two, got " + block.rows() + " x " + block.columns());
        }
        this.block = block;
        this.columnBits = columnBits(block.columns());
        long connections = 0;
        for (int row = 0; row < block.rows(); row++) {
            connections += block.rowCount(row);
        }
        long others = (long) block.rows() * block.columns() - connections;
        this.empty = connections > others;
        this.startCells = new int[Math.toIntExact(Math.min(connections, others))];
        this.cells = new int[startCells.length];
        this.startBits = new long[Math.toIntExact((long) block.rows() << (columnBits - 6))];
        this.bits = new long[startBits.length];
        listCells();
    }

    /** Whether the places of all cells can be told apart. */
    static boolean suits(long rows, int columns) {
        return rows << columnBits(columns) <= 1L << MOST_PLACES_BITS;
    }

    private static int columnBits(int columns) {
        return Math.max(6, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(columns, 1) - 1));
    }

    private void listCells() {
        int size = 0;
        for (int row = 0; row < block.rows(); row++) {
            for (int column = 0; column < block.columns(); column++) {
                if (block.has(row, column) != empty) {
                    int place = row << columnBits | column;
                    startCells[size++] = place;
                    startBits[place >>> 6] |= 1L << place;
                }
            }
        }
    }

    /**
     * Makes the block anew: back to the first one, and as many rounds in which every cell of the list has a turn.
     *
     * @param poll called every few milliseconds; what it throws is thrown on
     */
    void make(MemberRandom random, int attempts, Runnable poll) {
        if (cells.length > 0) {
            System.arraycopy(startBits, 0, bits, 0, bits.length);
            System.arraycopy(startCells, 0, cells, 0, cells.length);
            swap(random, attempts, poll);
            writeBlock();
        }
    }

    private void swap(MemberRandom random, int attempts, Runnable poll) {
        int columns = (1 << columnBits) - 1;
        for (int round = 0; round < attempts; round++) {
            for (int i = 0; i < cells.length; i += TURNS_AT_ONCE) {
                if ((i & TURNS_A_POLL - 1) == 0) {
                    poll.run();
                }
                int turns = Math.min(TURNS_AT_ONCE, cells.length - i);
                random.pairsBelow(cells.length, (turns + 1) >> 1, partners);
                for (int k = 0; k < turns; k++) {
                    attempt(bits, cells, i + k, partners[k], columns);
                }
            }
        }
    }

    /** Without a branch, because a processor cannot foresee which swaps are possible. */
    private static void attempt(long[] bits, int[] cells, int i, int j, int columns) {
        int first = cells[i];
        int second = cells[j];
        int apart = (first ^ second) & columns;
        int firstNew = first ^ apart;
        int secondNew = second ^ apart;
        long occupied = (bits[firstNew >>> 6] >>> firstNew) | (bits[secondNew >>> 6] >>> secondNew);
        long possible = ~occupied & 1;
        bits[firstNew >>> 6] ^= possible << firstNew;
        bits[secondNew >>> 6] ^= possible << secondNew;
        bits[first >>> 6] ^= possible << first;
        bits[second >>> 6] ^= possible << second;
        int exchanged = apart & -(int) possible;
        cells[i] = first ^ exchanged;
        cells[j] = second ^ exchanged;
    }

    private void writeBlock() {
        long flip = empty ? -1 : 0;
        int lastWord = block.rowWords() - 1;
        long inLastWord = -1L >>> (-block.columns() & 63);
        for (int row = 0; row < block.rows(); row++) {
            int from = row << (columnBits - 6);
            for (int k = 0; k < lastWord; k++) {
                block.setWord(row, k, bits[from + k] ^ flip);
            }
            block.setWord(row, lastWord, (bits[from + lastWord] ^ flip) & inLastWord);
        }
    }
}
