package io.motifbase.queries.statements;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * As what a network is looked at. What is null is left to the procedure, so that its own default holds on every way in.
 *
 * @param definition what counts as an instance
 * @param bias whether biases take part
 * @param clean whether ghost and dead neurons are left out
 * @param general whether it is taken as a directed graph without layers
 */
public record GraphChoice(
        @Nullable String definition,
        @Nullable Boolean bias,
        @Nullable Boolean clean,
        @Nullable Boolean general) {

    /**
     * The same for the kernel, where no procedure counts.
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

    /** The configuration map of a procedure for one network, to which a question adds its own keys. */
    Map<String, Object> forNetwork(String id) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("network", id);
        put(map, "definition", definition);
        put(map, "bias", bias);
        put(map, "clean", clean);
        put(map, "general", general);
        return map;
    }

    static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
