package io.motifbase.queries.comparison;

import io.motifbase.queries.statements.MotifConfig;
import io.motifbase.queries.statements.NetworkSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which networks to compare, and how.
 *
 * @param ids ids of networks; empty where ensembles are given
 * @param ensembles names of ensembles; empty where ids are given
 * @param config how motifs are counted, and the null model
 * @param options what is said of the networks
 */
public record ComparisonRequest(
        List<String> ids, List<String> ensembles, MotifConfig config, ComparisonOptions options) {
    private static final String ENSEMBLE = "ensemble";

    public ComparisonRequest {
        ids = List.copyOf(ids);
        ensembles = ids.isEmpty() && ensembles.isEmpty() && ENSEMBLE.equals(options.by())
                ? options.groups()
                : List.copyOf(ensembles);
        if (ids.isEmpty() == ensembles.isEmpty()) {
            throw new IllegalArgumentException(
                    "a comparison needs either ids or an ensemble, got " + (ids.isEmpty() ? "neither" : "both"));
        }
        checkDistinct("ids", ids);
        checkDistinct("ensembles", ensembles);
        if (ids.size() > Comparer.LARGEST_MATRIX) {
            throw new IllegalArgumentException(
                    "ids must be at most " + Comparer.LARGEST_MATRIX + ", got " + ids.size());
        }
    }

    /** Cosines and the summary by sparsity of networks, or of an ensemble. */
    public ComparisonRequest(List<String> ids, @Nullable String ensemble, MotifConfig config) {
        this(ids, ensemble == null ? List.of() : List.of(ensemble), config, ComparisonOptions.NONE);
    }

    private static void checkDistinct(String name, List<String> values) {
        Set<String> seen = new HashSet<>();
        for (String value : values) {
            if (!seen.add(value)) {
                throw new IllegalArgumentException(name + " must differ, got " + value + " more than once");
            }
        }
    }

    NetworkSet set() {
        return new NetworkSet(ids, ensembles, null);
    }
}
