package io.motifbase.queries.statements;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a network is looked at. What is null is left to the procedure.
 *
 * @param bias whether biases take part
 * @param clean whether ghost and dead neurons are left out
 */
public record GraphChoice(@Nullable Boolean bias, @Nullable Boolean clean) {

    /** The same for the kernel, under definition exact. */
    public CensusSettings census(boolean cleanByDefault) {
        return new CensusSettings(Definition.EXACT, bias == null || bias, clean == null ? cleanByDefault : clean);
    }

    /** The configuration map of a procedure for one network, to which a question adds its own keys. */
    Map<String, Object> forNetwork(String id) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("network", id);
        put(map, "bias", bias);
        put(map, "clean", clean);
        return map;
    }

    static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
