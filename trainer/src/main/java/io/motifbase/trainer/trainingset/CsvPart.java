package io.motifbase.trainer.trainingset;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The columns of a CSV file that are inputs, or outputs, and their cells so far, row by row. */
final class CsvPart {
    private static final int MOST_CELLS = Integer.MAX_VALUE - 8;

    private int[] places = {};
    private float[] cells = new float[1 << 10];
    private int count;

    void choose(int[] columns) {
        places = columns;
    }

    void add(CsvTable table, CsvRecord row) {
        if (count > MOST_CELLS - places.length) {
            throw new IllegalArgumentException("a table must have at most " + MOST_CELLS + " cells, got more");
        }
        if (count + places.length > cells.length) {
            long more = Math.max(count + (long) places.length, cells.length + (cells.length >> 1));
            cells = Arrays.copyOf(cells, (int) Math.min(MOST_CELLS, more));
        }
        for (int column : places) {
            cells[count++] = table.number(row, column);
        }
    }

    List<String> names(List<String> header) {
        List<String> names = new ArrayList<>();
        for (int column : places) {
            names.add(header.get(column));
        }
        return names;
    }

    float[] cells() {
        return Arrays.copyOf(cells, count);
    }
}
