package io.motifbase.queries.statements;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.NullChoice;
import io.motifbase.motifs.nullmodel.NullSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The configuration map of the motif procedures. What is null is left out, so that the procedure's own default holds on
 * every way in.
 */
public record MotifConfig(
        @Nullable String definition,
        @Nullable Boolean bias,
        @Nullable Boolean clean,
        @Nullable Boolean general,
        @Nullable String nullModel,
        @Nullable Integer members,
        @Nullable Long seed,
        @Nullable Integer attempts,
        @Nullable Boolean exactMoments,
        @Nullable Boolean independentCells) {

    /** Only how motifs are counted. */
    public static MotifConfig counting(
            @Nullable String definition, @Nullable Boolean bias, @Nullable Boolean clean, @Nullable Boolean general) {
        return new MotifConfig(definition, bias, clean, general, null, null, null, null, null, null);
    }

    /**
     * The same settings for the kernel, where no procedure counts.
     *
     * @param cleanByDefault what the network says
     */
    public CensusSettings census(boolean cleanByDefault) {
        return new CensusSettings(
                definition == null ? Definition.EXACT : Definition.named(definition),
                bias == null || bias,
                clean == null ? cleanByDefault : clean,
                !Boolean.TRUE.equals(general));
    }

    /** The same settings for the kernel, with all processors of this machine. */
    public NullSettings settings() {
        return choice().settings(Runtime.getRuntime().availableProcessors());
    }

    /**
     * The same settings for the kernel where an ensemble is asked, with all processors of this machine.
     *
     * @throws IllegalArgumentException for exact moments
     */
    public EnsembleSettings ensemble() {
        return choice().ensemble(Runtime.getRuntime().availableProcessors());
    }

    private NullChoice choice() {
        return new NullChoice(
                nullModel,
                members,
                seed,
                attempts,
                Boolean.TRUE.equals(exactMoments),
                Boolean.TRUE.equals(independentCells));
    }

    /** The map for one network. */
    public Map<String, Object> forNetwork(String id) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("network", id);
        put(map, "definition", definition);
        put(map, "bias", bias);
        put(map, "clean", clean);
        put(map, "general", general);
        put(map, "null", nullModel);
        put(map, "members", members);
        put(map, "seed", seed);
        put(map, "attempts", attempts);
        put(map, "exactMoments", exactMoments);
        put(map, "independentCells", independentCells);
        return map;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
