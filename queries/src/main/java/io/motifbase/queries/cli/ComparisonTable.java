package io.motifbase.queries.cli;

import io.motifbase.queries.comparison.Clustering;
import io.motifbase.queries.comparison.Comparison;
import io.motifbase.queries.comparison.GroupTest;
import io.motifbase.queries.comparison.MeanCosine;
import io.motifbase.queries.comparison.SparsityLevel;
import io.motifbase.queries.comparison.Spread;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A comparison as people read it. */
final class ComparisonTable {
    private ComparisonTable() {}

    /** @param matrix whether the networks are few enough to print every two */
    static void print(PrintWriter out, Comparison comparison, boolean matrix) {
        out.println(Numbers.count(comparison.networks().size()) + " networks, definition " + comparison.definition()
                + ", null model " + comparison.nullModel() + ", "
                + CountTable.moments(comparison.members(), comparison.seed(), comparison.independentCells()));
        out.println();
        if (matrix) {
            List<List<@Nullable Double>> values =
                    comparison.matrix() == null ? comparison.cosine() : comparison.matrix();
            matrix(out, comparison.metric(), comparison.networks(), values);
        }
        if (comparison.clustering() != null) {
            clustering(out, comparison, comparison.clustering());
        }
        if (comparison.groups().isEmpty()) {
            convergence(out, comparison.bySparsity());
        }
        for (Comparison.Group group : comparison.groups()) {
            out.println(comparison.by() + " " + group.name());
            convergence(out, group.bySparsity());
            out.println();
        }
        comparison.tests().forEach(test -> test(out, test));
    }

    /** One line for each sparsity: networks, median test error, mean Z of every motif that has one, mean cosine. */
    static void levels(PrintWriter out, List<SparsityLevel> levels) {
        table(levels, "cosine", spread -> Numbers.z(spread.mean()), level -> Numbers.fraction(level.meanCosine()))
                .print(out);
    }

    /** The same with the interval of the cosine, and the coefficient of variation of every motif. */
    private static void convergence(PrintWriter out, List<SparsityLevel> levels) {
        table(levels, "cosine [95 %]", spread -> Numbers.z(spread.mean()), level -> interval(level.cosine()))
                .print(out);
        out.println();
        out.println("coefficient of variation of Z over networks");
        table(levels, "", spread -> Numbers.z(spread.cv()), level -> "").print(out);
    }

    private static Table table(
            List<SparsityLevel> levels,
            String last,
            Function<Spread, String> cell,
            Function<SparsityLevel, String> lastCell) {
        List<String> motifs = levels.stream()
                .flatMap(level -> level.spread().keySet().stream())
                .distinct()
                .filter(motif ->
                        levels.stream().anyMatch(level -> level.spread().get(motif) != null))
                .toList();
        List<String> header = new ArrayList<>(List.of("sparsity", "networks", "median MSE"));
        header.addAll(motifs);
        header.add(last);
        Table table = new Table(header);
        for (SparsityLevel level : levels) {
            List<String> cells = new ArrayList<>(List.of(
                    Numbers.percent(level.sparsity()),
                    Numbers.count(level.networks()),
                    Numbers.error(level.medianTestMse())));
            for (String motif : motifs) {
                Spread spread = level.spread().get(motif);
                cells.add(spread == null ? Numbers.z(null) : cell.apply(spread));
            }
            cells.add(lastCell.apply(level));
            table.row(cells);
        }
        return table;
    }

    private static String interval(MeanCosine cosine) {
        String mean = Numbers.fraction(cosine.mean());
        return cosine.low() == null
                ? mean
                : mean + " [" + Numbers.fraction(cosine.low()) + ", " + Numbers.fraction(cosine.high()) + "]";
    }

    private static void matrix(
            PrintWriter out, String metric, List<String> networks, @Nullable List<List<@Nullable Double>> values) {
        if (values == null) {
            return;
        }
        List<String> header = new ArrayList<>(List.of(metric));
        header.addAll(networks);
        Table table = new Table(header);
        for (int i = 0; i < values.size(); i++) {
            List<String> cells = new ArrayList<>(List.of(networks.get(i)));
            values.get(i).forEach(value -> cells.add(Numbers.fraction(value)));
            table.row(cells);
        }
        table.print(out);
        out.println();
    }

    private static void clustering(PrintWriter out, Comparison comparison, Clustering clustering) {
        out.println("clusters by average linkage, in the order of the tree's leaves");
        Table table = new Table(List.of("network", "cluster"));
        for (String id : clustering.order()) {
            int place = comparison.networks().indexOf(id);
            table.row(List.of(id, Numbers.count(clustering.clusters().get(place) + 1L)));
        }
        table.print(out);
        out.println();
    }

    private static void test(PrintWriter out, GroupTest test) {
        out.println(
                test.a() + " against " + test.b() + ": distance of the mean vectors with its permutation test; for each"
                        + " motif the probability that a network of the first has the higher Z, * where Mann-Whitney p adj < 0.05");
        List<String> motifs = test.levels().stream()
                .flatMap(level -> level.motifs().keySet().stream())
                .distinct()
                .filter(motif ->
                        test.levels().stream().anyMatch(level -> level.motifs().get(motif) != null))
                .toList();
        List<String> header = new ArrayList<>(List.of("sparsity", "networks", "distance", "p", "p adj"));
        header.addAll(motifs);
        Table table = new Table(header);
        for (GroupTest.Level level : test.levels()) {
            List<String> cells = new ArrayList<>(List.of(
                    Numbers.percent(level.sparsity()),
                    level.networksA() + " + " + level.networksB(),
                    Numbers.z(level.distance()),
                    Numbers.weight(level.p()),
                    Numbers.weight(level.pAdjusted())));
            motifs.forEach(motif -> cells.add(effect(level.motifs().get(motif))));
            table.row(cells);
        }
        table.print(out);
        out.println();
    }

    private static String effect(GroupTest.@Nullable MotifTest motif) {
        return motif == null ? "-" : Numbers.z(motif.effect()) + (motif.pAdjusted() < 0.05 ? "*" : "");
    }
}
