package io.motifbase.trainer.network;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a network came from.
 *
 * @param origin what made it: {@code trained}, {@code untrained}, {@code shuffled}, or the format it was imported from
 * @param settings everything needed to make it again (seed, sparsity, rule, file, hash, code version), by name, sorted
 */
public record Provenance(String origin, SortedMap<String, String> settings) {
    public Provenance {
        if (origin.isBlank()) {
            throw new IllegalArgumentException("origin must not be blank");
        }
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    public static Provenance of(String origin, Map<String, String> settings) {
        return new Provenance(origin, new TreeMap<>(settings));
    }
}
