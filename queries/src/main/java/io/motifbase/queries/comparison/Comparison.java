package io.motifbase.queries.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code compare} and {@code POST /comparisons} answer.
 *
 * @param nullModel id of the null model that the Z-scores are against
 * @param members random graphs in each ensemble
 * @param networks ids, in the order of the rows and columns of the matrix
 * @param cosine cosine similarity of the Z vectors of every two networks, shape (networks, networks), an entry null where
 *     the two have no motif with a Z in common; null where there are more than {@link Comparer#LARGEST_MATRIX} networks
 * @param meanCosine mean over all pairs of different networks, null for fewer than two and where no motif has a Z in
 *     all
 * @param bySparsity one entry for each nominal sparsity, increasing
 */
@Serdeable
public record Comparison(
        String definition,
        @JsonProperty("null") String nullModel,
        int members,
        long seed,
        List<String> networks,
        @Nullable List<List<@Nullable Double>> cosine,
        @Nullable Double meanCosine,
        List<SparsityLevel> bySparsity) {}
