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
 * @param motifs that are compared: those that were chosen, or all that have a Z in any network
 * @param sparsity nominal, of each network
 * @param testMse of each network, null where it was not tested
 * @param z the Z vectors, shape (networks, motifs), null where determined
 * @param metric of the matrix
 * @param profile whether the matrix is of significance profiles, not of Z vectors
 * @param matrix of the metric, as the cosines; null where it is the same as these
 * @param clustering by the metric; null where it was not asked for, and where a distance is not defined
 * @param by property that puts the networks into groups, null where none was asked for
 * @param groups in the order that was asked for, or by name
 * @param tests of every two groups; empty where there are more than {@link ComparisonOptions#MOST_GROUPS}
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
        boolean independentCells,
        List<String> motifs,
        List<Double> sparsity,
        List<@Nullable Double> testMse,
        List<List<@Nullable Double>> z,
        String metric,
        boolean profile,
        @Nullable List<List<@Nullable Double>> matrix,
        @Nullable Clustering clustering,
        @Nullable String by,
        List<Group> groups,
        List<GroupTest> tests) {

    /**
     * Networks that have one value of the property.
     *
     * @param name the value, as text
     */
    @Serdeable
    public record Group(String name, List<String> networks, List<SparsityLevel> bySparsity) {}
}
