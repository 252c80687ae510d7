package io.motifbase.queries.statements;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.motifs.significance.ZScore;
import org.jspecify.annotations.Nullable;

/**
 * One motif of one network against an ensemble of random graphs.
 *
 * @param mean mean count over the members
 * @param sd standard deviation over the members, with n - 1
 * @param z (count - mean) / sd, null where determined
 * @param pHigher (r + 1) / (members + 1), where r members count as many or more
 * @param pLower (r + 1) / (members + 1), where r members count as many or fewer
 * @param profile z over the length of the vector of all z, null where determined
 * @param determined whether every member counts the same, so that sd is 0
 */
@Serdeable
public record ScoreAnswer(
        long count,
        double mean,
        double sd,
        @Nullable Double z,
        double pHigher,
        double pLower,
        @Nullable Double profile,
        boolean determined) {
    static ScoreAnswer of(ZScore s) {
        return new ScoreAnswer(
                s.count(), s.mean(), s.sd(), s.z(), s.pHigher(), s.pLower(), s.profile(), s.determined());
    }
}
