package io.motifbase.spark;

import org.apache.parquet.column.ColumnReader;

/** A column of whole numbers. */
final class Ints implements ParquetRows.Cell {
    private final int[] values;
    private int size;

    Ints(int rows) {
        values = new int[rows];
    }

    int[] values() {
        return values;
    }

    @Override
    public void take(ColumnReader reader) {
        values[size++] = reader.getInteger();
    }
}
