package io.motifbase.queries.reproduction;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.queries.comparison.Spread;
import io.motifbase.queries.knockout.KnockoutAnswer;
import io.motifbase.queries.knockout.KnockoutSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The charts of a report, as SVG. */
final class ReportCharts {
    private static final String PUBLISHED = "published";
    /** Test error of the best constant answer, whose size is that of the task's outputs. */
    private static final double KNOWS_NOTHING = 0.044;

    private static final String SPARSITY = "sparsity (%)";

    private final List<MeasuredLevel> levels;
    private final List<Double> sparsities;
    private final List<String> labels;

    ReportCharts(List<MeasuredLevel> levels) {
        this.levels = levels;
        this.sparsities = List.copyOf(
                new TreeSet<>(levels.stream().map(MeasuredLevel::sparsity).toList()));
        this.labels = sparsities.stream()
                .map(sparsity -> ReportTable.text(100 * sparsity))
                .toList();
    }

    private List<@Nullable Double> over(Variant set, Function<MeasuredLevel, @Nullable Double> value) {
        List<@Nullable Double> values = new ArrayList<>();
        for (double sparsity : sparsities) {
            Double found = null;
            for (MeasuredLevel level : levels) {
                found = level.variant() == set && level.sparsity() == sparsity ? value.apply(level) : found;
            }
            values.add(found);
        }
        return values;
    }

    /** A set and how many networks it has, without which its mean says little. */
    private String name(Variant set) {
        int networks = levels.stream()
                .filter(level -> level.variant() == set)
                .mapToInt(level -> level.networks().size())
                .max()
                .orElse(0);
        return set.id() + ", n=" + networks;
    }

    private List<@Nullable Double> published(Function<Double, @Nullable Double> value) {
        List<@Nullable Double> values = new ArrayList<>();
        sparsities.forEach(sparsity -> values.add(value.apply(sparsity)));
        return values;
    }

    String losses() {
        LineChart chart = new LineChart("Median test error (mean squared error)", SPARSITY, labels, true);
        for (Variant set : Variant.values()) {
            chart.line(name(set), over(set, level -> spread(level.testMse(), Spread::median)), null);
        }
        chart.rings("published median", published(sparsity -> {
            Published.Loss loss = Published.loss(sparsity);
            return loss == null ? null : (Double) loss.median();
        }));
        return chart.rings("published best", published(sparsity -> {
                    Published.Loss loss = Published.loss(sparsity);
                    return loss == null ? null : (Double) loss.least();
                }))
                .svg();
    }

    private static @Nullable Double spread(List<Double> values, Function<Spread, @Nullable Double> part) {
        Spread spread = Spread.of(values);
        return spread == null ? null : part.apply(spread);
    }

    /** One chart for each motif. */
    String zScores(Counting counting) {
        TreeSet<MotifClass> motifs = new TreeSet<>();
        levels.forEach(level -> level.z(counting).keySet().forEach(id -> motifs.add(MotifClass.named(id))));
        return motifs.stream().map(motif -> zScores(counting, motif.id())).collect(Collectors.joining());
    }

    private String zScores(Counting counting, String motif) {
        LineChart chart = new LineChart("Z of " + motif + ", " + described(counting), SPARSITY, labels, false);
        for (Variant set : Variant.values()) {
            chart.line(
                    name(set),
                    over(set, level -> spread(values(level, counting, motif), Spread::mean)),
                    over(set, level -> spread(values(level, counting, motif), Spread::sd)));
        }
        if (counting == Counting.PUBLISHED && Published.motifs().contains(motif)) {
            chart.rings(PUBLISHED, published(sparsity -> Published.z(sparsity, motif)));
        }
        return chart.svg();
    }

    private static List<Double> values(MeasuredLevel level, Counting counting, String motif) {
        return level.z(counting).getOrDefault(motif, List.of());
    }

    String convergence(Counting counting) {
        LineChart chart = new LineChart("Mean cosine of two networks, " + described(counting), SPARSITY, labels, false);
        for (Variant set : Variant.values()) {
            chart.line(name(set), over(set, level -> ReportTables.cosine(level, counting)), null);
        }
        if (counting == Counting.PUBLISHED) {
            chart.rings(PUBLISHED, published(Published::cosine));
        }
        return chart.svg();
    }

    private static String described(Counting counting) {
        return counting.definition() + " counts" + (counting.biases() ? "" : " without biases") + " against "
                + counting.nullModel();
    }

    /** Of trained networks, one chart for each class, a line for each block. */
    String blocks() {
        TreeSet<Integer> blocks = new TreeSet<>();
        levels.forEach(level -> blocks.addAll(ReportTables.blocks(level).keySet()));
        StringBuilder charts = new StringBuilder();
        BlockScores.MOTIFS.forEach(motif -> {
            LineChart chart = new LineChart(
                    "Z of " + motif.id() + " in each block, " + name(Variant.TRAINED), SPARSITY, labels, false);
            for (int block : blocks) {
                chart.line(
                        "block " + block,
                        over(
                                Variant.TRAINED,
                                level -> ReportTables.mean(ReportTables.blocks(level)
                                        .getOrDefault(block, Map.of())
                                        .getOrDefault(motif.id(), List.of()))),
                        null);
            }
            charts.append(chart.svg());
        });
        return charts.toString();
    }

    /** One chart for each fraction, the motifs side by side. */
    static String knockouts(List<KnockoutAnswer> answers) {
        List<KnockoutSummary> lines = KnockoutSummary.of(answers);
        StringBuilder charts = new StringBuilder();
        for (double fraction :
                new TreeSet<>(lines.stream().map(KnockoutSummary::fraction).toList())) {
            List<KnockoutSummary> of =
                    lines.stream().filter(line -> line.fraction() == fraction).toList();
            LineChart chart = new LineChart(
                    "Test error after deleting " + ReportTable.text(100 * fraction)
                            + " % of the connections, as a multiple of that before",
                    "motif",
                    of.stream().map(KnockoutSummary::motif).toList(),
                    true);
            charts.append(chart.rings("of the motif", over(of, KnockoutSummary::factor))
                    .marks("random", over(of, KnockoutSummary::randomFactor))
                    .marks("alike weights", over(of, KnockoutSummary::matchedFactor))
                    .marks("smallest", over(of, KnockoutSummary::smallestFactor))
                    .marks("largest", over(of, KnockoutSummary::largestFactor))
                    .level("knows nothing", KNOWS_NOTHING / of.get(0).mseBefore())
                    .svg());
        }
        return charts.toString();
    }

    private static List<@Nullable Double> over(
            List<KnockoutSummary> lines, Function<KnockoutSummary, @Nullable Double> value) {
        List<@Nullable Double> values = new ArrayList<>();
        lines.forEach(line -> values.add(value.apply(line)));
        return values;
    }
}
