package io.motifbase.queries.comparison;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.queries.statements.ScoreSettings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stored Z vectors of an ensemble.
 *
 * @param settings of the scores; null where none that were asked for are stored
 * @param motifs places of every vector: those that have a Z in any network
 * @param levels by nominal sparsity, increasing
 * @param clustering of the networks that have scores, by average linkage of 1 - cosine over the motifs that have a Z in all
 *     of them; only where one sparsity was asked for, and null also for more than 1000 networks and where a cosine is not
 *     defined
 */
@Serdeable
public record EnsembleProfiles(
        String ensemble,
        @Nullable ScoreSettings settings,
        List<String> motifs,
        List<Level> levels,
        @Nullable Clustering clustering) {

    /**
     * The networks of one nominal sparsity.
     *
     * @param networks of this level, with and without scores
     * @param ids of those that have scores, the order of the next two
     * @param testMse null where a network was not tested
     * @param z shape (ids, motifs), null where determined
     * @param spread of Z over networks by motif; null where determined in all
     */
    @Serdeable
    public record Level(
            double sparsity,
            long networks,
            List<String> ids,
            List<@Nullable Double> testMse,
            List<List<@Nullable Double>> z,
            Map<String, @Nullable Spread> spread) {}
}
