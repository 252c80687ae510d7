package io.motifbase.graphstore.store;

import io.motifbase.graphstore.CodeVersion;
import io.motifbase.graphstore.schema.Schema;
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
final class ScoreNodes {
    private ScoreNodes() {}

    /** Writes the scores; those of the same settings are replaced. One thread at a time for each network. */
    static void write(Transaction tx, Node network, ZScores scores) {
        tx.acquireWriteLock(network);
        Map<String, Object> settings = settings(scores.census(), scores.settings());
        for (Relationship hasScore : network.getRelationships(Direction.OUTGOING, Schema.HAS_SCORE)) {
            Node score = hasScore.getEndNode();
            if (has(score, settings)) {
                hasScore.delete();
                score.delete();
            }
        }
        for (ZScore score : scores.scores()) {
            Node node = tx.createNode(Schema.MOTIF_SCORE);
            settings.forEach(node::setProperty);
            node.setProperty(Schema.REVISION, ZScores.REVISION);
            node.setProperty(Schema.CODE_VERSION, CodeVersion.current());
            setValues(node, score);
            network.createRelationshipTo(node, Schema.HAS_SCORE);
        }
    }

    /** The scores of these settings that this revision of the kernel computed; none where there are none. */
    static List<ZScore> find(Node network, CensusSettings census, NullSettings nullSettings) {
        Map<String, Object> settings = settings(census, nullSettings);
        settings.put(Schema.REVISION, ZScores.REVISION);
        List<ZScore> scores = new ArrayList<>();
        for (Relationship hasScore : network.getRelationships(Direction.OUTGOING, Schema.HAS_SCORE)) {
            if (has(hasScore.getEndNode(), settings)) {
                scores.add(score(hasScore.getEndNode()));
            }
        }
        scores.sort(Comparator.comparing(ZScore::motif));
        return scores;
    }

    /** All that a score depends on beside the network; not the number of threads. */
    private static Map<String, Object> settings(CensusSettings census, NullSettings nullSettings) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(Schema.DEFINITION, census.definition().id());
        settings.put(Schema.SCORE_BIAS, census.bias());
        settings.put(Schema.CLEAN, census.clean());
        if (!census.layers()) {
            settings.put(Schema.GENERAL, true);
        }
        settings.put(Schema.NULL_MODEL, nullSettings.nullModel().id());
        if (nullSettings instanceof EnsembleSettings ensemble) {
            settings.put(Schema.MEMBERS, (long) ensemble.members());
            settings.put(Schema.SEED, ensemble.seed());
            settings.put(Schema.ATTEMPTS, (long) ensemble.attempts());
        }
        if (nullSettings instanceof ExactSettings exact) {
            settings.put(Schema.EXACT_MOMENTS, true);
            settings.put(Schema.INDEPENDENT_CELLS, exact.independentCells());
        }
        return settings;
    }

    private static boolean has(Node score, Map<String, Object> settings) {
        return settings.equals(score.getProperties(settings.keySet().toArray(String[]::new)))
                && score.hasProperty(Schema.GENERAL) == settings.containsKey(Schema.GENERAL);
    }

    private static void setValues(Node node, ZScore score) {
        node.setProperty(Schema.MOTIF, score.motif().id());
        node.setProperty(Schema.COUNT, score.count());
        node.setProperty(Schema.MEAN, score.mean());
        node.setProperty(Schema.SD, score.sd());
        setIfDefined(node, Schema.Z, score.z());
        setIfDefined(node, Schema.P_HIGHER, score.pHigher());
        setIfDefined(node, Schema.P_LOWER, score.pLower());
        setIfDefined(node, Schema.PROFILE, score.profile());
        node.setProperty(Schema.DETERMINED, score.determined());
        setIfDefined(node, Schema.P_TWO_SIDED, score.pTwoSided());
        setIfDefined(node, Schema.P_ADJUSTED, score.pAdjusted());
        setIfDefined(node, Schema.STANDARD_ERROR_OF_Z, score.standardErrorOfZ());
    }

    private static void setIfDefined(Node node, String name, @Nullable Double value) {
        if (value != null) {
            node.setProperty(name, value);
        }
    }

    private static ZScore score(Node node) {
        return new ZScore(
                MotifClass.named((String) node.getProperty(Schema.MOTIF)),
                (long) node.getProperty(Schema.COUNT),
                (double) node.getProperty(Schema.MEAN),
                (double) node.getProperty(Schema.SD),
                (Double) node.getProperty(Schema.Z, null),
                (Double) node.getProperty(Schema.P_HIGHER, null),
                (Double) node.getProperty(Schema.P_LOWER, null),
                (Double) node.getProperty(Schema.PROFILE, null),
                (boolean) node.getProperty(Schema.DETERMINED),
                (Double) node.getProperty(Schema.P_TWO_SIDED, null),
                (Double) node.getProperty(Schema.P_ADJUSTED, null),
                (Double) node.getProperty(Schema.STANDARD_ERROR_OF_Z, null));
    }
}
