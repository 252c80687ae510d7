package io.motifbase.motifs.graph;

import java.util.Arrays;

/**
 * The connections of one ordered layer pair as a hash table of its filled cells, for blocks whose bits would not fit.
 *
 * <p>Layout: a filled cell is the number {@code row << 32 | column} in an open-addressed table that is at most half
 * full; -1 marks a free place. Emptying a cell moves back the cells behind it, so there are no tombstones. Time O(1) an
 * operation in the mean; memory 16 to 32 bytes a connection and 4 a row.
 */
public final class SparseBlock implements CellSet {
    private static final long MIXER = 0x9e3779b97f4a7c15L;
    private static final long FREE = -1;

    private final int neurons;
    private final int columns;
    private final int[] rowCounts;
    private long[] table;
    private int shift;
    private int size;

    /**
     * An empty block.
     *
     * @param neurons source neurons, rows {@code [0, neurons)}
     * @param biases source biases, rows {@code [neurons, neurons + biases)}
     * @param columns target neurons
     * @param connections for which there is room at once; more make room when they come
     */
    public SparseBlock(int neurons, int biases, int columns, int connections) {
        this.neurons = neurons;
        this.columns = columns;
        this.rowCounts = new int[neurons + biases];
        this.table = new long[placesFor(connections)];
        this.shift = 64 - Integer.numberOfTrailingZeros(table.length);
        Arrays.fill(table, FREE);
    }

    /** Places of the table for so many connections. */
    private static int placesFor(int connections) {
        return Math.max(4, Math.multiplyExact(Integer.highestOneBit(Math.max(1, connections)), 4));
    }

    /** Memory of such a block, about. */
    public static double bytes(double connections, double rows) {
        return 4.0 * Long.BYTES * connections + Integer.BYTES * rows;
    }

    @Override
    public int neurons() {
        return neurons;
    }

    @Override
    public int rows() {
        return rowCounts.length;
    }

    @Override
    public int columns() {
        return columns;
    }

    /** Filled cells. */
    public int size() {
        return size;
    }

    private static long cell(int row, int column) {
        return ((long) row << 32) | column;
    }

    private int home(long cell) {
        return (int) ((cell * MIXER) >>> shift);
    }

    /** Where a cell is, or the free place where it would be put. */
    private int find(long cell) {
        int place = home(cell);
        while (table[place] != FREE && table[place] != cell) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    @Override
    public boolean has(int row, int column) {
        return table[find(cell(row, column))] != FREE;
    }

    @Override
    public void set(int row, int column) {
        long cell = cell(row, column);
        int place = find(cell);
        if (table[place] == FREE) {
            table[place] = cell;
            rowCounts[row]++;
            size++;
            if (2L * size > table.length) {
                grow();
            }
        }
    }

    private void grow() {
        long[] old = table;
        table = new long[Math.multiplyExact(old.length, 2)];
        shift--;
        Arrays.fill(table, FREE);
        for (long cell : old) {
            if (cell != FREE) {
                table[find(cell)] = cell;
            }
        }
    }

    @Override
    public void unset(int row, int column) {
        int gap = find(cell(row, column));
        if (table[gap] == FREE) {
            return;
        }
        rowCounts[row]--;
        size--;
        int mask = table.length - 1;
        for (int place = (gap + 1) & mask; table[place] != FREE; place = (place + 1) & mask) {
            int home = home(table[place]);
            if (((place - home) & mask) >= ((place - gap) & mask)) {
                table[gap] = table[place];
                gap = place;
            }
        }
        table[gap] = FREE;
    }

    @Override
    public void setWord(int row, int word, long bits) {
        for (long left = bits; left != 0; left &= left - 1) {
            set(row, (word << 6) + Long.numberOfTrailingZeros(left));
        }
    }

    @Override
    public void clear() {
        Arrays.fill(table, FREE);
        Arrays.fill(rowCounts, 0);
        size = 0;
    }

    @Override
    public int rowCount(int row) {
        return rowCounts[row];
    }

    /** The filled cells, row in the upper and column in the lower half, increasing. Time O(size * log(size)). */
    public long[] cells() {
        long[] cells = Arrays.stream(table).filter(cell -> cell != FREE).toArray();
        Arrays.sort(cells);
        return cells;
    }

    /**
     * Writes the connections in no order, as vertices.
     *
     * @param firstRow vertex of row 0
     * @param firstColumn vertex of column 0
     * @param from first place to write to
     * @return the place after the last
     */
    int write(int firstRow, int firstColumn, int[] sources, int[] targets, int from) {
        int next = from;
        for (long cell : table) {
            if (cell != FREE) {
                sources[next] = firstRow + (int) (cell >>> 32);
                targets[next++] = firstColumn + (int) cell;
            }
        }
        return next;
    }
}
