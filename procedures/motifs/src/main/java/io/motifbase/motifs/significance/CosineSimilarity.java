package io.motifbase.motifs.significance;

import java.util.List;

/** Cosines between vectors of Z-scores: 1 for the same direction, 0 for none in common, -1 for opposite ones. */
public final class CosineSimilarity {
    private CosineSimilarity() {}

    /**
     * The cosine of the angle between two vectors over the places where both are defined; NaN marks a place that is
     * not.
     *
     * @return in [-1, 1]; NaN where either vector is 0 over those places, as it has no direction then
     * @throws IllegalArgumentException where the lengths differ
     */
    public static double of(double[] a, double[] b) {
        DefinedPlaces.checkLengths(a, b);
        double product = 0;
        double aSquares = 0;
        double bSquares = 0;
        for (int i = 0; i < a.length; i++) {
            if (DefinedPlaces.inBoth(a, b, i)) {
                product += a[i] * b[i];
                aSquares += a[i] * a[i];
                bSquares += b[i] * b[i];
            }
        }
        if (aSquares == 0 || bSquares == 0) {
            return Double.NaN;
        }
        return Math.max(-1, Math.min(1, product / (Math.sqrt(aSquares) * Math.sqrt(bSquares))));
    }

    /**
     * The mean cosine over all pairs of vectors, over the places defined in all of them, so that every pair is compared
     * by the same classes.
     *
     * <p>Time O(vectors^2 * length).
     *
     * @return in [-1, 1]; NaN where a vector is 0 over those places, or no place is defined in all
     * @throws IllegalArgumentException for fewer than two vectors, or where lengths differ
     */
    public static double meanPairwise(List<double[]> vectors) {
        if (vectors.size() < 2) {
            throw new IllegalArgumentException("vectors must be at least 2 for a pairwise mean, got " + vectors.size());
        }
        List<double[]> defined = DefinedPlaces.inAll(vectors);
        double sum = 0;
        for (int i = 0; i < defined.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += of(defined.get(i), defined.get(j));
            }
        }
        return sum / ((double) defined.size() * (defined.size() - 1) / 2);
    }
}
