package io.motifbase.queries.cli;

import io.motifbase.queries.statements.CensusAnswer;
import io.motifbase.queries.statements.ScoreAnswer;
import io.motifbase.queries.statements.ZScoresAnswer;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts and Z-scores as people read them. */
final class CountTable {
    /** Tables of more classes leave out those that do not occur. */
    static final int MANY = 20;

    private CountTable() {}

    static void print(PrintWriter out, CensusAnswer answer) {
        out.println(answer.network() + ", definition " + answer.definition());
        out.println(removed(answer));
        out.println();
        CensusTable.of(answer).print(out);
        if (answer.motifs().size() > MANY) {
            out.println("the other of " + answer.motifs().size() + " classes do not occur");
        }
    }

    static void print(PrintWriter out, ZScoresAnswer answer) {
        out.println(answer.network() + ", null model " + answer.nullModel() + ", "
                + moments(answer.members(), answer.seed(), answer.independentCells()));
        out.println();
        if (answer.exactMoments()) {
            exact(answer).print(out);
        } else {
            sampled(answer).print(out);
            out.println("SE: standard error of Z; p: two-sided; p adj: the same adjusted over the motifs (Benjamini and"
                    + " Hochberg)");
        }
        if (answer.motifs().values().stream().anyMatch(score -> score.determined())) {
            out.println("-: every random graph counts the same, so there is no Z");
        }
    }

    /** How mean and sd were found: {@code 1,000 members, seed 1}. */
    static String moments(@Nullable Integer members, @Nullable Long seed, boolean independentCells) {
        if (members == null) {
            return "exact moments of " + (independentCells ? "independent cells" : "fixed numbers of connections");
        }
        return Numbers.count(members) + " members, seed " + seed;
    }

    /** Of many classes those that occur in the graph or in a random one. */
    private static Map<String, ScoreAnswer> occurring(ZScoresAnswer answer) {
        Map<String, ScoreAnswer> scores = new LinkedHashMap<>(answer.motifs());
        scores.values().removeIf(score -> answer.motifs().size() > MANY && score.count() == 0 && score.mean() == 0);
        return scores;
    }

    private static Table sampled(ZScoresAnswer answer) {
        Table table = new Table(
                List.of("motif", "count", "mean", "sd", "Z", "SE", "p higher", "p lower", "p", "p adj", "profile"));
        occurring(answer)
                .forEach((motif, score) -> table.row(List.of(
                        motif,
                        Numbers.count(score.count()),
                        Numbers.mean(score.mean()),
                        Numbers.mean(score.sd()),
                        Numbers.z(score.z()),
                        Numbers.z(score.standardErrorOfZ()),
                        Numbers.fraction(score.pHigher()),
                        Numbers.fraction(score.pLower()),
                        Numbers.fraction(score.pTwoSided()),
                        Numbers.fraction(score.pAdjusted()),
                        Numbers.fraction(score.profile()))));
        return table;
    }

    private static Table exact(ZScoresAnswer answer) {
        Table table = new Table(List.of("motif", "count", "mean", "sd", "Z", "profile"));
        occurring(answer)
                .forEach((motif, score) -> table.row(List.of(
                        motif,
                        Numbers.count(score.count()),
                        Numbers.mean(score.mean()),
                        Numbers.mean(score.sd()),
                        Numbers.z(score.z()),
                        Numbers.fraction(score.profile()))));
        return table;
    }

    private static String removed(CensusAnswer answer) {
        if (answer.removedConnections() == 0) {
            return "counted as it is, nothing removed";
        }
        return "removed before counting: " + Numbers.count(answer.ghostNeurons()) + " neurons without input, "
                + Numbers.count(answer.deadNeurons()) + " without output, with "
                + Numbers.count(answer.removedConnections()) + " connections";
    }
}
