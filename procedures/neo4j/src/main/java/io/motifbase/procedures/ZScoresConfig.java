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
 * <p>Defaults of the ensemble: null coverage, members 1000, seed 1, attempts 10, concurrency as many as processors (and
 * never more). No number of threads changes a result.
 */
record ZScoresConfig(CensusConfig census, EnsembleSettings ensemble) {
    static final Set<String> KEYS = keys();
    private static final String NULL_MODEL = "coverage";
    private static final int MEMBERS = 1000;
    private static final int MOST_MEMBERS = 10_000_000;
    private static final long SEED = 1;
    private static final int ATTEMPTS = 10;
    private static final int MOST_ATTEMPTS = 1_000_000;

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(CensusConfig.KEYS);
        keys.addAll(Set.of("null", "members", "seed", "attempts", "concurrency"));
        return Set.copyOf(keys);
    }

    static ZScoresConfig of(@Nullable Map<String, Object> map) {
        ProcedureConfig config = ProcedureConfig.of(map, KEYS);
        int processors = Runtime.getRuntime().availableProcessors();
        EnsembleSettings ensemble = new EnsembleSettings(
                NullModels.named(config.text("null", NULL_MODEL)),
                (int) config.number("members", 2, MOST_MEMBERS, MEMBERS),
                config.number("seed", Long.MIN_VALUE, Long.MAX_VALUE, SEED),
                (int) config.number("attempts", 1, MOST_ATTEMPTS, ATTEMPTS),
                (int) Math.min(config.number("concurrency", 1, Long.MAX_VALUE, processors), processors));
        return new ZScoresConfig(CensusConfig.of(config), ensemble);
    }
}
