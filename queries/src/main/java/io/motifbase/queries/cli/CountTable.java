package io.motifbase.queries.cli;

import io.motifbase.motifs.graph.CleanUp;
import io.motifbase.queries.statements.CensusAnswer;
import io.motifbase.queries.statements.ZScoresAnswer;
import java.io.PrintWriter;
import java.util.List;

/** Counts and Z-scores as people read them. */
final class CountTable {
    private CountTable() {}

    static void print(PrintWriter out, CensusAnswer answer, CleanUp cleanUp) {
        out.println(answer.network() + ", definition " + answer.definition());
        out.println(removed(cleanUp));
        out.println();
        Table table = new Table(List.of("motif", "count"));
        answer.motifs().forEach((motif, count) -> table.row(List.of(motif, Numbers.count(count))));
        table.print(out);
    }

    static void print(PrintWriter out, ZScoresAnswer answer) {
        out.println(answer.network() + ", null model " + answer.nullModel() + ", " + Numbers.count(answer.members())
                + " members, seed " + answer.seed());
        out.println();
        Table table = new Table(List.of("motif", "count", "mean", "sd", "Z", "p higher", "p lower", "profile"));
        answer.motifs()
                .forEach((motif, score) -> table.row(List.of(
                        motif,
                        Numbers.count(score.count()),
                        Numbers.mean(score.mean()),
                        Numbers.mean(score.sd()),
                        Numbers.z(score.z()),
                        Numbers.fraction(score.pHigher()),
                        Numbers.fraction(score.pLower()),
                        Numbers.fraction(score.profile()))));
        table.print(out);
        if (answer.motifs().values().stream().anyMatch(score -> score.determined())) {
            out.println("-: every member counts the same, so there is no Z");
        }
    }

    private static String removed(CleanUp cleanUp) {
        if (cleanUp.removedConnections() == 0) {
            return "counted as it is, nothing removed";
        }
        return "removed before counting: " + Numbers.count(cleanUp.ghostNeurons()) + " neurons without input, "
                + Numbers.count(cleanUp.deadNeurons()) + " without output, with "
                + Numbers.count(cleanUp.removedConnections()) + " connections";
    }
}
