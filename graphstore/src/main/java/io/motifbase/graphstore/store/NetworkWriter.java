package io.motifbase.graphstore.store;

import io.motifbase.graphstore.schema.Schema;
import io.motifbase.procedures.CodeVersion;
import io.motifbase.procedures.GraphProjection;
import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.trainingset.Evaluation;
import org.jspecify.annotations.Nullable;
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
        Node node = writer.networkNode(properties, contentHash);
        writer.addNeurons(node);
        network.blocks().forEach(writer::addConnections);
        for (int n = 0; n < network.biases().size(); n++) {
            writer.addBiases(n);
        }
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

    private Node networkNode(NetworkProperties properties, String contentHash) {
        Node node = tx.createNode(Schema.NETWORK);
        node.setProperty(Schema.ID, id);
        node.setProperty(Schema.ENSEMBLE, properties.ensemble());
        setIfKnown(node, Schema.INDEX, properties.index());
        node.setProperty(Schema.SPARSITY, properties.sparsity());
        setIfKnown(node, Schema.SEED, properties.seed());
        setIfKnown(node, Schema.TEST_MSE, properties.testMse());
        node.setProperty(Schema.CLEAN, properties.clean());
        node.setProperty(Schema.CONTENT_HASH, contentHash);
        node.setProperty(Schema.NEURONS, (long) network.neurons());
        node.setProperty(Schema.CONNECTIONS, network.connections());
        node.setProperty(Schema.BIAS_CONNECTIONS, network.biasConnections());
        node.setProperty(Schema.CODE_VERSION, CodeVersion.current());
        setShape(node);
        node.setProperty(Schema.ORIGIN, network.provenance().origin());
        network.provenance().settings().forEach((name, value) -> node.setProperty(Schema.PROVENANCE + name, value));
        return node;
    }

    private void setShape(Node node) {
        int layers = network.layers().size();
        int[] sizes = new int[layers];
        String[] activations = new String[layers];
        for (int l = 0; l < layers; l++) {
            sizes[l] = network.layers().get(l).size();
            activations[l] = activationOf(l);
        }
        int[] blocks = new int[2 * network.blocks().size()];
        for (int b = 0; b < network.blocks().size(); b++) {
            blocks[2 * b] = network.blocks().get(b).fromLayer();
            blocks[2 * b + 1] = network.blocks().get(b).toLayer();
        }
        node.setProperty(Schema.LAYERS, sizes);
        node.setProperty(Schema.ACTIVATIONS, activations);
        node.setProperty(Schema.BLOCKS, blocks);
    }

    private String activationOf(int layer) {
        String activation = network.layers().get(layer).activation();
        return activation == null ? "" : activation;
    }

    private static void setIfKnown(Node node, String name, @Nullable Object value) {
        if (value != null) {
            node.setProperty(name, value);
        }
    }

    private void addNeurons(Node networkNode) {
        for (int l = 0; l < network.layers().size(); l++) {
            for (int i = 0; i < network.layers().get(l).size(); i++) {
                Node neuron = addNeuron(networkNode, network.indexOf(l, i), l);
                if (!activationOf(l).isEmpty()) {
                    neuron.setProperty(Schema.ACTIVATION, activationOf(l));
                }
            }
        }
        for (int n = 0; n < network.biases().size(); n++) {
            addNeuron(
                    networkNode, network.indexOfBias(n), network.biases().get(n).layer() - 1);
        }
    }

    private Node addNeuron(Node networkNode, int index, int layer) {
        Node neuron = tx.createNode(Schema.NEURON);
        neuron.setProperty(Schema.NEURON_NETWORK, id);
        neuron.setProperty(Schema.INDEX, index);
        neuron.setProperty(Schema.LAYER, layer);
        neuron.setProperty(Schema.KIND, NetworkGraph.kindOf(network, index));
        if (!network.names().isEmpty()) {
            neuron.setProperty(Schema.NAME, network.names().get(index));
        }
        networkNode.createRelationshipTo(neuron, Schema.HAS_NEURON);
        neurons[index] = neuron;
        return neuron;
    }

    private void addConnections(Block block) {
        for (int i = 0; i < block.rows(); i++) {
            Node source = neurons[network.indexOf(block.fromLayer(), i)];
            for (int k = block.offset(i); k < block.offset(i + 1); k++) {
                connect(source, neurons[network.indexOf(block.toLayer(), block.target(k))], block.weight(k));
            }
        }
    }

    private void addBiases(int n) {
        Biases biases = network.biases().get(n);
        Node source = neurons[network.indexOfBias(n)];
        for (int j = 0; j < biases.size(); j++) {
            if (biases.isKept(j)) {
                connect(source, neurons[network.indexOf(biases.layer(), j)], biases.value(j));
            }
        }
    }

    private static void connect(Node source, Node target, float weight) {
        source.createRelationshipTo(target, Schema.CONNECTS_TO).setProperty(Schema.WEIGHT, weight);
    }
}
