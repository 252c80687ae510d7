package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.Poll;
import io.motifbase.motifs.graph.SparseBlock;

/**
 * {@link BlockSwaps} for a block of a graph too large for bits: the same swaps from the same random numbers, with the cells
 * that are swapped in a hash table. Where more than half of the cells are filled, these are the empty ones.
 */
final class SparseSwaps {
    private static final long COLUMN = 0xFFFFFFFFL;

    /** What a turn costs, as work of a poll: four places of the table that lie anywhere. */
    private static final long STEPS = 200;

    private final SparseBlock block;
    /** The block itself, or its empty cells. */
    private final SparseBlock swapped;

    private final long[] startCells;
    private final long[] cells;

    /** Swaps that start from the block as it is now. */
    SparseSwaps(SparseBlock block) {
        this.block = block;
        long empty = (long) block.rows() * block.columns() - block.size();
        this.swapped = block.size() <= empty ? block : complement(block, Math.toIntExact(empty));
        this.startCells = swapped.cells();
        this.cells = new long[startCells.length];
    }

    private static SparseBlock complement(SparseBlock block, int size) {
        SparseBlock others = new SparseBlock(block.rows(), 0, block.columns(), size);
        writeComplement(block, others);
        return others;
    }

    private static void writeComplement(SparseBlock from, SparseBlock to) {
        to.clear();
        for (int row = 0; row < from.rows(); row++) {
            for (int column = 0; column < from.columns(); column++) {
                if (!from.has(row, column)) {
                    to.set(row, column);
                }
            }
        }
    }

    /** Makes the block anew: back to the first one, and as many rounds in which every cell of the list has a turn. */
    void make(MemberRandom random, int attempts, Poll poll) {
        swapped.clear();
        System.arraycopy(startCells, 0, cells, 0, cells.length);
        for (long cell : cells) {
            swapped.set((int) (cell >>> 32), (int) cell);
        }
        swap(random, attempts, poll);
        if (swapped != block) {
            writeComplement(swapped, block);
        }
    }

    private void swap(MemberRandom random, int attempts, Poll poll) {
        int size = cells.length;
        for (int round = 0; round < attempts; round++) {
            for (int i = 0; i < size; i += 2) {
                poll.work(2 * STEPS);
                long partners = random.pairBelow(size);
                attempt(i, (int) (partners >>> 32));
                if (i + 1 < size) {
                    attempt(i + 1, (int) partners);
                }
            }
        }
    }

    private void attempt(int i, int j) {
        long first = cells[i];
        long second = cells[j];
        int firstRow = (int) (first >>> 32);
        int secondRow = (int) (second >>> 32);
        int firstColumn = (int) first;
        int secondColumn = (int) second;
        if (swapped.has(firstRow, secondColumn) || swapped.has(secondRow, firstColumn)) {
            return;
        }
        swapped.unset(firstRow, firstColumn);
        swapped.unset(secondRow, secondColumn);
        swapped.set(firstRow, secondColumn);
        swapped.set(secondRow, firstColumn);
        cells[i] = (first & ~COLUMN) | (second & COLUMN);
        cells[j] = (second & ~COLUMN) | (first & COLUMN);
    }
}
