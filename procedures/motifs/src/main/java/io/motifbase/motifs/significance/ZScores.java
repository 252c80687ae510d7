package io.motifbase.motifs.significance;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.ExactMoments;
import io.motifbase.motifs.nullmodel.ExactSettings;
import io.motifbase.motifs.nullmodel.NullEnsemble;
import io.motifbase.motifs.nullmodel.NullSettings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Z-scores, p-values and significance profile of a graph against a null model. The same bits for any number of threads:
 * moments are exact integers and rounded once, at the end.
 *
 * <p>Time members * (one member + its census) / threads, or that of {@link ExactMoments}. Sources: Milo et al. 2002,
 * Science 298:824; significance profile: Milo et al. 2004, Science 303:1538; p-value: Davison and Hinkley 1997, section
 * 4.2.
 */
public final class ZScores {
    /**
     * Raised by one whenever the same graph, settings and seed give other scores than before: other members of a null
     * model, other counts, another statistic. Who keeps scores keeps it with them, and computes anew where it differs.
     */
    public static final long REVISION = 4;

    private final MotifCensus observed;
    private final NullSettings settings;
    private final List<ZScore> scores;

    private ZScores(MotifCensus observed, NullSettings settings, Function<MotifClass, ZScore> single) {
        this.observed = observed;
        this.settings = settings;
        this.scores = scores(observed.classes(), single);
    }

    private static List<ZScore> scores(Collection<MotifClass> classes, Function<MotifClass, ZScore> single) {
        List<ZScore> singles = classes.stream().map(single).toList();
        double length = length(singles);
        Map<MotifClass, Double> adjusted = adjusted(singles);
        return singles.stream()
                .map(score -> score.among(length, adjusted.get(score.motif())))
                .toList();
    }

    /**
     * Counts the graph, and the ensemble where there is one.
     *
     * @param poll called from this thread at least every 50 ms while members are made; throws to cancel
     * @throws IllegalArgumentException where the null model cannot serve the graph, or for exact moments of another
     *     definition than exact
     */
    public static ZScores of(DirectedGraph graph, CensusSettings census, NullSettings settings, Runnable poll) {
        if (settings instanceof EnsembleSettings ensemble) {
            MotifCensus observed = MotifCensus.of(graph, census, poll);
            return of(observed, NullEnsemble.of(observed, ensemble, poll), ensemble);
        }
        return exact(graph, census, (ExactSettings) settings, poll);
    }

    /** The scores against an ensemble that is counted already, of the graph that the census counted. */
    public static ZScores of(MotifCensus observed, NullEnsemble members, EnsembleSettings settings) {
        return new ZScores(observed, settings, motif -> sampled(motif, observed.count(motif), members));
    }

    /**
     * The scores of {@link #of(MotifCensus, NullEnsemble, EnsembleSettings)} from counts alone, for whoever has no graph at
     * hand.
     *
     * @param observed counts of a census, in the order of its classes
     */
    public static List<ZScore> of(Map<MotifClass, Long> observed, NullEnsemble members) {
        return scores(observed.keySet(), motif -> sampled(motif, Objects.requireNonNull(observed.get(motif)), members));
    }

    private static ZScore sampled(MotifClass motif, long count, NullEnsemble members) {
        return ZScore.sampled(motif, count, members.moments(motif), members.atLeast(motif), members.atMost(motif));
    }

    private static ZScores exact(DirectedGraph graph, CensusSettings census, ExactSettings settings, Runnable poll) {
        if (census.definition() != Definition.EXACT) {
            throw new IllegalArgumentException(
                    "definition must be exact for exact moments, got " + census.definition());
        }
        graph.checkStrictlyLayered(" for exact moments");
        MotifCensus observed = MotifCensus.of(graph, census, poll);
        ExactMoments moments = ExactMoments.of(observed.cleanUp().graph(), settings, poll);
        return new ZScores(observed, settings, motif -> {
            long count = observed.count(motif);
            Double z = moments.determined(motif) ? null : moments.above(motif, count) / moments.sd(motif);
            return ZScore.exact(motif, count, moments.mean(motif), moments.sd(motif), z);
        });
    }

    private static double length(List<ZScore> scores) {
        double squares = 0;
        for (ZScore score : scores) {
            Double z = score.z();
            squares += z == null ? 0 : z * z;
        }
        return Math.sqrt(squares);
    }

    /** Adjusted two-sided p-values of the classes that are tests: sampled ones that are not determined. */
    private static Map<MotifClass, Double> adjusted(List<ZScore> scores) {
        List<ZScore> tests = scores.stream()
                .filter(score -> score.pTwoSided() != null && !score.determined())
                .toList();
        double[] adjusted = BenjaminiHochberg.adjusted(tests.stream()
                .mapToDouble(score -> Objects.requireNonNull(score.pTwoSided()))
                .toArray());
        Map<MotifClass, Double> byClass = new HashMap<>();
        for (int i = 0; i < adjusted.length; i++) {
            byClass.put(tests.get(i).motif(), adjusted[i]);
        }
        return byClass;
    }

    /** One for each class, in the order of the definition. */
    public List<ZScore> scores() {
        return scores;
    }

    /** @throws IllegalArgumentException where the definition has no such class */
    public ZScore score(MotifClass motif) {
        for (ZScore score : scores) {
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

    public CensusSettings census() {
        return observed.settings();
    }

    /** What the graph was compared with. */
    public NullSettings settings() {
        return settings;
    }
}
