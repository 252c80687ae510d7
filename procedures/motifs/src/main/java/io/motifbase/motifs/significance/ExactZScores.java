package io.motifbase.motifs.significance;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.nullmodel.ExactMoments;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Z-scores and significance profile of a graph against the exact moments of null model layered-er: those of {@link
 * ZScores} with ever more members, without sampling.
 *
 * <p>Time one census and {@link ExactMoments}.
 */
public final class ExactZScores {
    private final MotifCensus observed;
    private final List<ExactZScore> scores;

    private ExactZScores(MotifCensus observed, List<ExactZScore> scores) {
        this.observed = observed;
        this.scores = scores;
    }

    /**
     * Counts the graph; the null model is that of the graph after its clean-up, with the connections of each block
     * fixed.
     *
     * @throws IllegalArgumentException for another definition than exact, or where more than
     *     {@value ExactMoments#MOST_BIASES} biases feed a layer
     */
    public static ExactZScores layeredEr(DirectedGraph graph, CensusSettings census) {
        if (census.definition() != Definition.EXACT) {
            throw new IllegalArgumentException(
                    "definition must be exact for exact moments, got " + census.definition());
        }
        MotifCensus observed = MotifCensus.of(graph, census);
        ExactMoments moments = ExactMoments.layeredEr(observed.cleanUp().graph());
        List<@Nullable Double> zs = new ArrayList<>();
        double squares = 0;
        for (MotifClass motif : observed.classes()) {
            Double z =
                    moments.determined(motif) ? null : moments.above(motif, observed.count(motif)) / moments.sd(motif);
            squares += z == null ? 0 : z * z;
            zs.add(z);
        }
        double length = Math.sqrt(squares);
        List<ExactZScore> scores = new ArrayList<>();
        for (MotifClass motif : observed.classes()) {
            Double z = zs.get(scores.size());
            scores.add(new ExactZScore(
                    motif,
                    observed.count(motif),
                    moments.mean(motif),
                    moments.sd(motif),
                    z,
                    z == null || length == 0 ? null : z / length,
                    moments.determined(motif)));
        }
        return new ExactZScores(observed, List.copyOf(scores));
    }

    /** One for each class, in the order of the definition. */
    public List<ExactZScore> scores() {
        return scores;
    }

    /** @throws IllegalArgumentException where the definition has no such class */
    public ExactZScore score(MotifClass motif) {
        for (ExactZScore score : scores) {
            if (score.motif() == motif) {
                return score;
            }
        }
        throw new IllegalArgumentException("motif must be one of " + observed.classes() + " of definition "
                + observed.definition() + ", got " + motif);
    }

    /** The observed counts, and what the clean-up removed. */
    public MotifCensus observed() {
        return observed;
    }
}
