package io.motifbase.motifs.nullmodel;

import java.util.Arrays;

/** A few cells of a block, of up to eight rows and columns, as one row of bits after the other. */
final class Cells {
    private static final int MOST = Byte.SIZE;
    private final int[] rows;
    private final int columns;

    private Cells(int[] rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** The cells of these connections, each taken once. */
    static Cells of(int[] sources, int[] targets) {
        int[] rowNames = Arrays.stream(sources).distinct().toArray();
        int[] columnNames = Arrays.stream(targets).distinct().toArray();
        if (rowNames.length > MOST || columnNames.length > MOST) {
            throw new IllegalArgumentException("cells must be of at most " + MOST + " rows and columns, got "
                    + rowNames.length + " and " + columnNames.length);
        }
        int[] rows = new int[rowNames.length];
        for (int k = 0; k < sources.length; k++) {
            rows[indexOf(rowNames, sources[k])] |= 1 << indexOf(columnNames, targets[k]);
        }
        return new Cells(rows, columnNames.length);
    }

    private static int indexOf(int[] names, int name) {
        int i = 0;
        while (names[i] != name) {
            i++;
        }
        return i;
    }

    int rows() {
        return rows.length;
    }

    int columns() {
        return columns;
    }

    /** How many cells. */
    int count() {
        int count = 0;
        for (int row : rows) {
            count += Integer.bitCount(row);
        }
        return count;
    }

    /** Cells of each row. */
    int[] rowCounts() {
        return Arrays.stream(rows).map(Integer::bitCount).toArray();
    }

    /** The same cells with rows for columns. */
    Cells transposed() {
        int[] turned = new int[columns];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j] |= (rows[i] >>> j & 1) << i;
            }
        }
        return new Cells(turned, rows.length);
    }

    /** The columns of each row, as bits. */
    int[] masks() {
        return rows.clone();
    }

    /** Those of the cells, in the order of rows and columns, whose bit is set; rows may be empty. */
    Cells among(int chosen) {
        int[] left = new int[rows.length];
        int cell = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns; j++) {
                if ((rows[i] >>> j & 1) != 0) {
                    left[i] |= (chosen >>> cell++ & 1) << j;
                }
            }
        }
        return new Cells(left, columns);
    }

    /** The same number for cells that differ by the order of rows and columns only, and for no others. */
    long form() {
        int[] order = new int[columns];
        Arrays.setAll(order, j -> j);
        return least(order, 0, new int[rows.length]) << 4 | columns;
    }

    /** The least of all orders of the columns from one on, rows sorted. */
    private long least(int[] order, int from, int[] sorted) {
        if (from == columns) {
            return sortedRows(order, sorted);
        }
        long least = Long.MAX_VALUE;
        for (int j = from; j < columns; j++) {
            swap(order, from, j);
            least = Math.min(least, least(order, from + 1, sorted));
            swap(order, from, j);
        }
        return least;
    }

    private long sortedRows(int[] order, int[] sorted) {
        for (int i = 0; i < rows.length; i++) {
            sorted[i] = 0;
            for (int j = 0; j < columns; j++) {
                sorted[i] |= (rows[i] >>> order[j] & 1) << j;
            }
        }
        Arrays.sort(sorted);
        long form = 1;
        for (int row : sorted) {
            form = form << columns | row;
        }
        return form;
    }

    private static void swap(int[] order, int i, int j) {
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }
}
