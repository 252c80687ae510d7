package io.motifbase.queries.comparison;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.queries.statements.ScoreSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ensemble of the store.
 *
 * @param networks of all levels
 * @param origins what made them
 * @param levels by nominal sparsity, increasing
 * @param scores settings under which Z-scores are stored, those of most networks first
 */
@Serdeable
public record EnsembleAnswer(
        String name, long networks, List<String> origins, List<Level> levels, List<Scores> scores) {

    /**
     * The networks of one nominal sparsity.
     *
     * @param testMse null where none was tested
     */
    @Serdeable
    public record Level(
            double sparsity, long networks, @Nullable Spread testMse) {}

    /** @param networks that have Z-scores of these settings */
    @Serdeable
    public record Scores(ScoreSettings settings, long networks) {}
}
