package io.motifbase.queries.statements;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.ExactSettings;
import io.motifbase.motifs.nullmodel.NullSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that stored Z-scores depend on beside the network.
 *
 * @param clean whether ghost and dead neurons were removed first; null where each network says
 * @param nullModel id of the null model
 * @param members random graphs; null for exact moments, as are seed and attempts
 */
@Serdeable
@Schema(nullable = true)
public record ScoreSettings(
        String definition,
        boolean bias,
        @Nullable Boolean clean,
        boolean general,
        @JsonProperty("null") String nullModel,
        @Nullable Integer members,
        @Nullable Long seed,
        @Nullable Integer attempts,
        boolean exactMoments,
        boolean independentCells)
        implements Comparable<ScoreSettings> {
    private static final Comparator<ScoreSettings> ORDER = Comparator.comparing(ScoreSettings::toString);

    /**
     * What a configuration asks for, with the defaults for what it leaves out.
     *
     * @throws IllegalArgumentException for a bad configuration
     */
    public static ScoreSettings of(MotifConfig config) {
        CensusSettings census = config.census(true);
        NullSettings settings = config.settings(census.usualLayering());
        EnsembleSettings ensemble = settings instanceof EnsembleSettings sampled ? sampled : null;
        return new ScoreSettings(
                census.definition().id(),
                census.bias(),
                config.graph().clean(),
                !census.layers(),
                settings.nullModel().id(),
                ensemble == null ? null : ensemble.members(),
                ensemble == null ? null : ensemble.seed(),
                ensemble == null ? null : ensemble.attempts(),
                ensemble == null,
                settings instanceof ExactSettings exact && exact.independentCells());
    }

    static ScoreSettings of(Map<String, @Nullable Object> row) {
        Long members = Rows.whole(row, "members");
        Long attempts = Rows.whole(row, "attempts");
        return new ScoreSettings(
                Rows.text(row, "definition"),
                Boolean.TRUE.equals(row.get("bias")),
                (Boolean) row.get("clean"),
                Boolean.TRUE.equals(row.get("general")),
                Rows.text(row, "nullModel"),
                members == null ? null : Math.toIntExact(members),
                Rows.whole(row, "seed"),
                attempts == null ? null : Math.toIntExact(attempts),
                Boolean.TRUE.equals(row.get("exactMoments")),
                Boolean.TRUE.equals(row.get("independentCells")));
    }

    /** The configuration under which the same scores are computed. */
    public MotifConfig config() {
        return new MotifConfig(
                new GraphChoice(definition, bias, clean, general),
                nullModel,
                members,
                seed,
                attempts,
                exactMoments ? true : null,
                independentCells ? true : null);
    }

    /** Whether a configuration asks for nothing else; what it leaves out may be anything. */
    public boolean fits(MotifConfig config) {
        return fits(config.graph().definition(), definition)
                && fits(config.graph().bias(), bias)
                && fits(config.graph().clean(), clean)
                && fits(config.graph().general(), general)
                && fits(config.nullModel(), nullModel)
                && fits(config.members(), members)
                && fits(config.seed(), seed)
                && fits(config.attempts(), attempts)
                && fits(config.exactMoments(), exactMoments)
                && fits(config.independentCells(), independentCells);
    }

    private static boolean fits(@Nullable Object asked, @Nullable Object value) {
        return asked == null || Objects.equals(asked, value);
    }

    @Override
    public int compareTo(ScoreSettings other) {
        return ORDER.compare(this, other);
    }
}
