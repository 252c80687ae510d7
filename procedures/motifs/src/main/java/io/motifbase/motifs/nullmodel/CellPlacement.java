package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.Poll;
import io.motifbase.motifs.graph.CellSet;
import java.util.List;

/**
 * Places the connections of one block at random cells.
 *
 * <p>A single cell is drawn until an empty one is met, or after many draws chosen by its rank among the empty ones:
 * both are uniform, and the time stays bounded. A uniform choice of many cells begins with random bits: each bit set
 * independently with the probability of a few binary digits near the wanted density, 64 cells at a time. Given their
 * number the set bits are a uniform choice, and stay one while single uniform cells are added or removed until the
 * number is the wanted one.
 */
final class CellPlacement {
    private static final int MOST_DRAWS = 64;
    private static final int MOST_DIGITS = 8;

    /** What a place that is drawn at random costs, as work of a poll. */
    private static final long STEPS = 50;

    private final CellSet block;
    private final int rows;
    private final int columns;
    /** Words of 64 cells in a row. */
    private final int words;

    private long placed;
    private MemberRandom random;
    private Poll poll;

    CellPlacement(CellSet block) {
        this.block = block;
        this.rows = block.neurons();
        this.columns = block.columns();
        this.words = (block.columns() + 63) >>> 6;
        this.random = MemberRandom.ofMember(0, 0);
        this.poll = new Poll(() -> {});
    }

    /**
     * Empties the block.
     *
     * @param memberPoll asked while cells are drawn
     */
    void begin(MemberRandom memberRandom, Poll memberPoll) {
        random = memberRandom;
        poll = memberPoll;
        placed = 0;
        block.clear();
    }

    private long cells() {
        return (long) rows * columns;
    }

    /** Places connections at a uniform choice of empty cells. */
    void uniform(long count) {
        long end = placed + count;
        if (placed == 0 && count > 0) {
            scatter((double) count / cells());
        }
        while (placed > end) {
            removeAnywhere();
        }
        while (placed < end) {
            anywhere();
        }
    }

    /** Fills the empty block at about a density, each cell independently of the others. */
    private void scatter(double density) {
        int digits = digits(density);
        long numerator = Math.round(density * (1 << digits));
        if (numerator == 0) {
            return;
        }
        long lastWord = (columns & 63) == 0 ? -1L : (1L << columns) - 1;
        for (int row = 0; row < rows; row++) {
            poll.work(STEPS * words);
            for (int k = 0; k < words; k++) {
                long drawn = numerator == 1 << digits ? -1L : random.bits(numerator, digits);
                long word = k + 1 == words ? drawn & lastWord : drawn;
                block.setWord(row, k, word);
                placed += Long.bitCount(word);
            }
        }
    }

    /** The binary digits of density that cost the fewest random numbers, those of the corrections included. */
    private int digits(double density) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int digits = 0; digits <= MOST_DIGITS; digits++) {
            double missing = density - (double) Math.round(density * (1 << digits)) / (1 << digits);
            double draws = missing > 0 ? missing / (1 - density) : -missing / density;
            double cost = 2.0 * digits * rows * words + 4.0 * draws * cells();
            if (cost < least) {
                least = cost;
                best = digits;
            }
        }
        return best;
    }

    private void removeAnywhere() {
        int row;
        int column;
        poll.work(STEPS);
        do {
            row = random.below(rows);
            column = random.below(columns);
        } while (!block.has(row, column));
        block.unset(row, column);
        placed--;
    }

    /** One connection at a random empty cell of the block. */
    void anywhere() {
        poll.work(STEPS);
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            if (placed(random.below(rows), random.below(columns))) {
                return;
            }
        }
        long rank = random.below(cells() - placed);
        int row = 0;
        for (int empty = columns - block.rowCount(row); rank >= empty; empty = columns - block.rowCount(row)) {
            rank -= empty;
            row++;
        }
        placeInRow(row, (int) rank);
    }

    /** One connection at a random empty cell of every row; where a row is full, at one of the block. */
    void inEveryRow() {
        for (int row = 0; row < rows; row++) {
            boolean done = false;
            poll.work(STEPS);
            for (int draw = 0; draw < MOST_DRAWS && !done; draw++) {
                done = placed(row, random.below(columns));
            }
            int empty = done ? 0 : columns - block.rowCount(row);
            if (empty > 0) {
                placeInRow(row, random.below(empty));
            } else if (!done) {
                anywhere();
            }
        }
    }

    /** One connection at a random empty cell of every column; where a column is full, at one of the block. */
    void inEveryColumn() {
        for (int column = 0; column < columns; column++) {
            boolean done = false;
            poll.work(STEPS);
            for (int draw = 0; draw < MOST_DRAWS && !done; draw++) {
                done = placed(random.below(rows), column);
            }
            int empty = done ? 0 : emptyInColumn(column);
            if (empty > 0) {
                placeInColumn(column, random.below(empty));
            } else if (!done) {
                anywhere();
            }
        }
    }

    /**
     * Pairs random rows with random columns until the shorter side is used up, then gives each row or column that is
     * left one random partner; ends early where the connections are used up.
     */
    void cover(long count) {
        int[] rowOrder = random.permutation(rows);
        int[] columnOrder = random.permutation(columns);
        for (int i = 0; i < Math.max(rows, columns) && i < count; i++) {
            poll.work(STEPS);
            int row = i < rows ? rowOrder[i] : random.below(rows);
            int column = i < columns ? columnOrder[i] : random.below(columns);
            block.set(row, column);
            placed++;
        }
    }

    /** Gives every bias its connections, in order. */
    void biases(List<Integer> counts) {
        for (int b = 0; b < counts.size(); b++) {
            bias(b, counts.get(b));
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

    private int emptyInColumn(int column) {
        int empty = 0;
        for (int row = 0; row < rows; row++) {
            empty += block.has(row, column) ? 0 : 1;
        }
        return empty;
    }

    private void placeInRow(int row, int rank) {
        int left = rank;
        for (int column = 0; left >= 0; column++) {
            if (!block.has(row, column) && left-- == 0) {
                placed(row, column);
            }
        }
    }

    private void placeInColumn(int column, int rank) {
        int left = rank;
        for (int row = 0; left >= 0; row++) {
            if (!block.has(row, column) && left-- == 0) {
                placed(row, column);
            }
        }
    }

    /** Places a connection where the cell is empty; says whether it was. */
    private boolean placed(int row, int column) {
        if (block.has(row, column)) {
            return false;
        }
        block.set(row, column);
        placed++;
        return true;
    }
}
