package io.motifbase.procedures;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.ExactSettings;
import io.motifbase.motifs.nullmodel.NullSettings;
import io.motifbase.motifs.significance.ZScore;
import java.util.List;
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
 * @param pHigher (r + 1) / (n + 1), where r members have the observed count or more; null for exact moments
 * @param pLower (r + 1) / (n + 1), where r members have the observed count or less; null for exact moments
 * @param profile z over the length of the vector of all z; null where determined
 * @param determined whether the null model determines the count
 * @param network id of the network
 * @param definition what a count means
 * @param bias whether biases took part
 * @param clean whether ghost and dead neurons were left out
 * @param nullModel name of the null model ({@code null} is no name for a column)
 * @param members of the ensemble; null for exact moments
 * @param seed of the ensemble; null for exact moments
 * @param attempts tries to change a connection, for each connection; null for exact moments
 * @param pTwoSided twice the smaller p-value, at most 1; null for exact moments
 * @param pAdjusted the same adjusted over the classes (Benjamini and Hochberg); null for exact moments and where determined
 * @param standardErrorOfZ how far z spreads over ensembles of other seeds; null where determined
 * @param exactMoments whether mean and sd are those of the null model itself, not of a sample
 * @param independentCells whether the numbers of connections vary too, which only exact moments can
 */
public record ZScoreRow(
        String motif,
        long count,
        double mean,
        double sd,
        @Nullable Double z,
        @Nullable Double pHigher,
        @Nullable Double pLower,
        @Nullable Double profile,
        boolean determined,
        String network,
        String definition,
        boolean bias,
        boolean clean,
        String nullModel,
        @Nullable Long members,
        @Nullable Long seed,
        @Nullable Long attempts,
        @Nullable Double pTwoSided,
        @Nullable Double pAdjusted,
        @Nullable Double standardErrorOfZ,
        boolean exactMoments,
        boolean independentCells) {

    static Stream<ZScoreRow> of(String network, CensusSettings census, NullSettings settings, List<ZScore> scores) {
        return scores.stream().map(score -> of(network, census, settings, score));
    }

    private static ZScoreRow of(String network, CensusSettings census, NullSettings settings, ZScore score) {
        EnsembleSettings ensemble = settings instanceof EnsembleSettings sampled ? sampled : null;
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
                census.definition().id(),
                census.bias(),
                census.clean(),
                settings.nullModel().id(),
                ensemble == null ? null : (long) ensemble.members(),
                ensemble == null ? null : ensemble.seed(),
                ensemble == null ? null : (long) ensemble.attempts(),
                score.pTwoSided(),
                score.pAdjusted(),
                score.standardErrorOfZ(),
                ensemble == null,
                settings instanceof ExactSettings exact && exact.independentCells());
    }
}
