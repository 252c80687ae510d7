package io.motifbase.procedures;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.graph.DirectedGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;

/**
 * Writes one member of a null ensemble as a network of its own: the same neurons, other connections. It is a network like
 * any other, with a second label and its provenance; READY is the last thing that is set.
 *
 * <p>A null model has no weights. The connections between two layers take those of the network's connections between them,
 * in the order of their neurons, so that a source keeps its weights as far as it keeps its connections; where the null model
 * lets the numbers of connections between layers vary, they are taken from all together.
 */
final class NullNetworkWriter {
    private final Transaction tx;
    private final Node network;
    private final RewireConfig asked;
    private final CensusSettings census;

    /** @throws UnknownNetworkException where there is no such network */
    NullNetworkWriter(Transaction tx, RewireConfig asked) {
        this.tx = tx;
        this.asked = asked;
        this.network = GraphProjection.networkNode(tx, asked.network());
        this.census = asked.census(GraphProjection.isClean(network));
    }

    /**
     * The node of the network, written where it is not there.
     *
     * @throws IllegalArgumentException where the null model cannot serve the network, or its id is taken by another
     */
    Written write(Runnable poll) {
        tx.acquireWriteLock(network);
        Node existing = tx.findNode(GraphNames.NETWORK, GraphNames.ID, asked.id());
        if (existing != null) {
            checkSame(existing);
            return new Written(existing, true);
        }
        GraphSource source = new GraphSource.StoredNetwork(asked.network());
        StoredConnections stored = StoredConnections.of(tx, source, source.read(tx));
        DirectedGraph seen = census.prepare(stored.projection().graph()).graph();
        DirectedGraph member = asked.nullModel()
                .sampler(seen, asked.seed(), asked.attempts())
                .member(asked.member(), poll)
                .toGraph();
        return new Written(write(stored, seen, NullMember.on(seen, member), poll), false);
    }

    private void checkSame(Node existing) {
        boolean same = existing.hasLabel(GraphNames.NULL_NETWORK)
                && GraphNames.READY.equals(existing.getProperty(GraphNames.STATE, null));
        for (Map.Entry<String, String> setting : asked.provenance(census).entrySet()) {
            same &= setting.getValue().equals(existing.getProperty(GraphNames.PROVENANCE + setting.getKey(), null));
        }
        if (!same) {
            throw new IllegalArgumentException(
                    "id " + asked.id()
                            + " must be free, or that of the same null network, got another network: give another by config key id");
        }
    }

    private Node write(StoredConnections stored, DirectedGraph seen, DirectedGraph member, Runnable poll) {
        Node written = tx.createNode(GraphNames.NETWORK, GraphNames.NULL_NETWORK);
        setProperties(written, member);
        Node[] neurons = new Node[member.vertices()];
        for (int v = 0; v < neurons.length; v++) {
            neurons[v] = tx.createNode(GraphNames.NEURON);
            neurons[v].setProperty(GraphNames.NEURON_NETWORK, asked.id());
            copyProperties(stored.neuron(v), neurons[v]);
            written.createRelationshipTo(neurons[v], GraphNames.HAS_NEURON);
        }
        float[] weights = connect(neurons, member, Weights.of(stored, seen, member), poll);
        setContentHash(written, neurons, member, weights);
        written.createRelationshipTo(network, GraphNames.REWIRED_FROM);
        written.setProperty(GraphNames.STATE, GraphNames.READY);
        return written;
    }

    /** But those that tell the two apart: the database checks unique ones at once. */
    private static void copyProperties(Node neuron, Node written) {
        neuron.getAllProperties().forEach((name, value) -> {
            if (!name.equals(GraphNames.NEURON_NETWORK)) {
                written.setProperty(name, value);
            }
        });
    }

    /** The weights that the connections got, in the order of their sources. */
    private static float[] connect(Node[] neurons, DirectedGraph member, Weights weights, Runnable poll) {
        float[] given = new float[Math.toIntExact(member.connections())];
        for (int v = 0; v < neurons.length; v++) {
            poll.run();
            for (int k = member.outOffset(v); k < member.outOffset(v + 1); k++) {
                Object weight = weights.next(member, v, member.target(k));
                Relationship connection =
                        neurons[v].createRelationshipTo(neurons[member.target(k)], GraphNames.CONNECTS_TO);
                if (weight != null) {
                    connection.setProperty(GraphNames.WEIGHT, weight);
                }
                given[k] = weight instanceof Number number ? number.floatValue() : Float.NaN;
            }
        }
        return given;
    }

    /** Only where the network has one: what a user has written by Cypher has no layers and activations to hash. */
    private void setContentHash(Node written, Node[] neurons, DirectedGraph member, float[] weights) {
        if (!network.hasProperty(GraphNames.CONTENT_HASH)) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (Node neuron : neurons) {
            if (neuron.getProperty(GraphNames.NAME, null) instanceof String name) {
                names.add(name);
            }
        }
        String hash = ContentDigest.of(
                (int[]) network.getProperty(GraphNames.LAYERS),
                (String[]) network.getProperty(GraphNames.ACTIVATIONS),
                (int[]) network.getProperty(GraphNames.BLOCKS),
                names.toArray(String[]::new),
                member,
                weights);
        written.setProperty(GraphNames.CONTENT_HASH, hash);
    }

    /** Those of the network, but for what is not true of a random one. */
    private void setProperties(Node written, DirectedGraph member) {
        network.getAllProperties().forEach((name, value) -> {
            boolean own = name.startsWith(GraphNames.PROVENANCE)
                    || name.equals(GraphNames.ID)
                    || name.equals(GraphNames.TEST_MSE)
                    || name.equals(GraphNames.CONTENT_HASH)
                    || name.equals(GraphNames.STATE);
            if (!own) {
                written.setProperty(name, value);
            }
        });
        written.setProperty(GraphNames.ID, asked.id());
        written.setProperty(GraphNames.ENSEMBLE, network.getProperty(GraphNames.ENSEMBLE, "network") + "~null");
        written.setProperty(GraphNames.SEED, asked.seed());
        written.setProperty(GraphNames.CLEAN, false);
        written.setProperty(GraphNames.ORIGIN, "null");
        written.setProperty(GraphNames.CODE_VERSION, CodeVersion.current());
        asked.provenance(census).forEach((name, value) -> written.setProperty(GraphNames.PROVENANCE + name, value));
        long biasConnections = 0;
        for (int v = 0; v < member.vertices(); v++) {
            biasConnections += member.isBias(v) ? member.outDegree(v) : 0;
        }
        written.setProperty(GraphNames.CONNECTIONS, member.connections() - biasConnections);
        written.setProperty(GraphNames.BIAS_CONNECTIONS, biasConnections);
    }

    /** The weights of the network, handed out block by block in the order of sources and then of targets. */
    private record Weights(boolean byBlock, Map<Block, Iterator<@Nullable Object>> left) {

        static Weights of(StoredConnections stored, DirectedGraph seen, DirectedGraph member) {
            boolean byBlock = sizes(seen).equals(sizes(member));
            Map<Block, List<@Nullable Object>> weights = new HashMap<>();
            for (int v = 0; v < seen.vertices(); v++) {
                for (int k = seen.outOffset(v); k < seen.outOffset(v + 1); k++) {
                    weights.computeIfAbsent(Block.of(seen, v, seen.target(k), byBlock), block -> new ArrayList<>())
                            .add(stored.connection(v, seen.target(k)).getProperty(GraphNames.WEIGHT, null));
                }
            }
            Map<Block, Iterator<@Nullable Object>> left = new HashMap<>();
            weights.forEach((block, ofBlock) -> left.put(block, ofBlock.iterator()));
            return new Weights(byBlock, left);
        }

        private static Map<Block, Integer> sizes(DirectedGraph graph) {
            Map<Block, Integer> sizes = new HashMap<>();
            for (int v = 0; v < graph.vertices(); v++) {
                for (int k = graph.outOffset(v); k < graph.outOffset(v + 1); k++) {
                    sizes.merge(Block.of(graph, v, graph.target(k), true), 1, Integer::sum);
                }
            }
            return sizes;
        }

        @Nullable
        Object next(DirectedGraph member, int source, int target) {
            Iterator<@Nullable Object> ofBlock = left.get(Block.of(member, source, target, byBlock));
            if (ofBlock == null || !ofBlock.hasNext()) {
                throw new IllegalStateException(
                        "a null model must keep the number of connections, of biases and others");
            }
            return ofBlock.next();
        }
    }

    /** The connections between two layers, or between all, those of biases apart. */
    private record Block(int from, int to, boolean bias) {
        static Block of(DirectedGraph graph, int source, int target, boolean byLayers) {
            return new Block(
                    byLayers ? graph.layerOf(source) : 0, byLayers ? graph.layerOf(target) : 0, graph.isBias(source));
        }
    }

    /**
     * A null network in the graph.
     *
     * @param found whether it was there before
     */
    record Written(Node node, boolean found) {}
}
