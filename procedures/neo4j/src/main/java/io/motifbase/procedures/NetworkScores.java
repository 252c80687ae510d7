package io.motifbase.procedures;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.nullmodel.NullSettings;
import io.motifbase.motifs.significance.ZScore;
import io.motifbase.motifs.significance.ZScores;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.memory.ProcedureMemory;

/** The Z-scores of one stored network under some settings: those in the graph, or else those of the kernel. */
final class NetworkScores {
    private final Transaction tx;
    private final ProcedureMemory memory;
    private final Node network;
    private final ZScoresConfig asked;
    private final CensusSettings census;
    private NullSettings nullSettings;

    /** @throws UnknownNetworkException where there is no such network */
    NetworkScores(Transaction tx, ZScoresConfig asked, ProcedureMemory memory) {
        this.tx = tx;
        this.memory = memory;
        this.asked = asked;
        this.network = GraphProjection.networkNode(tx, asked.census().network());
        this.census = asked.census().settings(GraphProjection.isClean(network));
        this.nullSettings = asked.settings(census.usualLayering());
    }

    /** In the order of their classes; changes nothing. */
    List<ZScore> read(Runnable poll) {
        List<ZScore> stored = ScoreNodes.find(network, census, nullSettings);
        if (!stored.isEmpty()) {
            return stored;
        }
        ZScores computed = computeMissing(poll);
        return computed == null ? ScoreNodes.find(network, census, nullSettings) : computed.scores();
    }

    /** What {@link #read} gives, as rows of {@code motif.zscores}. */
    Stream<ZScoreRow> rows(Runnable poll) {
        List<ZScore> scores = read(poll);
        return ZScoreRow.of(asked.census().network(), census, nullSettings, scores);
    }

    /** The nodes of the scores, in the order of their classes, written where they are not there. */
    StoredScores store(Runnable poll) {
        List<Node> stored = nodes();
        if (!stored.isEmpty()) {
            return new StoredScores(stored, true);
        }
        ZScores scores = computeMissing(poll);
        if (scores == null) {
            return new StoredScores(nodes(), true);
        }
        tx.acquireWriteLock(network);
        List<Node> storedMeanwhile = nodes();
        if (!storedMeanwhile.isEmpty()) {
            return new StoredScores(storedMeanwhile, true);
        }
        ScoreNodes.write(tx, network, scores);
        return new StoredScores(nodes(), false);
    }

    private List<Node> nodes() {
        return ScoreNodes.nodes(network, census, nullSettings);
    }

    /**
     * The scores, once the layers of the graph have said which null model is meant where none is named; null where those are
     * stored. Most networks have the usual layers, so that theirs were found before.
     */
    private @Nullable ZScores computeMissing(Runnable poll) {
        try (CallMemory used = new CallMemory(memory)) {
            used.takeGraph(tx, asked.census().graph());
            DirectedGraph graph = asked.census().graph().read(tx).graph();
            nullSettings = asked.settings(census.layering(graph));
            if (!nodes().isEmpty()) {
                return null;
            }
            used.takeSamplers(graph, census, nullSettings);
            return ZScores.of(graph, census, nullSettings, poll);
        }
    }

    /**
     * Nodes of scores.
     *
     * @param found whether they were there before
     */
    record StoredScores(List<Node> nodes, boolean found) {}
}
