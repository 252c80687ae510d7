package io.motifbase.queries.reproduction;

import io.motifbase.motifs.significance.CosineSimilarity;
import io.motifbase.queries.comparison.GroupTest;
import io.motifbase.queries.comparison.Spread;
import io.motifbase.queries.knockout.KnockoutAnswer;
import io.motifbase.queries.knockout.KnockoutSummary;
import io.motifbase.queries.statements.ZScoresAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tables of a report. */
final class ReportTables {
    private final List<MeasuredLevel> levels;
    private final List<GroupTest> tests;
    private final List<KnockoutAnswer> knockouts;

    ReportTables(List<MeasuredLevel> levels, List<GroupTest> tests, List<KnockoutAnswer> knockouts) {
        this.levels = levels;
        this.tests = tests;
        this.knockouts = knockouts;
    }

    List<ReportTable> all() {
        return List.of(
                losses(),
                zScores(),
                differences(),
                convergence(),
                groups(),
                controls(),
                blocks(),
                signs(),
                knockouts());
    }

    ReportTable losses() {
        ReportTable table = new ReportTable(
                "loss",
                "set",
                "sparsity",
                "networks",
                "min",
                "q1",
                "median",
                "q3",
                "max",
                "good",
                "published_min",
                "published_median",
                "published_good_of_400");
        for (MeasuredLevel level : levels) {
            Spread spread = Spread.of(level.testMse());
            if (spread != null) {
                long good = level.testMse().stream()
                        .filter(error -> error <= Published.GOOD)
                        .count();
                Published.Loss published = level.variant() == Variant.TRAINED ? Published.loss(level.sparsity()) : null;
                table.row(
                        level.variant().id(),
                        level.sparsity(),
                        spread.n(),
                        spread.min(),
                        spread.q1(),
                        spread.median(),
                        spread.q3(),
                        spread.max(),
                        good,
                        published == null ? null : (Double) published.least(),
                        published == null ? null : (Double) published.median(),
                        published == null ? null : (Integer) published.good());
            }
        }
        return table;
    }

    ReportTable zScores() {
        ReportTable table = new ReportTable(
                "zscores",
                "set",
                "sparsity",
                "definition",
                "null",
                "biases",
                "motif",
                "networks",
                "mean",
                "sd",
                "min",
                "max",
                "published_mean",
                "published_sd",
                "distance_in_published_sd");
        for (MeasuredLevel level : levels) {
            for (Counting counting : Counting.values()) {
                level.z(counting).forEach((motif, values) -> zScore(table, level, counting, motif, values));
            }
        }
        return table;
    }

    private static void zScore(
            ReportTable table, MeasuredLevel level, Counting counting, String motif, List<Double> values) {
        Spread spread = Spread.of(values);
        if (spread == null) {
            return;
        }
        boolean comparable = level.variant() == Variant.TRAINED && counting == Counting.PUBLISHED;
        Double mean = comparable ? Published.z(level.sparsity(), motif) : null;
        Double sd = mean == null ? null : Published.sdAtOptimum(motif);
        table.row(
                level.variant().id(),
                level.sparsity(),
                counting.definition(),
                counting.nullModel(),
                counting.biases(),
                motif,
                spread.n(),
                spread.mean(),
                spread.sd(),
                spread.min(),
                spread.max(),
                mean,
                sd,
                mean == null || sd == null ? null : (Double) ((spread.mean() - mean) / sd));
    }

    /** Where ours differ from the published ones, and what biases and definitions make of it, in published deviations. */
    ReportTable differences() {
        ReportTable table = new ReportTable(
                "differences",
                "sparsity",
                "motif",
                "published_mean",
                "published_sd",
                "ours",
                "distance",
                "without_biases",
                "effect_of_biases",
                "exact",
                "effect_of_definition");
        for (MeasuredLevel level : levels) {
            for (String motif : Published.motifs()) {
                Double published = Published.z(level.sparsity(), motif);
                Double ours = meanZ(level, Counting.PUBLISHED, motif);
                if (level.variant() == Variant.TRAINED && published != null && ours != null) {
                    Double sd = Published.sdAtOptimum(motif);
                    Double withoutBiases = meanZ(level, Counting.WITHOUT_BIASES, motif);
                    // the other counts are the same under both definitions
                    Double exact = motif.startsWith("chain") ? meanZ(level, Counting.COVERAGE, motif) : null;
                    table.row(
                            level.sparsity(),
                            motif,
                            published,
                            sd,
                            ours,
                            inDeviations(ours, published, sd),
                            withoutBiases,
                            inDeviations(ours, withoutBiases, sd),
                            exact,
                            inDeviations(ours, exact, sd));
                }
            }
        }
        return table;
    }

    private static @Nullable Double meanZ(MeasuredLevel level, Counting counting, String motif) {
        return mean(level.z(counting).getOrDefault(motif, List.of()));
    }

    private static @Nullable Double inDeviations(double ours, @Nullable Double other, @Nullable Double sd) {
        return other == null || sd == null ? null : (Double) ((ours - other) / sd);
    }

    ReportTable convergence() {
        ReportTable table = new ReportTable(
                "convergence",
                "set",
                "sparsity",
                "definition",
                "null",
                "biases",
                "networks",
                "mean_cosine",
                "published");
        for (MeasuredLevel level : levels) {
            for (Counting counting : Counting.values()) {
                Double cosine = cosine(level, counting);
                if (cosine != null) {
                    boolean comparable = level.variant() == Variant.TRAINED && counting == Counting.PUBLISHED;
                    table.row(
                            level.variant().id(),
                            level.sparsity(),
                            counting.definition(),
                            counting.nullModel(),
                            counting.biases(),
                            level.networks().size(),
                            cosine,
                            comparable ? Published.cosine(level.sparsity()) : null);
                }
            }
        }
        return table;
    }

    /** Mean over all pairs of networks; null where no motif has a Z in all of them. */
    static @Nullable Double cosine(MeasuredLevel level, Counting counting) {
        List<double[]> vectors = level.scores().getOrDefault(counting, List.of()).stream()
                .map(ZScoresAnswer::vector)
                .toList();
        double mean = vectors.size() < 2 ? Double.NaN : CosineSimilarity.meanPairwise(vectors);
        return Double.isNaN(mean) ? null : (Double) mean;
    }

    /** Trained networks against each control, all motifs at once. */
    ReportTable groups() {
        ReportTable table = new ReportTable(
                "groups", "a", "b", "sparsity", "networks_a", "networks_b", "distance", "permutation_p", "p_adjusted");
        for (GroupTest test : tests) {
            for (GroupTest.Level level : test.levels()) {
                table.row(
                        test.a(),
                        test.b(),
                        level.sparsity(),
                        level.networksA(),
                        level.networksB(),
                        level.distance(),
                        level.p(),
                        level.pAdjusted());
            }
        }
        return table;
    }

    /** The same motif by motif. */
    ReportTable controls() {
        ReportTable table = new ReportTable(
                "controls",
                "a",
                "b",
                "sparsity",
                "motif",
                "median_a",
                "median_b",
                "effect",
                "mann_whitney_p",
                "p_adjusted");
        for (GroupTest test : tests) {
            for (GroupTest.Level level : test.levels()) {
                level.motifs().forEach((motif, tested) -> {
                    if (tested != null) {
                        table.row(
                                test.a(),
                                test.b(),
                                level.sparsity(),
                                motif,
                                tested.medianA(),
                                tested.medianB(),
                                tested.effect(),
                                tested.p(),
                                tested.pAdjusted());
                    }
                });
            }
        }
        return table;
    }

    static @Nullable Double mean(List<? extends @Nullable Double> values) {
        Spread spread = Spread.of(values);
        return spread == null ? null : (Double) spread.mean();
    }

    ReportTable blocks() {
        ReportTable table = new ReportTable("blocks", "set", "sparsity", "block", "motif", "networks", "mean", "sd");
        for (MeasuredLevel level : levels) {
            blocks(level)
                    .forEach((block, motifs) -> motifs.forEach((motif, values) -> {
                        Spread spread = Spread.of(values);
                        if (spread != null) {
                            table.row(
                                    level.variant().id(),
                                    level.sparsity(),
                                    block,
                                    motif,
                                    spread.n(),
                                    spread.mean(),
                                    spread.sd());
                        }
                    }));
        }
        return table;
    }

    /** Z of all networks by block, then motif. */
    static Map<Integer, Map<String, List<@Nullable Double>>> blocks(MeasuredLevel level) {
        Map<Integer, Map<String, List<@Nullable Double>>> all = new LinkedHashMap<>();
        for (List<Map<String, @Nullable Double>> network : level.blocks()) {
            for (int b = 0; b < network.size(); b++) {
                Map<String, List<@Nullable Double>> block = all.computeIfAbsent(b + 1, n -> new LinkedHashMap<>());
                network.get(b)
                        .forEach((motif, z) -> block.computeIfAbsent(motif, m -> new ArrayList<>())
                                .add(z));
            }
        }
        return all;
    }

    ReportTable signs() {
        ReportTable table = new ReportTable(
                "signs", "set", "sparsity", "motif", "networks", "coherent_share", "sd", "expected_share");
        for (MeasuredLevel level : levels) {
            TreeSet<String> motifs = new TreeSet<>();
            level.signs().forEach(network -> motifs.addAll(network.keySet()));
            for (String motif : motifs) {
                List<CoherentShare> shares = level.signs().stream()
                        .map(network -> network.get(motif))
                        .filter(Objects::nonNull)
                        .toList();
                Spread spread =
                        Spread.of(shares.stream().map(CoherentShare::share).toList());
                if (spread != null) {
                    table.row(
                            level.variant().id(),
                            level.sparsity(),
                            motif,
                            spread.n(),
                            spread.mean(),
                            spread.sd(),
                            mean(shares.stream().map(CoherentShare::expected).toList()));
                }
            }
        }
        return table;
    }

    ReportTable knockouts() {
        ReportTable table = new ReportTable(
                "knockout",
                "motif",
                "fraction",
                "networks",
                "removed",
                "mse_before",
                "factor",
                "random_factor",
                "above_random",
                "matched_factor",
                "above_matched",
                "smallest_factor",
                "largest_factor");
        for (KnockoutSummary line : KnockoutSummary.of(knockouts)) {
            table.row(
                    line.motif(),
                    line.fraction(),
                    line.networks(),
                    line.removed(),
                    line.mseBefore(),
                    line.factor(),
                    line.randomFactor(),
                    line.aboveRandom(),
                    line.matchedFactor(),
                    line.aboveMatched(),
                    line.smallestFactor(),
                    line.largestFactor());
        }
        return table;
    }
}
