package io.motifbase.queries.comparison;

import io.motifbase.queries.statements.MotifConfig;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("ids must differ, got " + id + " more than once");
            }
        }
        if (ids.size() > Comparer.LARGEST_MATRIX) {
            throw new IllegalArgumentException(
                    "ids must be at most " + Comparer.LARGEST_MATRIX + ", got " + ids.size());
        }
    }
}
