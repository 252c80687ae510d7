package io.motifbase.queries.comparison;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.queries.comparison.PermutationTest.Deals;
import io.motifbase.queries.statements.ScoreSettings;
import io.motifbase.queries.statements.ScoredNetwork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the scores of some networks say, once all are there.
 *
 * @param networks all with scores
 * @param poll called often while groups are tested; throws to cancel
 */
record ScoreComparison(List<ScoredNetwork> networks, ScoreSettings settings, ComparisonOptions options, Runnable poll) {

    Comparison answer() {
        List<String> counted = networks.stream()
                .flatMap(network -> network.z().keySet().stream())
                .distinct()
                .filter(motif -> options.motifs().isEmpty() || options.motifs().contains(motif))
                .sorted(Comparator.comparing(MotifClass::named))
                .toList();
        checkMotifs(counted);
        ZTable table = ZTable.of(networks, counted);
        boolean small = networks.size() <= Comparer.LARGEST_MATRIX;
        ZTable measured = options.profile() ? table.profiles() : table;
        boolean same = options.matrixMetric() == Metric.COSINE;
        double[][] matrix = small ? matrix(measured, options.matrixMetric()) : null;
        List<Comparison.Group> groups = groups(counted);
        return new Comparison(
                settings.definition(),
                settings.nullModel(),
                settings.members(),
                settings.seed(),
                ids(networks),
                small ? values(matrix(table, Metric.COSINE)) : null,
                MeanCosine.mean(table),
                SparsityLevel.all(networks, counted, seed()),
                settings.exactMoments(),
                settings.independentCells(),
                counted,
                networks.stream().map(ScoredNetwork::sparsity).toList(),
                testMse(),
                table.values(),
                options.matrixMetric().id(),
                options.profile(),
                matrix == null || same ? null : values(matrix),
                options.cluster() ? clustering(matrix) : null,
                options.by(),
                groups,
                groups.size() > ComparisonOptions.MOST_GROUPS ? List.of() : tests(groups, counted));
    }

    private List<@Nullable Double> testMse() {
        List<@Nullable Double> errors = new ArrayList<>();
        networks.forEach(network -> errors.add(network.testMse()));
        return errors;
    }

    private long seed() {
        return settings.seed() == null ? Comparer.DEFAULT_SEED : settings.seed();
    }

    private void checkMotifs(List<String> counted) {
        for (String motif : options.motifs()) {
            if (!counted.contains(motif)) {
                throw new IllegalArgumentException("motifs must be counted in these networks by definition "
                        + settings.definition() + ", got " + motif);
            }
        }
    }

    private static List<String> ids(List<ScoredNetwork> networks) {
        return networks.stream().map(ScoredNetwork::id).toList();
    }

    /** Symmetric; exactly what the metric says of the same thing on the diagonal, where it says anything. */
    static double[][] matrix(ZTable table, Metric metric) {
        List<double[]> rows = table.rows();
        double[][] matrix = new double[rows.size()][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j <= i; j++) {
                double measured = metric.of(rows.get(i), rows.get(j));
                matrix[i][j] = i == j && !Double.isNaN(measured) ? metric.ofSame() : measured;
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    private static List<List<@Nullable Double>> values(double[][] matrix) {
        List<List<@Nullable Double>> values = new ArrayList<>();
        for (double[] row : matrix) {
            values.add(ZTable.values(row));
        }
        return values;
    }

    private @Nullable Clustering clustering(double @Nullable [][] matrix) {
        if (matrix == null) {
            throw new IllegalArgumentException(
                    "networks must be at most " + Comparer.LARGEST_MATRIX + " to be clustered, got " + networks.size());
        }
        return Clustering.of(ids(networks), distances(matrix, options.matrixMetric()), options.clusters());
    }

    static double[][] distances(double[][] matrix, Metric metric) {
        double[][] distances = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                distances[i][j] = Math.max(0, metric.distanceOf(matrix[i][j]));
            }
        }
        return distances;
    }

    private List<Comparison.Group> groups(List<String> motifs) {
        if (options.by() == null) {
            return List.of();
        }
        Map<String, List<ScoredNetwork>> byValue = new TreeMap<>();
        for (ScoredNetwork network : networks) {
            if (network.group() != null) {
                byValue.computeIfAbsent(network.group(), value -> new ArrayList<>())
                        .add(network);
            }
        }
        List<Comparison.Group> groups = new ArrayList<>();
        for (String name : options.groups().isEmpty() ? byValue.keySet() : options.groups()) {
            List<ScoredNetwork> some = byValue.get(name);
            if (some == null) {
                throw new IllegalArgumentException("groups must be among " + byValue.keySet() + ", the values of "
                        + options.by() + ", got " + name);
            }
            groups.add(new Comparison.Group(name, ids(some), SparsityLevel.all(some, motifs, seed())));
        }
        return groups;
    }

    private List<GroupTest> tests(List<Comparison.Group> groups, List<String> motifs) {
        GroupTester tester = new GroupTester(options.groupMetric(), new Deals(options.permutations(), seed()), poll);
        List<Map<Double, ZTable>> tables =
                groups.stream().map(group -> tables(group.name(), motifs)).toList();
        List<GroupTest> tests = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                tests.add(tester.test(
                        groups.get(i).name(), tables.get(i), groups.get(j).name(), tables.get(j)));
            }
        }
        return tests;
    }

    private Map<Double, ZTable> tables(String group, List<String> motifs) {
        List<ScoredNetwork> some = networks.stream()
                .filter(network -> group.equals(network.group()))
                .toList();
        Map<Double, ZTable> tables = new TreeMap<>();
        SparsityLevel.bySparsity(some).forEach((sparsity, level) -> {
            ZTable table = ZTable.of(level, motifs);
            tables.put(sparsity, options.profile() ? table.profiles() : table);
        });
        return tables;
    }
}
