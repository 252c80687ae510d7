package io.motifbase.queries.comparison;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.MemberCounts;
import io.motifbase.motifs.nullmodel.NullEnsemble;
import io.motifbase.motifs.nullmodel.NullSettings;
import io.motifbase.motifs.significance.ZScore;
import io.motifbase.motifs.significance.ZScores;
import io.motifbase.procedures.UnknownNetworkException;
import io.motifbase.queries.statements.MotifConfig;
import io.motifbase.queries.statements.ZScoresAnswer;
import jakarta.inject.Singleton;
import java.util.List;

/** Z-scores that are computed once: those of the same settings are read from the graph, new ones are stored in it. */
@Singleton
public final class ScoreKeeper {
    private final GraphStore store;

    public ScoreKeeper(GraphStore store) {
        this.store = store;
    }

    /** {@link #scores(String, MotifConfig, Runnable)} that nothing cancels. */
    public ZScoresAnswer scores(String id, MotifConfig config) {
        return scores(id, config, () -> {});
    }

    /**
     * The same numbers as the procedure {@code motif.zscores} gives, stored beside the network.
     *
     * @param poll called at least every 50 ms while they are computed; throws to cancel
     * @throws UnknownNetworkException where there is no such network
     * @throws IllegalArgumentException for a bad configuration
     */
    public ZScoresAnswer scores(String id, MotifConfig config, Runnable poll) {
        poll.run();
        CensusSettings census = config.census(store.show(id).properties().clean());
        NullSettings settings = config.settings();
        List<ZScore> stored = store.findScores(id, census, settings);
        if (!stored.isEmpty()) {
            return ZScoresAnswer.of(id, census, settings, stored);
        }
        ZScores scores = ZScores.of(store.graph(id), census, settings, poll);
        store.writeScores(id, scores);
        return ZScoresAnswer.of(id, scores);
    }

    /**
     * The counts of every member, and the Z-scores that follow from them stored beside the network.
     *
     * @param poll called at least every 50 ms while they are computed; throws to cancel
     * @throws UnknownNetworkException where there is no such network
     * @throws IllegalArgumentException for a bad configuration, or exact moments
     */
    public MemberCountsText counts(String id, MotifConfig config, Runnable poll) {
        poll.run();
        EnsembleSettings settings = config.ensemble();
        CensusSettings census = config.census(store.show(id).properties().clean());
        MotifCensus observed = MotifCensus.of(store.graph(id), census, poll);
        MemberCounts counts = MemberCounts.of(observed, settings, poll);
        store.writeScores(id, ZScores.of(observed, NullEnsemble.of(observed, counts), settings));
        return new MemberCountsText(id, settings, counts);
    }
}
