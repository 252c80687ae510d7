package io.motifbase.procedures;

import io.motifbase.motifs.graph.Layering;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.NullChoice;
import io.motifbase.motifs.nullmodel.NullSettings;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code motif.zscores} and {@code motif.memberCounts} are asked: a census and what to compare it with.
 *
 * <p>Defaults are those of {@link NullChoice}, limits those of {@link EnsembleSettings}; concurrency as many as processors
 * (and never more). No number of threads changes a result.
 */
record ZScoresConfig(CensusConfig census, NullChoice choice, int threads) {
    static final Set<String> KEYS = CensusConfig.keysWith(
            "null", "members", "seed", "attempts", "exactMoments", "independentCells", "concurrency");
    private static final Set<String> KEYS_OF_A_NETWORK = keysOfANetwork();

    private static Set<String> keysOfANetwork() {
        Set<String> keys = new HashSet<>(KEYS);
        keys.removeAll(GraphSource.KEYS);
        return Set.copyOf(keys);
    }

    static ZScoresConfig of(@Nullable Map<String, Object> map) {
        ProcedureConfig config = ProcedureConfig.of(map, KEYS);
        return of(CensusConfig.of(config), config);
    }

    /** Of a stored network, which the map then does not name. */
    static ZScoresConfig of(String network, @Nullable Map<String, Object> map) {
        ProcedureConfig config = ProcedureConfig.of(map, KEYS_OF_A_NETWORK);
        return of(CensusConfig.of(new GraphSource.StoredNetwork(network), config), config);
    }

    private static ZScoresConfig of(CensusConfig census, ProcedureConfig config) {
        int processors = Runtime.getRuntime().availableProcessors();
        NullChoice choice = new NullChoice(
                config.textOrNull("null"),
                asInt(config.number("members", EnsembleSettings.LEAST_MEMBERS, EnsembleSettings.MOST_MEMBERS)),
                config.number("seed", Long.MIN_VALUE, Long.MAX_VALUE),
                asInt(config.number("attempts", EnsembleSettings.LEAST_ATTEMPTS, EnsembleSettings.MOST_ATTEMPTS)),
                config.flag("exactMoments", false),
                config.flag("independentCells", false));
        int threads = (int) Math.min(config.number("concurrency", 1, Long.MAX_VALUE, processors), processors);
        return new ZScoresConfig(census, choice, threads);
    }

    private static @Nullable Integer asInt(@Nullable Long number) {
        return number == null ? null : Math.toIntExact(number);
    }

    /** @param layering of the graph as it is counted */
    NullSettings settings(Layering layering) {
        return choice.settings(layering, threads);
    }

    /** @param layering of the graph as it is counted */
    EnsembleSettings ensemble(Layering layering) {
        return choice.ensemble(layering, threads);
    }
}
