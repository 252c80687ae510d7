package io.motifbase.motifs.nullmodel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * The oracle of the laws of null model coverage: every outcome of its procedure in a tiny block with its probability, by
 * going through all random choices. A block is a number whose bit {@code row * columns + column} is set where the cell
 * is filled.
 */
final class CoverageOutcomes {
    private final int rows;
    private final int columns;
    private final boolean dropped;
    private Map<Long, Double> outcomes = new HashMap<>(Map.of(0L, 1.0));

    /** @param dropped whether the extra connection of a full column is left out, not placed elsewhere */
    private CoverageOutcomes(int rows, int columns, boolean dropped) {
        this.rows = rows;
        this.columns = columns;
        this.dropped = dropped;
    }

    static Map<Long, Double> ofBlock(int l, LayeredShape shape, boolean dropped) {
        int rows = shape.neurons().get(l);
        int columns = shape.neurons().get(l + 1);
        int weights = shape.weights().get(l);
        CoverageOutcomes block = new CoverageOutcomes(rows, columns, dropped);
        if (weights > rows + columns) {
            block.anywhere(weights - rows - columns);
            block.inEveryRow();
            block.inEveryColumn();
        } else if (l == shape.weights().size() - 2 && weights >= rows) {
            int first = Math.min(rows + columns - weights, weights - rows);
            block.anywhere(first);
            block.inEveryRow();
            block.anywhere(weights - rows - first);
        } else {
            int most = Math.max(rows, columns);
            block.cover(Math.min(weights, most));
            block.anywhere(Math.max(0, weights - most));
        }
        return block.outcomes;
    }

    private int cells() {
        return rows * columns;
    }

    private void anywhere(int count) {
        for (int k = 0; k < count; k++) {
            placeOne(cell -> true, false);
        }
    }

    private void inEveryRow() {
        for (int row = 0; row < rows; row++) {
            int r = row;
            placeOne(cell -> cell / columns == r, false);
        }
    }

    private void inEveryColumn() {
        for (int column = 0; column < columns; column++) {
            int c = column;
            placeOne(cell -> cell % columns == c, dropped);
        }
    }

    /** One connection at an empty cell of those wanted, or where they are full nowhere or anywhere. */
    private void placeOne(LongPredicate wanted, boolean orNowhere) {
        Map<Long, Double> next = new HashMap<>();
        outcomes.forEach((block, probability) -> {
            long empty = empty(block, wanted);
            if (empty == 0 && orNowhere) {
                next.merge(block, probability, Double::sum);
                return;
            }
            long choices = empty == 0 ? empty(block, cell -> true) : empty;
            for (long left = choices; left != 0; left &= left - 1) {
                next.merge(block | Long.lowestOneBit(left), probability / Long.bitCount(choices), Double::sum);
            }
        });
        outcomes = next;
    }

    private long empty(long block, LongPredicate wanted) {
        long empty = 0;
        for (int cell = 0; cell < cells(); cell++) {
            empty |= (block >>> cell & 1) == 0 && wanted.test(cell) ? 1L << cell : 0;
        }
        return empty;
    }

    private void cover(int count) {
        outcomes = new HashMap<>();
        cover(0, count, new int[rows], new int[columns], 0, 1);
    }

    /** @param rowTaken 1 for rows that have had their turn; so for columns */
    private void cover(int i, int count, int[] rowTaken, int[] columnTaken, long block, double probability) {
        if (i == count) {
            outcomes.merge(block, probability, Double::sum);
            return;
        }
        int rowChoices = rows > i ? rows - i : rows;
        int columnChoices = columns > i ? columns - i : columns;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                boolean free = (i >= rows || rowTaken[row] == 0) && (i >= columns || columnTaken[column] == 0);
                if (free) {
                    rowTaken[row]++;
                    columnTaken[column]++;
                    long with = block | 1L << (row * columns + column);
                    cover(i + 1, count, rowTaken, columnTaken, with, probability / rowChoices / columnChoices);
                    rowTaken[row]--;
                    columnTaken[column]--;
                }
            }
        }
    }
}
