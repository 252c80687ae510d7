package io.motifbase.procedures;

import io.motifbase.motifs.significance.CosineSimilarity;
import io.motifbase.motifs.significance.DefinedPlaces;
import io.motifbase.motifs.significance.EuclideanDistance;
import io.motifbase.motifs.significance.PearsonCorrelation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code motif.compare}: one pair of networks, in the order of the ids.
 *
 * @param network id of the first
 * @param other id of the second
 * @param cosine of the angle between their Z vectors; null where one of them is 0 everywhere or they share no motif
 * @param correlation of Pearson; null where a vector is constant or they share fewer than two motifs
 * @param distance of Euclid, in standard deviations; null where they share no motif
 * @param motifs how many classes have a Z in both, which are those that are compared
 */
public record ComparisonRow(
        String network,
        String other,
        @Nullable Double cosine,
        @Nullable Double correlation,
        @Nullable Double distance,
        long motifs) {

    /** Every pair once, each made when it is asked for. */
    static Stream<ComparisonRow> of(List<String> ids, List<double[]> vectors) {
        return IntStream.range(0, ids.size())
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, ids.size())
                        .mapToObj(j -> of(ids.get(i), ids.get(j), vectors.get(i), vectors.get(j))));
    }

    private static ComparisonRow of(String network, String other, double[] a, double[] b) {
        return new ComparisonRow(
                network,
                other,
                ZVectors.defined(CosineSimilarity.of(a, b)),
                ZVectors.defined(PearsonCorrelation.of(a, b)),
                ZVectors.defined(EuclideanDistance.of(a, b)),
                DefinedPlaces.inBoth(a, b));
    }
}
