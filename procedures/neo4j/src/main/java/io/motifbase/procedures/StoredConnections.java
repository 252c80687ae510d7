package io.motifbase.procedures;

import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.WeightedGraph;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.Transaction;

/**
 * A graph of the database with its nodes and relationships: every connection has its relationship and its weight. Of
 * parallel relationships that are taken once it is the one of the lowest number.
 *
 * <p>Time O(connections log degree), memory 16 bytes a connection beside the graph.
 */
final class StoredConnections {
    private static final long NONE = -1;

    private final Transaction tx;
    private final GraphSource source;
    private final GraphProjection projection;
    private final NodeIndex indexOf;
    private final long[] relationships;
    private final double[] weights;
    private @Nullable String severalWeights;

    private StoredConnections(Transaction tx, GraphSource source, GraphProjection projection) {
        this.tx = tx;
        this.source = source;
        this.projection = projection;
        this.relationships = new long[Math.toIntExact(projection.graph().connections())];
        this.weights = new double[relationships.length];
        Arrays.fill(relationships, NONE);
        int vertices = projection.neurons().size();
        this.indexOf = new NodeIndex(vertices);
        for (int v = 0; v < vertices; v++) {
            indexOf.put(neuron(v), v);
        }
        for (int v = 0; v < vertices; v++) {
            readConnectionsOf(v);
        }
    }

    /** @param projection what the source read in the same transaction */
    static StoredConnections of(Transaction tx, GraphSource source, GraphProjection projection) {
        return new StoredConnections(tx, source, projection);
    }

    private void readConnectionsOf(int v) {
        try (ResourceIterable<Relationship> all = neuron(v).getRelationships(Direction.OUTGOING, source.type())) {
            for (Relationship connection : all) {
                int target = indexOf.indexOf(connection.getEndNode());
                int k = target < 0 ? -1 : projection.graph().connection(v, target);
                if (k >= 0) {
                    put(k, connection);
                }
            }
        }
    }

    @SuppressWarnings("removal") // a number is 8 bytes and stable within a transaction, an element id is a text
    private void put(int k, Relationship connection) {
        double weight = connection.getProperty(source.weight(), null) instanceof Number number
                ? number.doubleValue()
                : Double.NaN;
        boolean again = relationships[k] != NONE;
        if (again && Double.compare(weight, weights[k]) != 0 && severalWeights == null) {
            severalWeights = source.called(connection.getStartNode(), connection.getEndNode())
                    + " must have one " + source.weight() + " where parallel ones are taken once, got "
                    + Math.min(weight, weights[k]) + " and " + Math.max(weight, weights[k]);
        }
        relationships[k] = again ? Math.min(relationships[k], connection.getId()) : connection.getId();
        weights[k] = weight;
    }

    GraphProjection projection() {
        return projection;
    }

    Node neuron(int vertex) {
        return projection.neurons().get(vertex);
    }

    /** The vertex of a node, or -1 where it is not in the graph. */
    int vertexOf(Node node) {
        return indexOf.indexOf(node);
    }

    @SuppressWarnings("removal")
    Relationship connection(int source, int target) {
        return tx.getRelationshipById(relationships[projection.graph().connection(source, target)]);
    }

    /** @throws IllegalArgumentException where a connection has no weight, or several */
    WeightedGraph weighted() {
        if (severalWeights != null) {
            throw new IllegalArgumentException(severalWeights);
        }
        DirectedGraph graph = projection.graph();
        int[] sources = new int[weights.length];
        int[] targets = new int[weights.length];
        for (int v = 0; v < graph.vertices(); v++) {
            Arrays.fill(sources, graph.outOffset(v), graph.outOffset(v + 1), v);
        }
        Arrays.setAll(targets, graph::target);
        for (int k = 0; k < weights.length; k++) {
            if (Double.isNaN(weights[k])) {
                throw new IllegalArgumentException(source.called(neuron(sources[k]), neuron(targets[k]))
                        + " must have a number as " + source.weight() + ", got none");
            }
        }
        return WeightedGraph.of(graph, sources, targets, weights);
    }
}
