package io.motifbase.queries.comparison;

import io.motifbase.queries.statements.MotifConfig;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which networks to compare, and how.
 *
 * @param ids ids of networks; empty where an ensemble is given
 * @param ensemble name of an ensemble, null where ids are given
 */
public record ComparisonRequest(List<String> ids, @Nullable String ensemble, MotifConfig config) {
    public ComparisonRequest {
        ids = List.copyOf(ids);
        if (ids.isEmpty() == (ensemble == null)) {
            throw new IllegalArgumentException(
                    "a comparison needs either ids or an ensemble, got " + (ensemble == null ? "neither" : "both"));
        }
        if (ids.size() > Comparer.LARGEST_MATRIX) {
            throw new IllegalArgumentException(
                    "ids must be at most " + Comparer.LARGEST_MATRIX + ", got " + ids.size());
        }
    }
}
