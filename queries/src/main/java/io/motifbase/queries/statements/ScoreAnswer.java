package io.motifbase.queries.statements;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.motifs.significance.ZScore;
import org.jspecify.annotations.Nullable;

/**
 * One motif of one network against a null model.
 *
 * @param mean mean count over the members, or exact
 * @param sd standard deviation over the members, with n - 1, or exact
 * @param z (count - mean) / sd, null where determined
 * @param pHigher (r + 1) / (members + 1), where r members count as many or more; null for exact moments
 * @param pLower (r + 1) / (members + 1), where r members count as many or fewer; null for exact moments
 * @param profile z over the length of the vector of all z, null where determined
 * @param determined whether every random graph counts the same, so that sd is 0
 * @param pTwoSided twice the smaller one of pHigher and pLower, at most 1; null for exact moments
 * @param pAdjusted pTwoSided adjusted over the classes (Benjamini and Hochberg); null for exact moments and where
 *     determined
 * @param standardErrorOfZ how far z spreads over ensembles of other seeds; 0 for exact moments, null where determined
 */
@Serdeable
public record ScoreAnswer(
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
    static ScoreAnswer of(ZScore s) {
        return new ScoreAnswer(
                s.count(),
                s.mean(),
                s.sd(),
                s.z(),
                s.pHigher(),
                s.pLower(),
                s.profile(),
                s.determined(),
                s.pTwoSided(),
                s.pAdjusted(),
                s.standardErrorOfZ());
    }
}
