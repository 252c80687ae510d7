package io.motifbase.graphstore.store;

import io.motifbase.graphstore.schema.Schema;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.nullmodel.NullSettings;
import io.motifbase.motifs.significance.ZScore;
import io.motifbase.motifs.significance.ZScores;
import io.motifbase.trainer.network.ContentHash;
import io.motifbase.trainer.network.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source32.Philox4x32;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;

/**
 * Looks whether a store is whole: every network by its counts and its content hash, neurons and scores by the network that
 * they belong to, a sample of the scores by computing them again, and then, with the database stopped, the files by Neo4j's
 * consistency check.
 *
 * <p>Time: some 20 ms a network, as long as its null ensemble takes for every set of scores in the sample, and the
 * consistency check.
 */
public final class StoreCheck {
    private static final double NETWORKS_CHECKED = 0.5;
    private static final double SCORES_CHECKED = 0.8;

    private final List<String> faults = new ArrayList<>();
    private final Set<ScoreSet> scores = new LinkedHashSet<>();
    private final DoubleConsumer progress;
    private long networks;
    private long connections;
    private long recomputed;

    private StoreCheck(DoubleConsumer progress) {
        this.progress = progress;
    }

    /**
     * Checks a store that is not open anywhere, and writes nothing but the report of Neo4j's check among its logs.
     *
     * @param sample sets of scores to compute again, the same ones each time
     * @param progress hears the fraction done, in [0, 1]
     * @throws StoreLockedException where another process has it open
     */
    public static StoreReport run(Path dir, int sample, DoubleConsumer progress) {
        StoreCheck check = new StoreCheck(progress);
        try (GraphStore store = GraphStore.open(dir, StoreSettings.embedded())) {
            check.checkGraph(store, sample);
        } catch (StoreLockedException e) {
            throw e;
        } catch (StoreException e) {
            check.faults.add(String.valueOf(e.getMessage()));
        }
        return check.report(new DatabaseFiles(dir.toAbsolutePath().normalize()));
    }

    private StoreReport report(DatabaseFiles files) {
        progress.accept(SCORES_CHECKED);
        faults.addAll(files.inconsistencies());
        progress.accept(1);
        try {
            return new StoreReport(
                    networks,
                    connections,
                    files.bytes(),
                    scores.size(),
                    recomputed,
                    scores.stream()
                            .filter(set -> !set.isOfRevision(ZScores.REVISION))
                            .count(),
                    faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkGraph(GraphStore store, int sample) {
        List<String> ids = store.inTransaction(StoreCheck::networkIds);
        for (int n = 0; n < ids.size(); n++) {
            String id = ids.get(n);
            attempt("network " + id, () -> store.inTransaction(tx -> checkNetwork(tx, id)));
            progress.accept(NETWORKS_CHECKED * (n + 1) / ids.size());
        }
        attempt("neurons", () -> store.inTransaction(tx -> checkOwners(tx, Schema.NEURON, Schema.HAS_NEURON)));
        attempt("scores", () -> store.inTransaction(tx -> checkOwners(tx, Schema.MOTIF_SCORE, Schema.HAS_SCORE)));
        List<ScoreSet> chosen = sample(sample);
        for (ScoreSet set : chosen) {
            attempt(name(set), () -> checkScores(store, set));
            recomputed++;
            progress.accept(NETWORKS_CHECKED + (SCORES_CHECKED - NETWORKS_CHECKED) * recomputed / chosen.size());
        }
    }

    /** What cannot be read is a fault, and the rest is checked all the same. */
    private void attempt(String what, Runnable check) {
        try {
            check.run();
        } catch (RuntimeException e) {
            faults.add(what + " cannot be read: " + e.getMessage());
        }
    }

    private static List<String> networkIds(Transaction tx) {
        List<String> ids = new ArrayList<>();
        try (ResourceIterator<Node> nodes = tx.findNodes(Schema.NETWORK)) {
            nodes.forEachRemaining(node -> ids.add(String.valueOf(node.getProperty(Schema.ID, ""))));
        }
        ids.sort(null);
        return ids;
    }

    private boolean checkNetwork(Transaction tx, String id) {
        Node node = tx.findNode(Schema.NETWORK, Schema.ID, id);
        if (node == null) {
            return faults.add("network " + id + " must be found by its id, got none");
        }
        Object state = node.getProperty(Schema.STATE, null);
        if (!Schema.READY.equals(state)) {
            return faults.add("network " + id + " must be READY, got " + state);
        }
        for (Relationship score : node.getRelationships(Direction.OUTGOING, Schema.HAS_SCORE)) {
            scores.add(ScoreSet.of(id, score.getEndNode()));
        }
        networks++;
        StoredNetwork stored = StoredNetwork.of(node);
        Network network = NetworkLoader.load(node);
        connections += stored.connections() + stored.biasConnections();
        long found = connectionsOf(node);
        expect(id, "neurons", stored.neurons(), (long) network.neurons());
        expect(id, "connections", stored.connections() + stored.biasConnections(), found);
        expect(id, "connections to its neurons", found, network.connections() + network.biasConnections());
        expect(id, "content hash", stored.contentHash(), ContentHash.of(network));
        return faults.isEmpty();
    }

    private static long connectionsOf(Node network) {
        long connections = 0;
        for (Relationship hasNeuron : network.getRelationships(Direction.OUTGOING, Schema.HAS_NEURON)) {
            connections += hasNeuron.getEndNode().getDegree(Schema.CONNECTS_TO, Direction.OUTGOING);
        }
        return connections;
    }

    private void expect(String id, String what, Object stored, Object found) {
        if (!stored.equals(found)) {
            faults.add("network " + id + ": " + what + " must be " + stored + ", as stored, got " + found);
        }
    }

    private long checkOwners(Transaction tx, Label label, RelationshipType owner) {
        long orphans = 0;
        try (ResourceIterator<Node> nodes = tx.findNodes(label)) {
            while (nodes.hasNext()) {
                orphans += nodes.next().getDegree(owner, Direction.INCOMING) == 1 ? 0 : 1;
            }
        }
        if (orphans > 0) {
            faults.add(orphans + " nodes " + label.name() + " must belong to one network each by " + owner.name()
                    + ", got none or several");
        }
        return orphans;
    }

    /** The first of a seeded shuffle, so that the same store has the same sample. */
    private List<ScoreSet> sample(int size) {
        UniformRandomProvider random = new Philox4x32(new int[] {1});
        List<ScoreSet> sets = new ArrayList<>();
        for (ScoreSet set : scores) {
            if (set.isOfRevision(ZScores.REVISION)) {
                sets.add(set);
            }
        }
        for (int k = 0; k < Math.min(size, sets.size()); k++) {
            int other = k + random.nextInt(sets.size() - k);
            ScoreSet chosen = sets.get(other);
            sets.set(other, sets.get(k));
            sets.set(k, chosen);
        }
        return sets.subList(0, Math.min(size, sets.size()));
    }

    private static String name(ScoreSet set) {
        return "scores " + set.settings() + " of network " + set.network();
    }

    private void checkScores(GraphStore store, ScoreSet set) {
        NullSettings settings = set.nullSettings(Runtime.getRuntime().availableProcessors());
        List<ZScore> stored = store.findScores(set.network(), set.census(), settings);
        List<ZScore> computed = ZScores.of(store.graph(set.network()), set.census(), settings, () -> {})
                .scores();
        Map<MotifClass, ZScore> again = new HashMap<>();
        computed.forEach(score -> again.put(score.motif(), score));
        List<ZScore> differing = new ArrayList<>(stored);
        differing.removeIf(score -> score.equals(again.get(score.motif())));
        if (!differing.isEmpty()) {
            ZScore first = differing.get(0);
            faults.add(name(set) + ": " + differing.size() + " of " + stored.size()
                    + " must come out again as stored, such as " + first + ", got " + again.get(first.motif()));
        }
        if (stored.size() != computed.size()) {
            faults.add(name(set) + " must be " + computed.size() + ", got " + stored.size());
        }
    }
}
