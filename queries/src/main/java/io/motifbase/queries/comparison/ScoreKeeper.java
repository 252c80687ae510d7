package io.motifbase.queries.comparison;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
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
        EnsembleSettings ensemble = config.ensemble();
        List<ZScore> stored = store.findScores(id, census, ensemble);
        if (!stored.isEmpty()) {
            return ZScoresAnswer.of(id, census, ensemble, stored);
        }
        ZScores scores = ZScores.of(store.graph(id), census, ensemble, poll);
        store.writeScores(id, scores);
        return ZScoresAnswer.of(id, scores);
    }
}
