package io.motifbase.queries.cli;

import io.motifbase.queries.statements.CensusAnswer;
import io.motifbase.queries.statements.CensusPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A census as people read it: one line for each motif, of many those that occur; signs and weights of the whole network,
 * counts of every layer.
 */
final class CensusTable {
    private CensusTable() {}

    static Table of(CensusAnswer answer) {
        List<CensusPart> blocks = answer.perBlock() == null ? List.of() : answer.perBlock();
        Table table = new Table(header(answer, blocks));
        boolean all = answer.motifs().size() <= CountTable.MANY;
        answer.motifs().forEach((motif, count) -> {
            if (count == 0 && !all) {
                return;
            }
            List<String> row = new ArrayList<>(List.of(motif, Numbers.count(count)));
            addSigned(motif, answer.signed(), row);
            addWeighted(motif, answer.weighted(), row);
            for (CensusPart block : blocks) {
                row.add(Numbers.count(Objects.requireNonNull(block.motifs().get(motif))));
            }
            table.row(row);
        });
        return table;
    }

    private static List<String> header(CensusAnswer answer, List<CensusPart> blocks) {
        List<String> header = new ArrayList<>(List.of("motif", "count"));
        if (answer.signed() != null) {
            header.addAll(List.of("coherent", "incoherent"));
        }
        if (answer.weighted() != null) {
            header.addAll(List.of("intensity", "coherence"));
        }
        blocks.forEach(block -> header.add("layer " + block.layer()));
        return header;
    }

    private static void addSigned(String motif, @Nullable Map<String, CensusPart.Signed> all, List<String> row) {
        if (all != null) {
            CensusPart.Signed signed = Objects.requireNonNull(all.get(motif));
            row.add(Numbers.count(signed.coherent()));
            row.add(Numbers.count(signed.incoherent()));
        }
    }

    private static void addWeighted(String motif, @Nullable Map<String, CensusPart.Weighted> all, List<String> row) {
        if (all != null) {
            CensusPart.Weighted weighted = Objects.requireNonNull(all.get(motif));
            row.add(Numbers.weight(weighted.intensity()));
            row.add(Numbers.weight(weighted.coherence()));
        }
    }
}
