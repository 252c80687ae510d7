package io.motifbase.queries.comparison;

import io.motifbase.motifs.census.MotifClass;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison says of the networks, beside the cosines and the summary by sparsity.
 *
 * @param metric of the matrix and the clustering, and of the distance between groups; null for cosine and, between groups,
 *     Euclidean
 * @param profile whether significance profiles are compared, not Z vectors: only the Euclidean distance tells them apart
 * @param motifs that are compared; empty for all
 * @param by property of the networks that puts them into groups, null (or sparsity) for none
 * @param groups values of it that are compared, in this order; empty for all
 * @param cluster whether networks are clustered
 * @param clusters how many clusters, null to cut where the heights of two merges after one another differ most
 * @param permutations of a test between groups
 */
public record ComparisonOptions(
        @Nullable Metric metric,
        boolean profile,
        List<String> motifs,
        @Nullable String by,
        List<String> groups,
        boolean cluster,
        @Nullable Integer clusters,
        int permutations) {
    public static final int DEFAULT_PERMUTATIONS = 9_999;

    /** Groups of which every two are tested; of more none are. */
    public static final int MOST_GROUPS = 10;

    static final int MOST_PERMUTATIONS = 1_000_000;
    public static final ComparisonOptions NONE =
            new ComparisonOptions(null, false, List.of(), null, List.of(), false, null, DEFAULT_PERMUTATIONS);

    private static final Pattern PROPERTY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}");
    /** What every summary goes by. */
    private static final String SPARSITY = "sparsity";

    private static final String PROVENANCE = "provenance_";
    private static final List<String> PROPERTIES = List.of(
            "ensemble",
            "origin",
            "index",
            "seed",
            "layers",
            "activations",
            "neurons",
            "connections",
            "biasConnections",
            "codeVersion",
            "clean");

    public ComparisonOptions {
        motifs = List.copyOf(motifs);
        groups = List.copyOf(groups);
        by = SPARSITY.equals(by) ? null : by;
        motifs.forEach(MotifClass::named);
        checkDistinct("motifs", motifs);
        checkDistinct("groups", groups);
        if (by != null && !PROPERTY.matcher(by).matches()) {
            throw new IllegalArgumentException("by must be a property of networks, such as ensemble, origin, layers,"
                    + " seed or rule, got " + by);
        }
        if (by == null && !groups.isEmpty()) {
            throw new IllegalArgumentException("groups must go with by, the property other than sparsity that they are"
                    + " values of, got them alone");
        }
        if (groups.size() > MOST_GROUPS || groups.size() == 1) {
            throw new IllegalArgumentException("groups must be 2 to " + MOST_GROUPS + ", got " + groups.size());
        }
        if (clusters != null && (!cluster || clusters < 1 || clusters > Comparer.LARGEST_MATRIX)) {
            throw new IllegalArgumentException("clusters must go with a clustering and be from 1 to "
                    + Comparer.LARGEST_MATRIX + ", got " + clusters);
        }
        if (permutations < 1 || permutations > MOST_PERMUTATIONS) {
            throw new IllegalArgumentException(
                    "permutations must be from 1 to " + MOST_PERMUTATIONS + ", got " + permutations);
        }
    }

    private static void checkDistinct(String name, List<String> values) {
        if (values.stream().distinct().count() < values.size()) {
            throw new IllegalArgumentException(name + " must differ, got " + values);
        }
    }

    /** The name under which the graph has the property: one of the network's own, or one of its provenance. */
    @Nullable
    String property() {
        if (by == null) {
            return null;
        }
        return PROPERTIES.contains(by) || by.startsWith(PROVENANCE) ? by : PROVENANCE + by;
    }

    Metric matrixMetric() {
        return metric == null ? Metric.COSINE : metric;
    }

    Metric groupMetric() {
        return metric == null ? Metric.EUCLIDEAN : metric;
    }
}
