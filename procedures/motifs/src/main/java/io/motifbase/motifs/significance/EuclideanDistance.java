package io.motifbase.motifs.significance;

/** How far two vectors lie apart: 0 for the same, in units of the vectors; it tells their lengths, which a cosine does not. */
public final class EuclideanDistance {
    private EuclideanDistance() {}

    /**
     * The distance over the places where both are defined; NaN marks a place that is not.
     *
     * @return at least 0; NaN where no place is defined in both
     * @throws IllegalArgumentException where the lengths differ
     */
    public static double of(double[] a, double[] b) {
        if (DefinedPlaces.inBoth(a, b) == 0) {
            return Double.NaN;
        }
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            if (DefinedPlaces.inBoth(a, b, i)) {
                squares += (a[i] - b[i]) * (a[i] - b[i]);
            }
        }
        return Math.sqrt(squares);
    }
}
