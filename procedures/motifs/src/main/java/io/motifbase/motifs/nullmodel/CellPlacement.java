package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.graph.BitBlock;
import java.util.Arrays;

/**
 * Places the connections of one block at random cells. A cell is drawn until an empty one is met, or, where few are
 * left, chosen by its rank among the empty ones: both are uniform, and the time a cell stays bounded.
 */
final class CellPlacement {
    /** One empty cell in so many is worth drawing for; below it the empty cells are ranked. */
    private static final int DRAWS = 8;

    private final BitBlock block;
    private final int rows;
    private final int columns;
    private final int[] columnCounts;
    private long placed;
    private MemberRandom random;

    CellPlacement(BitBlock block) {
        this.block = block;
        this.rows = block.neurons();
        this.columns = block.columns();
        this.columnCounts = new int[columns];
        this.random = new MemberRandom(0, 0);
    }

    /** Empties the block. */
    void begin(MemberRandom memberRandom) {
        random = memberRandom;
        placed = 0;
        block.clear();
        Arrays.fill(columnCounts, 0);
    }

    private long cells() {
        return (long) rows * columns;
    }

    /** Places connections at a uniform choice of empty cells. */
    void uniform(long count) {
        if (placed == 0 && count > cells() / 2) {
            block.fillNeurons();
            Arrays.fill(columnCounts, rows);
            placed = cells();
            while (placed > count) {
                removeAnywhere();
            }
            return;
        }
        for (long end = placed + count; placed < end; ) {
            anywhere();
        }
    }

    private void removeAnywhere() {
        int row = random.below(rows);
        int column = random.below(columns);
        if (block.has(row, column)) {
            block.unset(row, column);
            columnCounts[column]--;
            placed--;
        }
    }

    /** One connection at a random empty cell of the block. */
    void anywhere() {
        long empty = cells() - placed;
        if (empty > cells() / DRAWS) {
            int row;
            int column;
            do {
                row = random.below(rows);
                column = random.below(columns);
            } while (block.has(row, column));
            place(row, column);
            return;
        }
        long rank = random.below(empty);
        int row = 0;
        for (int left = columns - block.rowCount(row); rank >= left; left = columns - block.rowCount(row)) {
            rank -= left;
            row++;
        }
        placeInRow(row, (int) rank);
    }

    /** One connection at a random empty cell of every row; where a row is full, at one of the block. */
    void inEveryRow() {
        for (int row = 0; row < rows; row++) {
            int empty = columns - block.rowCount(row);
            if (empty == 0) {
                anywhere();
            } else if (empty > columns / DRAWS) {
                int column;
                do {
                    column = random.below(columns);
                } while (block.has(row, column));
                place(row, column);
            } else {
                placeInRow(row, random.below(empty));
            }
        }
    }

    /** One connection at a random empty cell of every column; where a column is full, at one of the block. */
    void inEveryColumn() {
        for (int column = 0; column < columns; column++) {
            int empty = rows - columnCounts[column];
            if (empty == 0) {
                anywhere();
            } else if (empty > rows / DRAWS) {
                int row;
                do {
                    row = random.below(rows);
                } while (block.has(row, column));
                place(row, column);
            } else {
                placeInColumn(column, random.below(empty));
            }
        }
    }

    /**
     * Pairs random rows with random columns until the shorter side is used up, then gives each row or column that is
     * left one random partner; ends early where the connections are used up.
     */
    void cover(long count) {
        int[] rowOrder = new int[rows];
        int[] columnOrder = new int[columns];
        random.shuffle(rowOrder);
        random.shuffle(columnOrder);
        for (int i = 0; i < Math.max(rows, columns) && i < count; i++) {
            int row = i < rows ? rowOrder[i] : random.below(rows);
            int column = i < columns ? columnOrder[i] : random.below(columns);
            place(row, column);
        }
    }

    /** Gives bias number b its connections at a uniform choice of the targets. */
    void bias(int b, int count) {
        int row = rows + b;
        for (int left = count; left > 0; ) {
            int column = random.below(columns);
            if (!block.has(row, column)) {
                block.set(row, column);
                left--;
            }
        }
    }

    private void placeInRow(int row, int rank) {
        int column = -1;
        for (int left = rank; left >= 0; left--) {
            do {
                column++;
            } while (block.has(row, column));
        }
        place(row, column);
    }

    private void placeInColumn(int column, int rank) {
        int row = -1;
        for (int left = rank; left >= 0; left--) {
            do {
                row++;
            } while (block.has(row, column));
        }
        place(row, column);
    }

    private void place(int row, int column) {
        block.set(row, column);
        columnCounts[column]++;
        placed++;
    }
}
