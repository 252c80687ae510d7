package io.motifbase.trainer.trainingset;

import java.util.Arrays;

/** The columns of a file that are inputs, or outputs, and their cells so far, row by row. */
final class TablePart {
    private static final int MOST_CELLS = Integer.MAX_VALUE - 8;

    private final int[] places;
    private float[] cells = new float[1 << 10];
    private int count;

    /** @param places of the columns in the file, in the order that they are to have */
    TablePart(int[] places) {
        this.places = places;
    }

    void add(TableBuilder.Row row) {
        if (count > MOST_CELLS - places.length) {
            throw new IllegalArgumentException("a table must have at most " + MOST_CELLS + " cells, got more");
        }
        if (count + places.length > cells.length) {
            long more = Math.max(count + (long) places.length, cells.length + (cells.length >> 1));
            cells = Arrays.copyOf(cells, (int) Math.min(MOST_CELLS, more));
        }
        for (int column : places) {
            cells[count++] = row.number(column);
        }
    }

    float[] cells() {
        return Arrays.copyOf(cells, count);
    }
}
