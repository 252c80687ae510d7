package io.motifbase.motifs.significance;

/** How far one vector is a rising straight line of another: 1 on such a line, -1 on a falling one, 0 for neither. */
public final class PearsonCorrelation {
    private PearsonCorrelation() {}

    /**
     * The correlation over the places where both are defined; NaN marks a place that is not. Time O(length), in two
     * passes, so that large means cancel nothing.
     *
     * @return in [-1, 1]; NaN where a vector is constant over those places, or there are fewer than two
     * @throws IllegalArgumentException where the lengths differ
     */
    public static double of(double[] a, double[] b) {
        int places = DefinedPlaces.inBoth(a, b);
        double aSum = 0;
        double bSum = 0;
        for (int i = 0; i < a.length; i++) {
            if (DefinedPlaces.inBoth(a, b, i)) {
                aSum += a[i];
                bSum += b[i];
            }
        }
        double[] aDeviations = new double[places];
        double[] bDeviations = new double[places];
        int place = 0;
        for (int i = 0; i < a.length; i++) {
            if (DefinedPlaces.inBoth(a, b, i)) {
                aDeviations[place] = a[i] - aSum / places;
                bDeviations[place++] = b[i] - bSum / places;
            }
        }
        return constant(a, b) ? Double.NaN : CosineSimilarity.of(aDeviations, bDeviations);
    }

    /** Whether either is the same at all places; its deviations may be no zeros, because its mean is rounded. */
    private static boolean constant(double[] a, double[] b) {
        boolean aVaries = false;
        boolean bVaries = false;
        int first = -1;
        for (int i = 0; i < a.length; i++) {
            if (DefinedPlaces.inBoth(a, b, i)) {
                first = first < 0 ? i : first;
                aVaries |= a[i] != a[first];
                bVaries |= b[i] != b[first];
            }
        }
        return !aVaries || !bVaries;
    }
}
