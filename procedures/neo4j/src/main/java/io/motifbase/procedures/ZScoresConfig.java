package io.motifbase.procedures;

import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.NullModels;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code motif.zscores} is asked: a census and the ensemble to compare it with.
 *
 * <p>Defaults and limits of the ensemble are those of {@link EnsembleSettings}; concurrency as many as processors (and
 * never more). No number of threads changes a result.
 */
record ZScoresConfig(CensusConfig census, EnsembleSettings ensemble) {
    static final Set<String> KEYS = keys();

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(CensusConfig.KEYS);
        keys.addAll(Set.of("null", "members", "seed", "attempts", "concurrency"));
        return Set.copyOf(keys);
    }

    static ZScoresConfig of(@Nullable Map<String, Object> map) {
        ProcedureConfig config = ProcedureConfig.of(map, KEYS);
        int processors = Runtime.getRuntime().availableProcessors();
        EnsembleSettings ensemble = new EnsembleSettings(
                NullModels.named(config.text("null", EnsembleSettings.DEFAULT_NULL_MODEL)),
                (int) config.number(
                        "members",
                        EnsembleSettings.LEAST_MEMBERS,
                        EnsembleSettings.MOST_MEMBERS,
                        EnsembleSettings.DEFAULT_MEMBERS),
                config.number("seed", Long.MIN_VALUE, Long.MAX_VALUE, EnsembleSettings.DEFAULT_SEED),
                (int) config.number(
                        "attempts",
                        EnsembleSettings.LEAST_ATTEMPTS,
                        EnsembleSettings.MOST_ATTEMPTS,
                        EnsembleSettings.DEFAULT_ATTEMPTS),
                (int) Math.min(config.number("concurrency", 1, Long.MAX_VALUE, processors), processors));
        return new ZScoresConfig(CensusConfig.of(config), ensemble);
    }
}
