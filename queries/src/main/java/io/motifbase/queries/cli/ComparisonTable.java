package io.motifbase.queries.cli;

import io.motifbase.queries.comparison.Comparison;
import io.motifbase.queries.comparison.SparsityLevel;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison as people read it. */
final class ComparisonTable {
    private ComparisonTable() {}

    static void print(PrintWriter out, Comparison comparison, boolean matrix, List<SparsityLevel> levels) {
        out.println(Numbers.count(comparison.networks().size()) + " networks, definition " + comparison.definition()
                + ", null model " + comparison.nullModel() + ", "
                + CountTable.moments(comparison.members(), comparison.seed(), comparison.independentCells()));
        out.println();
        if (matrix) {
            matrix(out, comparison);
            out.println();
        }
        levels(out, levels);
    }

    /** One line for each sparsity: networks, median test error, mean Z of every motif that has one, mean cosine. */
    static void levels(PrintWriter out, List<SparsityLevel> levels) {
        List<String> motifs = levels.stream()
                .flatMap(level -> level.meanZ().keySet().stream())
                .distinct()
                .filter(motif -> levels.stream().anyMatch(level -> level.meanZ().get(motif) != null))
                .toList();
        List<String> header = new ArrayList<>(List.of("sparsity", "networks", "median MSE"));
        header.addAll(motifs);
        header.add("cosine");
        Table table = new Table(header);
        for (SparsityLevel level : levels) {
            List<String> cells = new ArrayList<>(List.of(
                    Numbers.percent(level.sparsity()),
                    Numbers.count(level.networks()),
                    Numbers.error(level.medianTestMse())));
            motifs.forEach(motif -> cells.add(Numbers.z(level.meanZ().get(motif))));
            cells.add(Numbers.fraction(level.meanCosine()));
            table.row(cells);
        }
        table.print(out);
    }

    private static void matrix(PrintWriter out, Comparison comparison) {
        List<List<@Nullable Double>> cosine = comparison.cosine();
        if (cosine == null) {
            return;
        }
        List<String> header = new ArrayList<>(List.of("cosine"));
        header.addAll(comparison.networks());
        Table table = new Table(header);
        for (int i = 0; i < cosine.size(); i++) {
            List<String> cells = new ArrayList<>(List.of(comparison.networks().get(i)));
            cosine.get(i).forEach(value -> cells.add(Numbers.fraction(value)));
            table.row(cells);
        }
        table.print(out);
    }
}
