package io.motifbase.graphstore.layout;

import io.motifbase.graphstore.store.ScoreSet;
import io.motifbase.graphstore.tables.Table;
import io.motifbase.graphstore.tables.TableReader;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import io.motifbase.motifs.significance.ZScore;
import io.motifbase.procedures.GraphNames;
import io.motifbase.trainer.layout.LayoutTables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of scores that were computed together: one for each class of their definition.
 *
 * @param contentHash of the network that was counted
 * @param codeVersion of the code that computed them
 * @param origin what computed them
 * @param scores in the order of their classes
 */
record ScoreRows(ScoreSet set, String contentHash, String codeVersion, String origin, List<ZScore> scores) {
    static final Table TABLE = Table.of("scores", LayoutTables.SCORES);

    /**
     * Reads the rows of one set.
     *
     * @param in at the first of them; afterwards, at the first one of the next set
     * @throws IllegalArgumentException where a row is no score, or they are not of all classes; names file and row
     */
    static ScoreRows read(TableReader in) throws IOException {
        ScoreRows first = row(in);
        List<ZScore> scores = new ArrayList<>(first.scores);
        while (in.next()) {
            ScoreRows next = row(in);
            if (!next.set.equals(first.set)) {
                break;
            }
            if (!next.isFromWhere(first)) {
                throw in.bad("scores that were computed together must have one contentHash, codeVersion and origin");
            }
            scores.addAll(next.scores);
        }
        scores.sort(Comparator.comparing(ZScore::motif));
        ScoreRows all = new ScoreRows(first.set, first.contentHash, first.codeVersion, first.origin, scores);
        if (!all.isComplete()) {
            throw in.bad(all.name() + " must be one for each class of definition "
                    + all.set.census().definition() + ", got those of "
                    + scores.stream().map(ZScore::motif).toList() + " before this row");
        }
        return all;
    }

    /** What messages call them. */
    String name() {
        return "scores " + set.settings() + " of network " + set.network();
    }

    private boolean isFromWhere(ScoreRows other) {
        return contentHash.equals(other.contentHash)
                && codeVersion.equals(other.codeVersion)
                && origin.equals(other.origin);
    }

    /** Which family of classes a network is counted by, the network says; a definition has one for each. */
    private boolean isComplete() {
        CensusSettings census = set.census();
        List<MotifClass> found = scores.stream().map(ZScore::motif).toList();
        boolean layered = census.layers() && found.equals(census.definition().classes(MotifFamily.LAYERED));
        return layered
                || (census.definition() != Definition.ZAHN2024
                        && found.equals(census.definition().classes(MotifFamily.GENERAL)));
    }

    private static ScoreRows row(TableReader in) {
        try {
            ScoreSet set = ScoreSet.of(in.text("network"), in::cell);
            set.census();
            set.nullSettings(1);
            checkSettings(in);
            return new ScoreRows(
                    set, in.text("contentHash"), in.text("codeVersion"), in.text("origin"), List.of(score(in)));
        } catch (IllegalArgumentException e) {
            throw in.bad(e.getMessage());
        }
    }

    /** Settings that have no meaning are empty, so that one choice of settings has one way to be written. */
    private static void checkSettings(TableReader in) {
        boolean exact = in.flag(GraphNames.EXACT_MOMENTS);
        for (String name : List.of(GraphNames.MEMBERS, GraphNames.SEED, GraphNames.ATTEMPTS)) {
            checkEmpty(name, exact, in.cell(name));
        }
        checkEmpty(GraphNames.INDEPENDENT_CELLS, !exact, in.cell(GraphNames.INDEPENDENT_CELLS));
    }

    private static void checkEmpty(String column, boolean empty, @Nullable Object cell) {
        if (empty != (cell == null)) {
            throw new IllegalArgumentException("column " + column + " must be empty for "
                    + (column.equals(GraphNames.INDEPENDENT_CELLS) ? "ensembles" : "exact moments")
                    + ", and only for them, got " + cell);
        }
    }

    private static ZScore score(TableReader in) {
        Double z = in.float64OrNull(GraphNames.Z);
        if (in.flag(GraphNames.DETERMINED) != (z == null)) {
            throw new IllegalArgumentException(
                    "column z must be empty where column determined is true, and only there, got " + z);
        }
        return new ZScore(
                MotifClass.named(in.text(GraphNames.MOTIF)),
                in.int64(GraphNames.COUNT),
                in.float64(GraphNames.MEAN),
                in.float64(GraphNames.SD),
                z,
                in.float64OrNull(GraphNames.P_HIGHER),
                in.float64OrNull(GraphNames.P_LOWER),
                in.float64OrNull(GraphNames.PROFILE),
                in.flag(GraphNames.DETERMINED),
                in.float64OrNull(GraphNames.P_TWO_SIDED),
                in.float64OrNull(GraphNames.P_ADJUSTED),
                in.float64OrNull(GraphNames.STANDARD_ERROR_OF_Z));
    }
}
