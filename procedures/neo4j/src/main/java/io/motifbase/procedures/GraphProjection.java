package io.motifbase.procedures;

import io.motifbase.motifs.graph.DirectedGraph;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.Transaction;

/**
 * A part of the database as the kernel's graph. Of a stored network vertex v is the neuron with index v. Weights are not
 * read.
 *
 * <p>Time O(neurons + connections), memory 8 bytes a connection beside the graph.
 *
 * @param network its id, or what stands for it in rows
 * @param neurons the node of each vertex
 * @param clean the network's own word on whether ghost and dead neurons are left out of a census
 */
public record GraphProjection(String network, DirectedGraph graph, List<Node> neurons, boolean clean) {

    /**
     * Reads a network that is READY.
     *
     * @throws UnknownNetworkException where there is none with this id
     */
    public static GraphProjection of(Transaction tx, String network) {
        Node node = networkNode(tx, network);
        Node[] neurons = neurons(node);
        return new GraphProjection(network, new Reader(neurons).graph(), List.of(neurons), isClean(node));
    }

    /** A network's own word on whether ghost and dead neurons are left out of a census. */
    static boolean isClean(Node network) {
        return !Boolean.FALSE.equals(network.getProperty(GraphNames.CLEAN, true));
    }

    /**
     * The node of a network that is READY.
     *
     * @throws UnknownNetworkException where there is none with this id
     */
    public static Node networkNode(Transaction tx, String network) {
        Node node = tx.findNode(GraphNames.NETWORK, GraphNames.ID, network);
        if (node == null || !GraphNames.READY.equals(node.getProperty(GraphNames.STATE, ""))) {
            throw UnknownNetworkException.of(tx, network);
        }
        return node;
    }

    /** The neurons by index: every index from 0 once. */
    public static Node[] neurons(Node network) {
        Node[] neurons = new Node[network.getDegree(GraphNames.HAS_NEURON, Direction.OUTGOING)];
        try (ResourceIterable<Relationship> all = network.getRelationships(Direction.OUTGOING, GraphNames.HAS_NEURON)) {
            for (Relationship hasNeuron : all) {
                Node neuron = hasNeuron.getEndNode();
                int index = ((Number) neuron.getProperty(GraphNames.INDEX)).intValue();
                if (index < 0 || index >= neurons.length || neurons[index] != null) {
                    throw new IllegalStateException("neurons of " + network.getProperty(GraphNames.ID, "a network")
                            + " must have every index from 0 to " + (neurons.length - 1) + " once, got " + index);
                }
                neurons[index] = neuron;
            }
        }
        return neurons;
    }

    /** Collects the connections of one network. */
    private static final class Reader {
        private final Node[] neurons;
        private final NodeIndex indexOf;
        private int[] sources = new int[1024];
        private int[] targets = new int[1024];
        private int size;

        Reader(Node[] neurons) {
            this.neurons = neurons;
            this.indexOf = new NodeIndex(neurons.length);
        }

        DirectedGraph graph() {
            int[] layers = new int[neurons.length];
            BitSet biases = new BitSet();
            for (int v = 0; v < neurons.length; v++) {
                indexOf.put(neurons[v], v);
                layers[v] = ((Number) neurons[v].getProperty(GraphNames.LAYER)).intValue();
                biases.set(v, GraphNames.BIAS.equals(neurons[v].getProperty(GraphNames.KIND, null)));
            }
            for (int v = 0; v < neurons.length; v++) {
                addConnectionsOf(v);
            }
            return DirectedGraph.of(layers, biases, Arrays.copyOf(sources, size), Arrays.copyOf(targets, size));
        }

        private void addConnectionsOf(int v) {
            try (ResourceIterable<Relationship> all =
                    neurons[v].getRelationships(Direction.OUTGOING, GraphNames.CONNECTS_TO)) {
                for (Relationship connection : all) {
                    if (size == sources.length) {
                        sources = Arrays.copyOf(sources, 2 * size);
                        targets = Arrays.copyOf(targets, 2 * size);
                    }
                    sources[size] = v;
                    targets[size++] = indexOf.indexOf(connection.getEndNode());
                }
            }
        }
    }
}
