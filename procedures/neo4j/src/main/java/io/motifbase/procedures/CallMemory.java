package io.motifbase.procedures;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.NullSettings;
import java.util.stream.Stream;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.memory.ProcedureMemory;
import org.neo4j.procedure.memory.ProcedureMemoryTracker;

/**
 * What a call takes of the heap, about: counted against the limits of its transaction and of the database before it is
 * taken, so that a graph or an ensemble that is too large is refused by the database with its own error, while there is
 * memory left. It is given back once the rows are read, or when the transaction ends.
 */
final class CallMemory implements AutoCloseable {
    /** Of a neuron: its node, its places in arrays and in the index of nodes, and in the graph before and after clean-up. */
    private static final long NEURON_BYTES = 128;

    /** Of a connection: while it is read, in the graph before and after clean-up, and in the scratch of a census. */
    private static final long CONNECTION_BYTES = 80;

    private final ProcedureMemoryTracker tracker;

    CallMemory(ProcedureMemory memory) {
        this.tracker = memory.newTracker();
    }

    /** For a graph that is then read. Time O(nodes), or for a network that says how many connections it has, O(1). */
    void takeGraph(Transaction tx, GraphSource graph) {
        if (graph instanceof LabelledGraph labelled) {
            takeLabelled(tx, labelled);
            return;
        }
        Node network = GraphProjection.networkNode(tx, graph.name());
        take(NEURON_BYTES * (double) network.getDegree(GraphNames.HAS_NEURON, Direction.OUTGOING));
        if (network.getProperty(GraphNames.CONNECTIONS, null) instanceof Number connections
                && network.getProperty(GraphNames.BIAS_CONNECTIONS, null) instanceof Number biases) {
            take(CONNECTION_BYTES * (connections.doubleValue() + biases.doubleValue()));
            return;
        }
        for (Node neuron : GraphProjection.neurons(network)) {
            takeConnections(neuron, GraphNames.CONNECTS_TO);
        }
    }

    private void takeLabelled(Transaction tx, LabelledGraph graph) {
        RelationshipType type = graph.type();
        try (ResourceIterator<Node> nodes = tx.findNodes(Label.label(graph.label()))) {
            while (nodes.hasNext()) {
                take(NEURON_BYTES);
                takeConnections(nodes.next(), type);
            }
        }
    }

    private void takeConnections(Node source, RelationshipType type) {
        take((double) CONNECTION_BYTES * source.getDegree(type, Direction.OUTGOING));
    }

    /** For the samplers of an ensemble of this graph, one a thread; nothing for exact moments. */
    void takeSamplers(DirectedGraph graph, CensusSettings census, NullSettings settings) {
        if (settings instanceof EnsembleSettings ensemble) {
            DirectedGraph counted = census.prepare(graph).graph();
            take(ensemble.nullModel().samplerBytes(counted) * Math.min(ensemble.threads(), ensemble.members()));
        }
    }

    /** For whole numbers of 8 bytes. */
    void takeNumbers(double numbers) {
        take(Long.BYTES * numbers);
    }

    private void take(double bytes) {
        tracker.allocateHeap((long) Math.ceil(bytes));
    }

    /** These rows, after which the memory is free again. */
    <R> Stream<R> until(Stream<R> rows) {
        return rows.onClose(this::close);
    }

    @Override
    public void close() {
        tracker.close();
    }
}
