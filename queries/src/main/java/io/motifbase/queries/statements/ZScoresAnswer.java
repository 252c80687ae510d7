package io.motifbase.queries.statements;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.ExactSettings;
import io.motifbase.motifs.nullmodel.NullSettings;
import io.motifbase.motifs.significance.ZScore;
import io.motifbase.motifs.significance.ZScores;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Z-scores of one network.
 *
 * @param network id, or the file that was counted
 * @param definition what a count means
 * @param nullModel id of the null model
 * @param members random graphs in the ensemble; null for exact moments
 * @param seed of the ensemble; null for exact moments
 * @param motifs by motif id, in the order of the definition
 * @param exactMoments whether mean and sd are those of the null model itself, not of a sample
 * @param independentCells whether the numbers of connections vary too, which only exact moments can
 */
@Serdeable
@Schema(
        example = "{\"network\":\"demo-001@0.85\",\"null\":\"coverage\",\"members\":200,\"seed\":1,\"mo"
                + "tifs\":{\"bifan\":{\"count\":2210,\"mean\":2011.4,\"sd\":31.2,\"z\":6.37,\"pHigher\""
                + ":0.005,\"pLower\":1.0,\"profile\":0.41,\"determined\":false,\"pTwoSided\":0.01,\"pAd"
                + "justed\":0.02,\"standardErrorOfZ\":0.33}},\"exactMoments\":false,\"independentCells"
                + "\":false}")
public record ZScoresAnswer(
        String network,
        @JsonIgnore String definition,
        @JsonProperty("null") String nullModel,
        @Nullable Integer members,
        @Nullable Long seed,
        Map<String, ScoreAnswer> motifs,
        boolean exactMoments,
        boolean independentCells) {

    public static ZScoresAnswer of(String network, ZScores scores) {
        return of(network, scores.census(), scores.settings(), scores.scores());
    }

    /** @param scores one for each class of the definition, in order */
    public static ZScoresAnswer of(String network, CensusSettings census, NullSettings settings, List<ZScore> scores) {
        Map<String, ScoreAnswer> motifs = new LinkedHashMap<>();
        scores.forEach(score -> motifs.put(score.motif().id(), ScoreAnswer.of(score)));
        EnsembleSettings ensemble = settings instanceof EnsembleSettings sampled ? sampled : null;
        return new ZScoresAnswer(
                network,
                census.definition().id(),
                settings.nullModel().id(),
                ensemble == null ? null : ensemble.members(),
                ensemble == null ? null : ensemble.seed(),
                motifs,
                ensemble == null,
                settings instanceof ExactSettings exact && exact.independentCells());
    }

    /** The Z-scores in order, NaN where a motif is determined: what the cosine similarity of two networks compares. */
    public double[] vector() {
        double[] vector = new double[motifs.size()];
        int i = 0;
        for (ScoreAnswer score : motifs.values()) {
            Double z = score.z();
            vector[i++] = z == null ? Double.NaN : z;
        }
        return vector;
    }
}
