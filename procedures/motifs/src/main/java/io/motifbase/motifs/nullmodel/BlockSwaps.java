package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.graph.BitBlock;

/**
 * Random swaps inside one block: two connections a -> b and c -> d become a -> d and c -> b where both of these cells
 * are empty. Both connections are drawn from all of the block and an attempt that changes nothing counts, so that each
 * swap is as likely as the one back and every block of the same row and column sums is as likely in the end.
 *
 * <p>Where more than half of the cells are filled, the empty cells take the part of the connections: the same swaps
 * seen from the other side, and the chance that one is possible stays above one in four on average, where it would
 * vanish with the empty cells. A full block has nothing to swap.
 *
 * <p>Layout: a list of the cells that are swapped, row in the upper and column in the lower half of a long, beside the
 * bits, so that an attempt is one random number, two list entries and two bits. If both cells share a row or a column,
 * the cells that the swap would fill are the two themselves, so the test of the bits covers these cases too.
 */
final class BlockSwaps {
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
        int size = 0;
        for (int row = 0; row < block.rows(); row++) {
            for (int column = 0; column < block.columns(); column++) {
                if (block.has(row, column) == (flip == 0)) {
                    startCells[size++] = (long) row << 32 | column;
                }
            }
        }
    }

    /** Back to the first block. */
    void restart() {
        System.arraycopy(startBits, 0, block.rowBits(), 0, startBits.length);
        System.arraycopy(startCells, 0, cells, 0, cells.length);
    }

    /** Tries as many swaps for each cell of the list. */
    void swap(MemberRandom random, int attempts) {
        long[] bits = block.rowBits();
        int words = block.rowWords();
        for (long left = (long) attempts * cells.length; left > 0; left--) {
            long pair = random.pairBelow(cells.length);
            int x = (int) (pair >>> 32);
            int y = (int) pair;
            long first = cells[x];
            long second = cells[y];
            int firstRow = (int) (first >>> 32) * words;
            int secondRow = (int) (second >>> 32) * words;
            int firstColumn = (int) first;
            int secondColumn = (int) second;
            int firstNew = firstRow + (secondColumn >> 6);
            int secondNew = secondRow + (firstColumn >> 6);
            long occupied = ((bits[firstNew] ^ flip) >>> secondColumn) | ((bits[secondNew] ^ flip) >>> firstColumn);
            if ((occupied & 1) == 0) {
                bits[firstNew] ^= 1L << secondColumn;
                bits[secondNew] ^= 1L << firstColumn;
                bits[firstRow + (firstColumn >> 6)] ^= 1L << firstColumn;
                bits[secondRow + (secondColumn >> 6)] ^= 1L << secondColumn;
                cells[x] = (first & ~COLUMN) | (second & COLUMN);
                cells[y] = (second & ~COLUMN) | (first & COLUMN);
            }
        }
    }
}
