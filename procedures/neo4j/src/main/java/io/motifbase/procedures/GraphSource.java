package io.motifbase.procedures;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/** Which graph of the database a procedure counts. */
sealed interface GraphSource permits GraphSource.StoredNetwork, LabelledGraph {

    /** The keys that name a graph. */
    Set<String> KEYS = Set.of("network", "label", "type", "merge", "weight");

    /** What stands for it in rows. */
    String name();

    /** @throws IllegalArgumentException where it is not there or cannot be counted */
    GraphProjection read(Transaction tx);

    /** Its connections in the database. */
    RelationshipType type();

    /** The property of a connection that is its weight. */
    String weight();

    /** What a connection is called in messages. */
    String called(Node source, Node target);

    /** A network by its id, or else all nodes of a label with the relationships of a type. */
    static GraphSource of(ProcedureConfig config) {
        boolean labelled = config.textOrNull("label") != null || config.textOrNull("type") != null;
        if (!labelled) {
            refuse("merge", config.flag("merge"));
            refuse("weight", config.textOrNull("weight"));
            return new StoredNetwork(config.text("network"));
        }
        if (config.textOrNull("network") != null) {
            throw new IllegalArgumentException("config must have either network, or label and type, got both");
        }
        return new LabelledGraph(
                config.text("label"),
                config.text("type"),
                config.flag("merge", false),
                config.text("weight", GraphNames.WEIGHT));
    }

    private static void refuse(String key, @Nullable Object value) {
        if (value != null) {
            throw new IllegalArgumentException("config key " + key + " must go with label and type, got network alone");
        }
    }

    /** A stored network. */
    record StoredNetwork(String name) implements GraphSource {
        @Override
        public GraphProjection read(Transaction tx) {
            return GraphProjection.of(tx, name);
        }

        @Override
        public RelationshipType type() {
            return GraphNames.CONNECTS_TO;
        }

        @Override
        public String weight() {
            return GraphNames.WEIGHT;
        }

        @Override
        public String called(Node source, Node target) {
            return "connection " + source.getProperty(GraphNames.INDEX) + " -> " + target.getProperty(GraphNames.INDEX)
                    + " of network " + name;
        }
    }
}
