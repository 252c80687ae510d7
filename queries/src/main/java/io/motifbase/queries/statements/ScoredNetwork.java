package io.motifbase.queries.statements;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A network with its stored Z-scores of some settings.
 *
 * @param index place in the ensemble, from 1; null for an imported network
 * @param sparsity nominal pruned fraction
 * @param testMse scaled test error, null where it was never tested
 * @param connections with those of bias neurons
 * @param group what the network has under the property that was asked for, as text; null where it has none
 * @param z by motif id, null where determined; empty where no such scores are stored
 */
public record ScoredNetwork(
        String id,
        String ensemble,
        @Nullable Long index,
        double sparsity,
        @Nullable Double testMse,
        long connections,
        @Nullable String group,
        Map<String, @Nullable Double> z) {

    static ScoredNetwork of(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Double> z = new HashMap<>();
        for (Object entry : (Collection<?>) Objects.requireNonNull(row.get("scores"))) {
            Iterator<?> pair = ((Collection<?>) entry).iterator();
            Object motif = pair.next();
            if (motif != null) {
                z.put((String) motif, (Double) pair.next());
            }
        }
        return new ScoredNetwork(
                Rows.text(row, "id"),
                Rows.text(row, "ensemble"),
                Rows.whole(row, "index"),
                Rows.number(row, "sparsity").doubleValue(),
                (Double) row.get("testMse"),
                Rows.number(row, "connections").longValue(),
                group(row.get("group")),
                Collections.unmodifiableMap(z));
    }

    /** A list, such as the layers, as {@code 10-64-7}. */
    private static @Nullable String group(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return String.join("-", list.stream().map(String::valueOf).toList());
        }
        return value == null ? null : String.valueOf(value);
    }

    /** The same with scores that were computed just now. */
    public ScoredNetwork withScores(ZScoresAnswer scores) {
        Map<String, @Nullable Double> computed = new HashMap<>();
        scores.motifs().forEach((motif, score) -> computed.put(motif, score.z()));
        return new ScoredNetwork(
                id, ensemble, index, sparsity, testMse, connections, group, Collections.unmodifiableMap(computed));
    }

    public boolean isScored() {
        return !z.isEmpty();
    }
}
