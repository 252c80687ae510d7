package io.motifbase.queries.comparison;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.queries.statements.ScoreSettings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the networks of an ensemble come to the same motifs as they get sparser.
 *
 * @param settings of the scores; null where none that were asked for are stored
 * @param motifs that have a Z in any network
 * @param levels by nominal sparsity, increasing
 */
@Serdeable
public record EnsembleConvergence(
        String ensemble, @Nullable ScoreSettings settings, List<String> motifs, List<Level> levels) {

    /**
     * The networks of one nominal sparsity.
     *
     * @param networks of this level, with and without scores
     * @param scored those that have scores
     * @param testMse of all that were tested, null where none was
     * @param cosine over the pairs of networks that have scores
     * @param compared motifs that the cosine goes over: those that have a Z in all
     * @param spread of Z over networks by motif; null where determined in all
     */
    @Serdeable
    public record Level(
            double sparsity,
            long networks,
            long scored,
            @Nullable Spread testMse,
            MeanCosine cosine,
            List<String> compared,
            Map<String, @Nullable Spread> spread) {}
}
