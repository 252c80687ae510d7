package io.motifbase.procedures;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.ExactSettings;
import io.motifbase.motifs.nullmodel.NullSettings;
import io.motifbase.motifs.significance.ZScore;
import io.motifbase.motifs.significance.ZScores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;

/** The Z-scores of a network as nodes: one for each motif class and settings. */
public final class ScoreNodes {
    private ScoreNodes() {}

    /** Writes the scores; those of the same settings are replaced. One thread at a time for each network. */
    public static void write(Transaction tx, Node network, ZScores scores) {
        Map<String, String> provenance = Map.of(GraphNames.CODE_VERSION, CodeVersion.current());
        write(tx, network, new Computed(scores.census(), scores.settings(), scores.scores(), provenance));
    }

    /**
     * Scores that this revision of the kernel has computed, here or elsewhere.
     *
     * @param provenance by property: the version of the code, and where they come from
     */
    public record Computed(
            CensusSettings census, NullSettings settings, List<ZScore> scores, Map<String, String> provenance) {}

    /** The same for scores that were computed elsewhere. */
    public static void write(Transaction tx, Node network, Computed computed) {
        tx.acquireWriteLock(network);
        Map<String, Object> settings = settings(computed.census(), computed.settings());
        for (Relationship hasScore : network.getRelationships(Direction.OUTGOING, GraphNames.HAS_SCORE)) {
            Node score = hasScore.getEndNode();
            if (has(score, settings)) {
                hasScore.delete();
                score.delete();
            }
        }
        for (ZScore score : computed.scores()) {
            Node node = tx.createNode(GraphNames.MOTIF_SCORE);
            settings.forEach(node::setProperty);
            node.setProperty(GraphNames.REVISION, ZScores.REVISION);
            computed.provenance().forEach(node::setProperty);
            setValues(node, score);
            network.createRelationshipTo(node, GraphNames.HAS_SCORE);
        }
    }

    /** The scores of these settings that this revision of the kernel computed; none where there are none. */
    public static List<ZScore> find(Node network, CensusSettings census, NullSettings nullSettings) {
        return nodes(network, census, nullSettings).stream()
                .map(ScoreNodes::score)
                .toList();
    }

    /** The nodes of these scores, in the order of their classes. */
    static List<Node> nodes(Node network, CensusSettings census, NullSettings nullSettings) {
        Map<String, Object> settings = settings(census, nullSettings);
        settings.put(GraphNames.REVISION, ZScores.REVISION);
        List<Node> nodes = new ArrayList<>();
        for (Relationship hasScore : network.getRelationships(Direction.OUTGOING, GraphNames.HAS_SCORE)) {
            if (has(hasScore.getEndNode(), settings)) {
                nodes.add(hasScore.getEndNode());
            }
        }
        nodes.sort(Comparator.comparing(node -> MotifClass.named((String) node.getProperty(GraphNames.MOTIF))));
        return nodes;
    }

    /** All that a score depends on beside the network; not the number of threads. */
    private static Map<String, Object> settings(CensusSettings census, NullSettings nullSettings) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(GraphNames.DEFINITION, census.definition().id());
        settings.put(GraphNames.SCORE_BIAS, census.bias());
        settings.put(GraphNames.CLEAN, census.clean());
        if (!census.layers()) {
            settings.put(GraphNames.GENERAL, true);
        }
        settings.put(GraphNames.NULL_MODEL, nullSettings.nullModel().id());
        if (nullSettings instanceof EnsembleSettings ensemble) {
            settings.put(GraphNames.MEMBERS, (long) ensemble.members());
            settings.put(GraphNames.SEED, ensemble.seed());
            settings.put(GraphNames.ATTEMPTS, (long) ensemble.attempts());
        }
        if (nullSettings instanceof ExactSettings exact) {
            settings.put(GraphNames.EXACT_MOMENTS, true);
            settings.put(GraphNames.INDEPENDENT_CELLS, exact.independentCells());
        }
        return settings;
    }

    private static boolean has(Node score, Map<String, Object> settings) {
        return settings.equals(score.getProperties(settings.keySet().toArray(String[]::new)))
                && score.hasProperty(GraphNames.GENERAL) == settings.containsKey(GraphNames.GENERAL);
    }

    private static void setValues(Node node, ZScore score) {
        node.setProperty(GraphNames.MOTIF, score.motif().id());
        node.setProperty(GraphNames.COUNT, score.count());
        node.setProperty(GraphNames.MEAN, score.mean());
        node.setProperty(GraphNames.SD, score.sd());
        setIfDefined(node, GraphNames.Z, score.z());
        setIfDefined(node, GraphNames.P_HIGHER, score.pHigher());
        setIfDefined(node, GraphNames.P_LOWER, score.pLower());
        setIfDefined(node, GraphNames.PROFILE, score.profile());
        node.setProperty(GraphNames.DETERMINED, score.determined());
        setIfDefined(node, GraphNames.P_TWO_SIDED, score.pTwoSided());
        setIfDefined(node, GraphNames.P_ADJUSTED, score.pAdjusted());
        setIfDefined(node, GraphNames.STANDARD_ERROR_OF_Z, score.standardErrorOfZ());
    }

    private static void setIfDefined(Node node, String name, @Nullable Double value) {
        if (value != null) {
            node.setProperty(name, value);
        }
    }

    static ZScore score(Node node) {
        return new ZScore(
                MotifClass.named((String) node.getProperty(GraphNames.MOTIF)),
                (long) node.getProperty(GraphNames.COUNT),
                (double) node.getProperty(GraphNames.MEAN),
                (double) node.getProperty(GraphNames.SD),
                (Double) node.getProperty(GraphNames.Z, null),
                (Double) node.getProperty(GraphNames.P_HIGHER, null),
                (Double) node.getProperty(GraphNames.P_LOWER, null),
                (Double) node.getProperty(GraphNames.PROFILE, null),
                (boolean) node.getProperty(GraphNames.DETERMINED),
                (Double) node.getProperty(GraphNames.P_TWO_SIDED, null),
                (Double) node.getProperty(GraphNames.P_ADJUSTED, null),
                (Double) node.getProperty(GraphNames.STANDARD_ERROR_OF_Z, null));
    }
}
