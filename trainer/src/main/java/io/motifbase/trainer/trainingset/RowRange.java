package io.motifbase.trainer.trainingset;

/** The rows first, first + 1, .. of a training set. */
public record RowRange(int first, int count) {
    public RowRange {
        if (first < 0 || count < 0) {
            throw new IllegalArgumentException(
                    "first and count of rows must be at least 0, got " + first + " and " + count);
        }
    }

    /** The row after the last. */
    public int end() {
        return first + count;
    }
}
