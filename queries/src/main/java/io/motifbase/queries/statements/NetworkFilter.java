package io.motifbase.queries.statements;

import org.jspecify.annotations.Nullable;

/**
 * Which networks a question is about.
 *
 * @param ensemble name of an ensemble, null for all
 * @param sparsity nominal sparsity of the level in [0, 1], null for all
 */
public record NetworkFilter(
        @Nullable String ensemble, @Nullable Double sparsity) {
    public static final NetworkFilter ALL = new NetworkFilter(null, null);

    public NetworkFilter {
        if (sparsity != null && !(sparsity >= 0 && sparsity <= 1)) {
            throw new IllegalArgumentException("sparsity must be in [0, 1], got " + sparsity);
        }
    }
}
