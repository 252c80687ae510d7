package io.motifbase.queries.comparison;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether two groups of networks have different motifs, sparsity by sparsity.
 *
 * @param a name of a group
 * @param b name of another
 * @param levels nominal sparsities at which both have at least two networks, increasing
 */
@Serdeable
public record GroupTest(String a, String b, List<Level> levels) {

    /**
     * All motifs at once, and each.
     *
     * @param networksA of the first group
     * @param compared motifs that have a Z in all networks of both: the distance goes over these
     * @param distance between the mean vectors of the groups; null where it is not defined, as are the next two
     * @param p of a permutation test: chance of this distance or more where the groups do not differ
     * @param pAdjusted p over all levels (Benjamini and Hochberg)
     * @param motifs by motif; null where one group has no network with a Z
     */
    @Serdeable
    public record Level(
            double sparsity,
            int networksA,
            int networksB,
            List<String> compared,
            @Nullable Double distance,
            @Nullable Double p,
            @Nullable Double pAdjusted,
            Map<String, @Nullable MotifTest> motifs) {}

    /**
     * One motif.
     *
     * @param medianA of Z in the first group
     * @param effect probability that a network of the first group has a higher Z than one of the second, ties as one half: 0.5
     *     for no difference
     * @param p two-sided, of the Mann-Whitney U test: exact where the groups have at most 50 pairs and no ties, else by the
     *     normal approximation
     * @param pAdjusted p over the motifs of this level (Benjamini and Hochberg)
     */
    @Serdeable
    public record MotifTest(
            int networksA, int networksB, double medianA, double medianB, double effect, double p, double pAdjusted) {}
}
