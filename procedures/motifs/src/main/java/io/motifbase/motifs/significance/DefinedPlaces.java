package io.motifbase.motifs.significance;

import java.util.ArrayList;
import java.util.List;

/** The places at which vectors of Z-scores can be compared; NaN marks a place that is not defined. */
public final class DefinedPlaces {
    private DefinedPlaces() {}

    /**
     * Copies with NaN wherever any vector has it, so that every pair is compared by the same classes.
     *
     * @throws IllegalArgumentException where lengths differ
     */
    public static List<double[]> inAll(List<double[]> vectors) {
        if (vectors.isEmpty()) {
            return List.of();
        }
        double[] marks = new double[vectors.get(0).length];
        for (double[] vector : vectors) {
            checkLengths(marks, vector);
            for (int i = 0; i < marks.length; i++) {
                marks[i] = Double.isNaN(vector[i]) ? Double.NaN : marks[i];
            }
        }
        List<double[]> defined = new ArrayList<>();
        for (double[] vector : vectors) {
            double[] copy = vector.clone();
            for (int i = 0; i < marks.length; i++) {
                copy[i] = Double.isNaN(marks[i]) ? Double.NaN : copy[i];
            }
            defined.add(copy);
        }
        return defined;
    }

    /**
     * At how many places both are defined.
     *
     * @throws IllegalArgumentException where the lengths differ
     */
    public static int inBoth(double[] a, double[] b) {
        checkLengths(a, b);
        int places = 0;
        for (int i = 0; i < a.length; i++) {
            places += inBoth(a, b, i) ? 1 : 0;
        }
        return places;
    }

    static boolean inBoth(double[] a, double[] b, int place) {
        return !Double.isNaN(a[place]) && !Double.isNaN(b[place]);
    }

    static void checkLengths(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("vectors must be as long, got " + a.length + " and " + b.length);
        }
    }
}
