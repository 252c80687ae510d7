package io.motifbase.motifs.significance;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.Moments;
import io.motifbase.motifs.nullmodel.NullEnsemble;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Z-scores, p-values and significance profile of a graph against a null ensemble. The same bits for any number of
 * threads: moments are exact integers and rounded once, at the end.
 *
 * <p>Time members * (one member + its census) / threads. Sources: Milo et al. 2002, Science 298:824; significance
 * profile: Milo et al. 2004, Science 303:1538; p-value: Davison and Hinkley 1997, section 4.2.
 */
public final class ZScores {
    /**
     * Raised by one whenever the same graph, settings and seed give other scores than before: other members of a null
     * model, other counts, another statistic. Who keeps scores keeps it with them, and computes anew where it differs.
     */
    public static final long REVISION = 1;

    private final MotifCensus observed;
    private final EnsembleSettings ensemble;
    private final List<ZScore> scores;

    private ZScores(MotifCensus observed, EnsembleSettings ensemble, List<ZScore> scores) {
        this.observed = observed;
        this.ensemble = ensemble;
        this.scores = scores;
    }

    /**
     * Counts the graph and the ensemble.
     *
     * @param poll called from this thread at least every 50 ms while members are made; throws to cancel
     * @throws IllegalArgumentException where the null model cannot serve the graph
     */
    public static ZScores of(DirectedGraph graph, CensusSettings census, EnsembleSettings ensemble, Runnable poll) {
        MotifCensus observed = MotifCensus.of(graph, census, poll);
        NullEnsemble members = NullEnsemble.of(observed, ensemble, poll);
        List<@Nullable Double> zs = new ArrayList<>();
        double squares = 0;
        for (MotifClass motif : observed.classes()) {
            Moments moments = members.moments(motif);
            Double z = moments.determined() ? null : moments.above(observed.count(motif)) / moments.sd();
            squares += z == null ? 0 : z * z;
            zs.add(z);
        }
        double length = Math.sqrt(squares);
        List<ZScore> scores = new ArrayList<>();
        for (MotifClass motif : observed.classes()) {
            Double z = zs.get(scores.size());
            Double profile = z == null || length == 0 ? null : z / length;
            scores.add(score(motif, observed.count(motif), members, z, profile));
        }
        return new ZScores(observed, ensemble, List.copyOf(scores));
    }

    private static ZScore score(
            MotifClass motif, long count, NullEnsemble members, @Nullable Double z, @Nullable Double profile) {
        Moments moments = members.moments(motif);
        double n1 = moments.n() + 1.0;
        return new ZScore(
                motif,
                count,
                moments.mean(),
                moments.sd(),
                z,
                (members.atLeast(motif) + 1) / n1,
                (members.atMost(motif) + 1) / n1,
                profile,
                moments.determined());
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

    /**
     * How far the Z-score of a class spreads over ensembles of as many members n with other seeds: sqrt(1/n + z^2 / (2
     * (n - 1))), the first term from the ensemble's mean and the second from its standard deviation, both as of normal
     * counts (the delta method). More members, or exact moments, make it smaller.
     *
     * @return null where z is
     * @throws IllegalArgumentException where the definition has no such class
     */
    public @Nullable Double standardErrorOfZ(MotifClass motif) {
        Double z = score(motif).z();
        double n = ensemble.members();
        return z == null ? null : Math.sqrt(1 / n + z * z / (2 * (n - 1)));
    }

    /**
     * Two-sided p-values adjusted for looking at several classes, by {@link BenjaminiHochberg}, in the order of the
     * definition. Classes that the null model determines are no test and are left out.
     */
    public Map<MotifClass, Double> adjustedPTwoSided() {
        List<ZScore> tests =
                scores.stream().filter(score -> !score.determined()).toList();
        double[] adjusted = BenjaminiHochberg.adjusted(
                tests.stream().mapToDouble(ZScore::pTwoSided).toArray());
        Map<MotifClass, Double> byClass = new LinkedHashMap<>();
        for (int i = 0; i < adjusted.length; i++) {
            byClass.put(tests.get(i).motif(), adjusted[i]);
        }
        return Collections.unmodifiableMap(byClass);
    }

    /** The observed counts, and what the clean-up removed. */
    public MotifCensus observed() {
        return observed;
    }

    public CensusSettings census() {
        return observed.settings();
    }

    public EnsembleSettings ensemble() {
        return ensemble;
    }
}
