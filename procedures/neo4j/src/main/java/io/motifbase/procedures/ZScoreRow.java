package io.motifbase.procedures;

import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.significance.ZScore;
import io.motifbase.motifs.significance.ZScores;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code motif.zscores}.
 *
 * @param motif name of the motif class
 * @param count the observed count
 * @param mean of the members' counts
 * @param sd their standard deviation, with n - 1
 * @param z (count - mean) / sd; null where determined
 * @param pHigher (r + 1) / (n + 1), where r members have the observed count or more
 * @param pLower (r + 1) / (n + 1), where r members have the observed count or less
 * @param profile z over the length of the vector of all z; null where determined
 * @param determined whether the null model determines the count
 * @param network id of the network
 * @param definition what a count means
 * @param bias whether biases took part
 * @param clean whether ghost and dead neurons were left out
 * @param nullModel name of the null model ({@code null} is no name for a column)
 * @param members of the ensemble
 * @param seed of the ensemble
 * @param attempts tries to change a connection, for each connection
 */
public record ZScoreRow(
        String motif,
        long count,
        double mean,
        double sd,
        @Nullable Double z,
        double pHigher,
        double pLower,
        @Nullable Double profile,
        boolean determined,
        String network,
        String definition,
        boolean bias,
        boolean clean,
        String nullModel,
        long members,
        long seed,
        long attempts) {

    static Stream<ZScoreRow> of(String network, ZScores scores) {
        return scores.scores().stream().map(score -> of(network, scores, score));
    }

    private static ZScoreRow of(String network, ZScores scores, ZScore score) {
        EnsembleSettings ensemble = scores.ensemble();
        return new ZScoreRow(
                score.motif().id(),
                score.count(),
                score.mean(),
                score.sd(),
                score.z(),
                score.pHigher(),
                score.pLower(),
                score.profile(),
                score.determined(),
                network,
                scores.census().definition().id(),
                scores.census().bias(),
                scores.census().clean(),
                ensemble.nullModel().id(),
                ensemble.members(),
                ensemble.seed(),
                ensemble.attempts());
    }
}
