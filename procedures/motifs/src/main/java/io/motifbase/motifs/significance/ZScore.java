package io.motifbase.motifs.significance;

import io.motifbase.motifs.census.MotifClass;
import org.jspecify.annotations.Nullable;

/**
 * How one class compares with a null ensemble of n members.
 *
 * @param motif the class
 * @param count the observed count
 * @param mean mean of the members' counts
 * @param sd their standard deviation, with n - 1
 * @param z (count - mean) / sd; null where determined
 * @param pHigher (r + 1) / (n + 1), where r members have the observed count or more
 * @param pLower (r + 1) / (n + 1), where r members have the observed count or less
 * @param profile z over the length of the vector of all defined z; null where determined, or where that length is 0
 * @param determined whether the null model determines the count: every member has the same
 */
public record ZScore(
        MotifClass motif,
        long count,
        double mean,
        double sd,
        @Nullable Double z,
        double pHigher,
        double pLower,
        @Nullable Double profile,
        boolean determined) {

    /** The two-sided p-value: twice the smaller one-sided one, at most 1. */
    public double pTwoSided() {
        return Math.min(1, 2 * Math.min(pHigher, pLower));
    }
}
