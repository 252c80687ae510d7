package io.motifbase.motifs.significance;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.nullmodel.Moments;
import org.jspecify.annotations.Nullable;

/**
 * How one class compares with a null model: with an ensemble of n members, or with exact moments, which know no members
 * and so no p-values.
 *
 * @param motif the class
 * @param count the observed count
 * @param mean mean count under the null model
 * @param sd its standard deviation, with n - 1
 * @param z (count - mean) / sd; null where determined
 * @param pHigher (r + 1) / (n + 1), where r members have the observed count or more; null for exact moments
 * @param pLower (r + 1) / (n + 1), where r members have the observed count or less; null for exact moments
 * @param profile z over the length of the vector of all defined z; null where determined, or where that length is 0
 * @param determined whether the null model determines the count: every random graph has the same
 * @param pTwoSided twice the smaller one of pHigher and pLower, at most 1; null for exact moments
 * @param pAdjusted pTwoSided adjusted for looking at several classes, by {@link BenjaminiHochberg}; null for exact
 *     moments and where determined, which is no test
 * @param standardErrorOfZ how far z spreads over ensembles of as many members with other seeds: sqrt(1/n + z^2 / (2 (n
 *     - 1))), the first term from the ensemble's mean and the second from its standard deviation, both as of normal
 *     counts (the delta method); 0 for exact moments, null where determined
 */
public record ZScore(
        MotifClass motif,
        long count,
        double mean,
        double sd,
        @Nullable Double z,
        @Nullable Double pHigher,
        @Nullable Double pLower,
        @Nullable Double profile,
        boolean determined,
        @Nullable Double pTwoSided,
        @Nullable Double pAdjusted,
        @Nullable Double standardErrorOfZ) {

    /** Against sampled counts; without what needs the other classes. */
    static ZScore sampled(MotifClass motif, long count, Moments moments, long atLeast, long atMost) {
        double n = moments.n();
        double pHigher = (atLeast + 1) / (n + 1);
        double pLower = (atMost + 1) / (n + 1);
        boolean determined = moments.determined();
        Double z = determined ? null : moments.above(count) / moments.sd();
        return new ZScore(
                motif,
                count,
                moments.mean(),
                moments.sd(),
                z,
                pHigher,
                pLower,
                null,
                determined,
                Math.min(1, 2 * Math.min(pHigher, pLower)),
                null,
                z == null ? null : Math.sqrt(1 / n + z * z / (2 * (n - 1))));
    }

    /** Against exact moments; without what needs the other classes. */
    static ZScore exact(MotifClass motif, long count, double mean, double sd, @Nullable Double z) {
        Double error = z == null ? null : 0.0;
        return new ZScore(motif, count, mean, sd, z, null, null, null, z == null, null, null, error);
    }

    /**
     * The same among the scores of the other classes.
     *
     * @param length of the vector of all defined z
     */
    ZScore among(double length, @Nullable Double adjusted) {
        Double share = z == null || length == 0 ? null : z / length;
        return new ZScore(
                motif, count, mean, sd, z, pHigher, pLower, share, determined, pTwoSided, adjusted, standardErrorOfZ);
    }
}
