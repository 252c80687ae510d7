package io.motifbase.spark;

import io.motifbase.motifs.census.Definition;
import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How every network of a run is counted.
 *
 * @param definitions at least one
 * @param bias whether biases take part
 * @param clean whether ghost and dead neurons are left out; null for what each network's row says
 * @param general whether layers are left out of account
 */
record CountOptions(
        List<Definition> definitions,
        boolean bias,
        @Nullable Boolean clean,
        boolean general) implements Serializable {

    CountOptions {
        definitions = definitions.stream().distinct().toList();
        if (definitions.isEmpty()) {
            throw new IllegalArgumentException("definitions must be at least 1, got 0");
        }
    }

    /** By name, as a run keeps them. */
    SortedMap<String, String> settings() {
        SortedMap<String, String> all = new TreeMap<>();
        all.put("definitions", definitions.stream().map(Definition::id).collect(Collectors.joining(",")));
        all.put("bias", String.valueOf(bias));
        all.put("clean", clean == null ? "as each network says" : String.valueOf(clean));
        all.put("general", String.valueOf(general));
        return all;
    }
}
