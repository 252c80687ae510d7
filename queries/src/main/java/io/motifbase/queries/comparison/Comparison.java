package io.motifbase.queries.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code compare} and {@code POST /comparisons} answer.
 *
 * @param nullModel id of the null model that the Z-scores are against
 * @param members random graphs in each ensemble; null for exact moments, as is the seed
 * @param networks ids, in the order of the rows and columns of the matrix
 * @param cosine cosine similarity of the Z vectors of every two networks, shape (networks, networks), an entry null where
 *     the two have no motif with a Z in common; null where there are more than {@link Comparer#LARGEST_MATRIX} networks
 * @param meanCosine mean over all pairs of different networks, null for fewer than two and where no motif has a Z in
 *     all
 * @param bySparsity one entry for each nominal sparsity, increasing
 * @param exactMoments whether the Z-scores are against exact moments, not against a sample
 * @param independentCells whether the numbers of connections vary too, which only exact moments can
 */
@Serdeable
public record Comparison(
        String definition,
        @JsonProperty("null") String nullModel,
        @Nullable Integer members,
        @Nullable Long seed,
        List<String> networks,
        @Nullable List<List<@Nullable Double>> cosine,
        @Nullable Double meanCosine,
        List<SparsityLevel> bySparsity,
        boolean exactMoments,
        boolean independentCells) {}
