package io.motifbase.procedures;

import io.motifbase.motifs.significance.ZScore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;

/**
 * A row of {@code motif.store}.
 *
 * @param motif name of the motif class
 * @param count the observed count
 * @param mean of the null model
 * @param sd its standard deviation
 * @param z (count - mean) / sd; null where determined
 * @param determined whether the null model determines the count
 * @param network id of the network
 * @param found whether the score was there before, so that nothing was computed
 * @param score its node, which has all else as properties
 */
public record StoredScoreRow(
        String motif,
        long count,
        double mean,
        double sd,
        @Nullable Double z,
        boolean determined,
        String network,
        boolean found,
        Node score) {

    static Stream<StoredScoreRow> of(String network, NetworkScores.StoredScores scores) {
        return scores.nodes().stream().map(node -> of(network, scores.found(), node));
    }

    private static StoredScoreRow of(String network, boolean found, Node node) {
        ZScore score = ScoreNodes.score(node);
        return new StoredScoreRow(
                score.motif().id(),
                score.count(),
                score.mean(),
                score.sd(),
                score.z(),
                score.determined(),
                network,
                found,
                node);
    }
}
