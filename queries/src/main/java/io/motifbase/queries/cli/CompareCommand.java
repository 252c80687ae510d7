package io.motifbase.queries.cli;

import io.motifbase.queries.comparison.Comparer;
import io.motifbase.queries.comparison.Comparison;
import io.motifbase.queries.comparison.ComparisonOptions;
import io.motifbase.queries.comparison.ComparisonRequest;
import io.motifbase.queries.comparison.Metric;
import io.motifbase.queries.comparison.ScoreKeeper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code motifbase compare}: how alike the motifs of networks are. */
@Command(
        name = "compare",
        description =
                "Compares the Z vectors of networks: every two of them, convergence by sparsity, groups against each"
                        + " other.")
final class CompareCommand extends MotifbaseCommand {
    private static final String AUTOMATIC = "automatic";

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Networks to compare.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--ensemble",
            paramLabel = "NAME",
            split = ",",
            description = "Compare the networks of an ensemble, or of several.")
    private List<String> ensembles = new ArrayList<>();

    @Option(
            names = "--by",
            paramLabel = "PROPERTY",
            description =
                    "Also by a property of the networks and their provenance: ensemble, origin, layers, seed, rule ..."
                            + " (default: sparsity alone).")
    private @Nullable String by;

    @Option(
            names = "--groups",
            paramLabel = "A,B",
            split = ",",
            description =
                    "Values of that property that are tested against each other (default: all, of up to 10 every two).")
    private List<String> groups = new ArrayList<>();

    @Option(
            names = "--metric",
            paramLabel = "NAME",
            description = "cosine (default; between groups euclidean), correlation, euclidean.")
    private @Nullable String metric;

    @Option(names = "--profile", description = "Compare significance profiles, which are Z vectors of length 1.")
    private boolean profile;

    @Option(
            names = "--motifs",
            paramLabel = "M,N",
            split = ",",
            description = "Compare by these motifs only (default: all that have a Z).")
    private List<String> motifs = new ArrayList<>();

    @Option(
            names = "--cluster",
            paramLabel = "K",
            arity = "0..1",
            fallbackValue = AUTOMATIC,
            description =
                    "Cluster the networks by average linkage, cut into K clusters (default: where the heights of two"
                            + " merges differ most).")
    private @Nullable String cluster;

    @Option(
            names = "--permutations",
            paramLabel = "N",
            description = "Random deals of a test between groups (default: 9999).")
    private int permutations = ComparisonOptions.DEFAULT_PERMUTATIONS;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Also writes a row for every network: id, group, sparsity, test error, Z of every motif.")
    private @Nullable Path csv;

    @Mixin
    private GraphOptions count = new GraphOptions();

    @Mixin
    private EnsembleOptions random = new EnsembleOptions();

    CompareCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        ComparisonRequest request = new ComparisonRequest(ids, ensembles, random.config(count), options());
        Comparison comparison;
        try (ProgressBar bar = progress("Z-scores")) {
            comparison = new Comparer(queries(), new ScoreKeeper(store())).compare(request, bar::update);
        }
        if (csv != null) {
            ComparisonCsv.write(comparison, csv);
        }
        answer(comparison, out -> ComparisonTable.print(out, comparison, !ids.isEmpty()));
    }

    private ComparisonOptions options() {
        return new ComparisonOptions(
                metric == null ? null : Metric.named(metric),
                profile,
                motifs,
                by,
                groups,
                cluster != null,
                clusters(),
                permutations);
    }

    private @Nullable Integer clusters() {
        try {
            return cluster == null || cluster.equals(AUTOMATIC) ? null : Integer.valueOf(cluster);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("clusters must be a whole number, got " + cluster, e);
        }
    }
}
