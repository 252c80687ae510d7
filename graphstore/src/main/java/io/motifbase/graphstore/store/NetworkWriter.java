package io.motifbase.graphstore.store;

import io.motifbase.graphstore.schema.Schema;
import io.motifbase.procedures.GraphProjection;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.trainingset.Evaluation;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;

/**
 * Writes one network in the transaction it is given; READY is the last thing it sets.
 *
 * <p>Time O(neurons + connections), about 20 microseconds a connection.
 */
final class NetworkWriter {
    private final Transaction tx;
    private final String id;
    private final Network network;
    private final Node[] neurons;

    private NetworkWriter(Transaction tx, String id, Network network) {
        this.tx = tx;
        this.id = id;
        this.network = network;
        this.neurons = new Node[network.neurons() + network.biases().size()];
    }

    /** The node of the network. */
    static Node write(Transaction tx, String id, Network network, NetworkProperties properties, String contentHash) {
        NetworkWriter writer = new NetworkWriter(tx, id, network);
        Node node = tx.createNode(Schema.NETWORK);
        NetworkNodes.network(id, network, properties, contentHash).forEach(node::setProperty);
        writer.addNeurons(node);
        writer.addConnections();
        if (properties.prunedFrom() != null) {
            addPrunedFrom(tx, node, properties.prunedFrom());
        }
        node.setProperty(Schema.STATE, Schema.READY);
        return node;
    }

    private static void addPrunedFrom(Transaction tx, Node node, String id) {
        node.createRelationshipTo(GraphProjection.networkNode(tx, id), Schema.PRUNED_FROM);
    }

    /**
     * Joins a stored network to the one that it was pruned from, where it has none (that one may have been deleted), and
     * keeps a test error that was measured since, with what it was measured on.
     */
    static void writeAgain(Transaction tx, Node node, Network network, NetworkProperties properties) {
        tx.acquireWriteLock(node);
        StoredNetwork stored = StoredNetwork.of(node);
        checkEnsemble(stored, properties);
        if (stored.properties().prunedFrom() == null && properties.prunedFrom() != null) {
            addPrunedFrom(tx, node, properties.prunedFrom());
        }
        if (properties.testMse() != null
                && !properties.testMse().equals(stored.properties().testMse())) {
            node.setProperty(Schema.TEST_MSE, properties.testMse());
            network.provenance().settings().forEach((name, value) -> {
                if (name.startsWith(Evaluation.SETTING)) {
                    node.setProperty(Schema.PROVENANCE + name, value);
                }
            });
        }
    }

    /** @throws IllegalArgumentException where the stored network belongs to another ensemble */
    static void checkEnsemble(StoredNetwork stored, NetworkProperties properties) {
        String ensemble = stored.properties().ensemble();
        if (!ensemble.equals(properties.ensemble())) {
            throw new NetworkConflictException("ensemble of network " + stored.id() + " must be " + ensemble
                    + ", as stored, got " + properties.ensemble());
        }
    }

    private void addNeurons(Node networkNode) {
        for (int index = 0; index < neurons.length; index++) {
            Node neuron = tx.createNode(Schema.NEURON);
            NetworkNodes.neuron(id, network, index).forEach(neuron::setProperty);
            networkNode.createRelationshipTo(neuron, Schema.HAS_NEURON);
            neurons[index] = neuron;
        }
    }

    private void addConnections() {
        ConnectionList all = ConnectionList.of(network);
        for (int k = 0; k < all.size(); k++) {
            neurons[all.sources()[k]]
                    .createRelationshipTo(neurons[all.targets()[k]], Schema.CONNECTS_TO)
                    .setProperty(Schema.WEIGHT, all.weights()[k]);
        }
    }
}
