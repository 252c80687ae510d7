package io.motifbase.procedures;

import io.motifbase.motifs.graph.DirectedGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;

/**
 * All nodes of a label and the relationships of a type between them, as a graph without layers; no property is read
 * but weights where they are asked for.
 *
 * <p>Time O(nodes + their relationships of the type), memory 12 bytes a relationship beside the graph.
 *
 * @param merge whether relationships of a node with itself are dropped and parallel ones taken once; refused otherwise
 * @param weight the property of a relationship that is its weight
 */
record LabelledGraph(String label, String typeName, boolean merge, String weight) implements GraphSource {

    @Override
    public String name() {
        return "(:" + label + ")-[:" + typeName + "]->(:" + label + ")";
    }

    @Override
    public GraphProjection read(Transaction tx) {
        Reader reader = new Reader(tx);
        return new GraphProjection(name(), reader.graph(), List.copyOf(reader.nodes), false);
    }

    @Override
    public RelationshipType type() {
        return RelationshipType.withName(typeName);
    }

    @Override
    public String called(Node source, Node target) {
        return "relationship " + source.getElementId() + " -> " + target.getElementId() + " of type " + typeName;
    }

    /** Collects the relationships, node by node. */
    private final class Reader {
        private final List<Node> nodes = new ArrayList<>();
        private final NodeIndex indexOf;
        private int[] sources = new int[1024];
        private int[] targets = new int[1024];
        private int size;

        Reader(Transaction tx) {
            try (ResourceIterator<Node> all = tx.findNodes(Label.label(label))) {
                all.forEachRemaining(nodes::add);
            }
            indexOf = new NodeIndex(nodes.size());
            for (int v = 0; v < nodes.size(); v++) {
                indexOf.put(nodes.get(v), v);
            }
        }

        DirectedGraph graph() {
            for (int v = 0; v < nodes.size(); v++) {
                addRow(v, targetsOf(nodes.get(v), v));
            }
            if (size == 0) {
                throw new IllegalArgumentException("graph must have at least one connection, got none in " + name());
            }
            return DirectedGraph.withoutLayers(
                    nodes.size(), Arrays.copyOf(sources, size), Arrays.copyOf(targets, size));
        }

        /** Targets in increasing order, repeated ones as often as there are relationships. */
        private int[] targetsOf(Node node, int v) {
            int[] row = new int[8];
            int length = 0;
            try (ResourceIterable<Relationship> all = node.getRelationships(Direction.OUTGOING, type())) {
                for (Relationship relationship : all) {
                    int target = indexOf.indexOf(relationship.getEndNode());
                    if (target == v && !merge) {
                        throw refused("no node with itself", node, node);
                    }
                    if (target >= 0 && target != v) {
                        row = length == row.length ? Arrays.copyOf(row, 2 * length) : row;
                        row[length++] = target;
                    }
                }
            }
            row = Arrays.copyOf(row, length);
            Arrays.sort(row);
            return row;
        }

        private void addRow(int v, int[] row) {
            for (int i = 0; i < row.length; i++) {
                if (i > 0 && row[i] == row[i - 1]) {
                    if (!merge) {
                        throw refused("two nodes once", nodes.get(v), nodes.get(row[i]));
                    }
                    continue;
                }
                if (size == sources.length) {
                    sources = Arrays.copyOf(sources, 2 * size);
                    targets = Arrays.copyOf(targets, 2 * size);
                }
                sources[size] = v;
                targets[size++] = row[i];
            }
        }

        private IllegalArgumentException refused(String rule, Node source, Node target) {
            return new IllegalArgumentException("relationships of type " + typeName + " must join " + rule
                    + " unless merge is true, got " + source.getElementId() + " -> " + target.getElementId());
        }
    }
}
