package io.motifbase.procedures;

import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.WeightedGraph;
import java.util.Arrays;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.Transaction;

/**
 * A stored network with its nodes and relationships: vertex v of the graph is {@code neuron(v)}, and every connection has
 * its relationship and its weight.
 *
 * <p>Time O(connections log degree), memory 16 bytes a connection beside the graph.
 */
final class StoredConnections {
    private final Transaction tx;
    private final GraphProjection projection;
    private final Node[] neurons;
    private final long[] relationships;
    private final double[] weights;

    private StoredConnections(Transaction tx, GraphProjection projection) {
        this.tx = tx;
        this.projection = projection;
        this.neurons = GraphProjection.neurons(GraphProjection.networkNode(tx, projection.network()));
        this.relationships = new long[Math.toIntExact(projection.graph().connections())];
        this.weights = new double[relationships.length];
        NodeIndex indexOf = new NodeIndex(neurons.length);
        for (int v = 0; v < neurons.length; v++) {
            indexOf.put(neurons[v], v);
        }
        for (int v = 0; v < neurons.length; v++) {
            readConnectionsOf(v, indexOf);
        }
    }

    static StoredConnections of(Transaction tx, GraphProjection projection) {
        return new StoredConnections(tx, projection);
    }

    @SuppressWarnings("removal") // a number is 8 bytes and stable within a transaction, an element id is a text
    private void readConnectionsOf(int v, NodeIndex indexOf) {
        try (ResourceIterable<Relationship> all =
                neurons[v].getRelationships(Direction.OUTGOING, GraphNames.CONNECTS_TO)) {
            for (Relationship connection : all) {
                int k = projection.graph().connection(v, indexOf.indexOf(connection.getEndNode()));
                relationships[k] = connection.getId();
                weights[k] = connection.getProperty(GraphNames.WEIGHT, null) instanceof Number weight
                        ? weight.doubleValue()
                        : Double.NaN;
            }
        }
    }

    GraphProjection projection() {
        return projection;
    }

    Node neuron(int vertex) {
        return neurons[vertex];
    }

    @SuppressWarnings("removal")
    Relationship connection(int source, int target) {
        return tx.getRelationshipById(relationships[projection.graph().connection(source, target)]);
    }

    /** @throws IllegalArgumentException where a connection has no weight */
    WeightedGraph weighted() {
        DirectedGraph graph = projection.graph();
        int[] sources = new int[weights.length];
        int[] targets = new int[weights.length];
        for (int v = 0; v < graph.vertices(); v++) {
            Arrays.fill(sources, graph.outOffset(v), graph.outOffset(v + 1), v);
        }
        for (int k = 0; k < weights.length; k++) {
            if (Double.isNaN(weights[k])) {
                throw new IllegalArgumentException("connection " + sources[k] + " -> " + graph.target(k)
                        + " of network " + projection.network() + " must have a number as weight, got none");
            }
        }
        Arrays.setAll(targets, graph::target);
        return WeightedGraph.of(graph, sources, targets, weights);
    }
}
