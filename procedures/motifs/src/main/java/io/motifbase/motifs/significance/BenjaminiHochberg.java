package io.motifbase.motifs.significance;

import java.util.Arrays;
import java.util.Comparator;

/**
 * P-values of several tests adjusted so that calling those at most q significant lets in a fraction q of false
 * discoveries or less, in the mean, for independent or positively dependent tests.
 *
 * <p>Source: Benjamini and Hochberg 1995, Journal of the Royal Statistical Society B 57:289.
 */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /**
     * The least rate q at which each test is still significant: with the p-values in increasing order, the least of p_j
     * m / j over all j from its own rank up to m, and at most 1.
     *
     * @param pValues shape (tests), each in [0, 1]
     * @return shape (tests), in the same order
     * @throws IllegalArgumentException for a p-value outside [0, 1]
     */
    public static double[] adjusted(double... pValues) {
        Integer[] order = new Integer[pValues.length];
        Arrays.setAll(order, i -> i);
        for (int i = 0; i < pValues.length; i++) {
            if (!(pValues[i] >= 0 && pValues[i] <= 1)) {
                throw new IllegalArgumentException("p-value " + i + " must be in [0, 1], got " + pValues[i]);
            }
        }
        Arrays.sort(order, Comparator.comparingDouble(i -> pValues[i]));
        double[] adjusted = new double[pValues.length];
        double least = 1;
        for (int rank = pValues.length; rank > 0; rank--) {
            int i = order[rank - 1];
            least = Math.min(least, pValues[i] * pValues.length / rank);
            adjusted[i] = least;
        }
        return adjusted;
    }
}
