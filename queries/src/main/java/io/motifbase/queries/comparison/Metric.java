package io.motifbase.queries.comparison;

import io.motifbase.motifs.significance.CosineSimilarity;
import io.motifbase.motifs.significance.EuclideanDistance;
import io.motifbase.motifs.significance.PearsonCorrelation;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How alike, or how far apart, two vectors are. */
public enum Metric {
    /** Same direction, whatever the lengths: 1. */
    COSINE(true),
    /** A rising straight line of each other: 1. */
    CORRELATION(true),
    /** In units of the vectors: 0 for the same. */
    EUCLIDEAN(false);

    private final boolean similarity;

    Metric(boolean similarity) {
        this.similarity = similarity;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for an unknown one; the message lists the known ones */
    public static Metric named(String id) {
        for (Metric metric : values()) {
            if (metric.id().equals(id)) {
                return metric;
            }
        }
        throw new IllegalArgumentException("metric must be one of "
                + Arrays.stream(values()).map(Metric::id).collect(Collectors.joining(", ")) + ", got " + id);
    }

    /** NaN where it is not defined. */
    double of(double[] a, double[] b) {
        return switch (this) {
            case COSINE -> CosineSimilarity.of(a, b);
            case CORRELATION -> PearsonCorrelation.of(a, b);
            case EUCLIDEAN -> EuclideanDistance.of(a, b);
        };
    }

    /** Of what it says of two vectors the distance: 1 - similarity. */
    double distance(double[] a, double[] b) {
        return distanceOf(of(a, b));
    }

    double distanceOf(double measured) {
        return similarity ? 1 - measured : measured;
    }

    /** What it says of a vector and itself, where it says anything. */
    double ofSame() {
        return similarity ? 1 : 0;
    }

    @Override
    public String toString() {
        return id();
    }
}
