package io.motifbase.trainer.trainingset;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Maps each column linearly so that its smallest training value becomes -0.5 and its largest 0.5. Values beyond those of
 * the training part go beyond these bounds.
 */
public final class Scaler {
    private final List<String> names;
    private final double[] min;
    private final double[] max;

    /**
     * @param names of the columns
     * @param min shape (columns), finite
     * @param max shape (columns), finite, above min
     */
    public Scaler(List<String> names, double[] min, double[] max) {
        this.names = List.copyOf(names);
        this.min = min.clone();
        this.max = max.clone();
        if (min.length != names.size() || max.length != names.size()) {
            throw new IllegalArgumentException("scaler must have one min and one max for each of " + names.size()
                    + " columns, got " + min.length + " and " + max.length);
        }
        for (int c = 0; c < min.length; c++) {
            if (!(Double.isFinite(min[c]) && Double.isFinite(max[c]) && min[c] < max[c])) {
                throw new IllegalArgumentException("column " + names.get(c) + " must vary over the training rows, got "
                        + min[c] + " to " + max[c]);
            }
        }
    }

    /** Fits to the first rows of a matrix of shape (rows, columns), row major. */
    static Scaler fit(List<String> names, float[] cells, int rows) {
        double[] min = new double[names.size()];
        double[] max = new double[names.size()];
        for (int c = 0; c < min.length; c++) {
            min[c] = cells[c];
            max[c] = cells[c];
            for (int i = c; i < rows * min.length; i += min.length) {
                min[c] = Math.min(min[c], cells[i]);
                max[c] = Math.max(max[c], cells[i]);
            }
        }
        return new Scaler(names, min, max);
    }

    public List<String> names() {
        return names;
    }

    public double min(int column) {
        return min[column];
    }

    public double max(int column) {
        return max[column];
    }

    /** The smallest values, by column, joined by commas. */
    String minText() {
        return text(min);
    }

    /** The largest values likewise. */
    String maxText() {
        return text(max);
    }

    private static String text(double[] values) {
        return Arrays.stream(values).mapToObj(Decimals::text).collect(Collectors.joining(","));
    }

    public float scaled(int column, double value) {
        return (float) ((value - min[column]) / (max[column] - min[column]) - 0.5);
    }

    public double unscaled(int column, double scaled) {
        return min[column] + (scaled + 0.5) * (max[column] - min[column]);
    }

    float[] scaled(float[] cells) {
        float[] scaled = new float[cells.length];
        for (int i = 0; i < cells.length; i++) {
            scaled[i] = scaled(i % min.length, cells[i]);
        }
        return scaled;
    }
}
