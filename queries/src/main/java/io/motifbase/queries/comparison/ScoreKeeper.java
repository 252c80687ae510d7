package io.motifbase.queries.comparison;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.Layering;
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
import org.jspecify.annotations.Nullable;

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
        // most networks have the usual layers, and their scores are found without reading a graph
        ZScoresAnswer stored = stored(id, census, config.settings(census.usualLayering()));
        if (stored != null) {
            return stored;
        }
        DirectedGraph graph = store.graph(id);
        Layering layering = census.layering(graph);
        NullSettings settings = config.settings(layering);
        stored = layering == census.usualLayering() ? null : stored(id, census, settings);
        if (stored != null) {
            return stored;
        }
        ZScores scores = ZScores.of(graph, census, settings, poll);
        store.writeScores(id, scores);
        return ZScoresAnswer.of(id, scores);
    }

    private @Nullable ZScoresAnswer stored(String id, CensusSettings census, NullSettings settings) {
        List<ZScore> scores = store.findScores(id, census, settings);
        return scores.isEmpty() ? null : ZScoresAnswer.of(id, census, settings, scores);
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
        CensusSettings census = config.census(store.show(id).properties().clean());
        DirectedGraph graph = store.graph(id);
        EnsembleSettings settings = config.ensemble(census.layering(graph));
        MotifCensus observed = MotifCensus.of(graph, census, poll);
        MemberCounts counts = MemberCounts.of(observed, settings, poll);
        store.writeScores(id, ZScores.of(observed, NullEnsemble.of(observed, counts), settings));
        return new MemberCountsText(id, settings, counts);
    }
}
