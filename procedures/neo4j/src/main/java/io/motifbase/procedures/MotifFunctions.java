package io.motifbase.procedures;

import io.motifbase.motifs.significance.CosineSimilarity;
import io.motifbase.motifs.significance.EuclideanDistance;
import io.motifbase.motifs.significance.PearsonCorrelation;
import io.motifbase.motifs.significance.SignificanceProfile;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.UserAggregationFunction;
import org.neo4j.procedure.UserFunction;

/** The functions {@code motif.*}, for Z-scores that are in the graph already. None reads or writes anything. */
public class MotifFunctions {

    @UserFunction("motif.cosine")
    @Description(
            "The cosine between two Z vectors: two lists of numbers, or two maps of numbers by motif. Places that are "
                    + "null in either are left out; null where a vector is 0 everywhere else.")
    public @Nullable Double cosine(@Name("first") @Nullable Object first, @Name("second") @Nullable Object second) {
        return ZVectors.compared(first, second, CosineSimilarity::of);
    }

    @UserFunction("motif.correlation")
    @Description(
            "Pearson's correlation of two Z vectors, given as for motif.cosine; null where one of them is constant.")
    public @Nullable Double correlation(
            @Name("first") @Nullable Object first, @Name("second") @Nullable Object second) {
        return ZVectors.compared(first, second, PearsonCorrelation::of);
    }

    @UserFunction("motif.distance")
    @Description("The Euclidean distance of two Z vectors, given as for motif.cosine; null where they share no place.")
    public @Nullable Double distance(@Name("first") @Nullable Object first, @Name("second") @Nullable Object second) {
        return ZVectors.compared(first, second, EuclideanDistance::of);
    }

    @UserFunction("motif.profile")
    @Description(
            "The significance profile of a Z vector: every number over the length of the vector. Nulls stay, and all "
                    + "are null where that length is 0.")
    public @Nullable List<@Nullable Double> profile(@Name("z") @Nullable List<Number> z) {
        if (z == null) {
            return null;
        }
        double[] profile = SignificanceProfile.of(ZVectors.vector("the", z));
        return Arrays.stream(profile)
                .<@Nullable Double>mapToObj(ZVectors::defined)
                .toList();
    }

    @UserAggregationFunction("motif.significanceProfile")
    @Description(
            "The significance profile over rows of motif and z: a map from every motif to z over the length of the "
                    + "vector of all z. A motif whose z is null has null.")
    public ProfileAggregation significanceProfile() {
        return new ProfileAggregation();
    }
}
