package io.motifbase.graphstore.schema;

import java.util.Map;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.schema.ConstraintCreator;
import org.neo4j.graphdb.schema.ConstraintDefinition;

/** Gives an empty graph this schema, and refuses a graph that has another. */
public final class SchemaSetup {
    /** The version that this code writes and reads. */
    public static final long VERSION = 1;

    private static final String CHANGE_PASSWORD =
            "ALTER USER neo4j SET PLAINTEXT PASSWORD $password SET PASSWORD CHANGE NOT REQUIRED";

    private SchemaSetup() {}

    /**
     * Makes the constraints where the graph is empty; leaves a graph of this version as it is.
     *
     * @throws IllegalStateException where the graph has another version or no version; nothing is changed then
     */
    public static void prepare(GraphDatabaseService db) {
        if (isNew(db)) {
            try (Transaction tx = db.beginTx()) {
                unique(tx, "network_id", Schema.NETWORK, Schema.ID);
                unique(tx, "neuron_index", Schema.NEURON, Schema.NEURON_NETWORK, Schema.INDEX);
                tx.commit();
            }
            try (Transaction tx = db.beginTx()) {
                tx.createNode(Schema.STORE_SCHEMA).setProperty(Schema.VERSION, VERSION);
                tx.commit();
            }
        }
    }

    /**
     * Leaves the constraint that a crash before the version was written has left. Through the core interface, because the
     * first Cypher statement of a process takes a second to compile.
     */
    private static void unique(Transaction tx, String name, Label label, String... properties) {
        for (ConstraintDefinition existing : tx.schema().getConstraints(label)) {
            if (existing.getName().equals(name)) {
                return;
            }
        }
        ConstraintCreator constraint = tx.schema().constraintFor(label).withName(name);
        for (String property : properties) {
            constraint = constraint.assertPropertyIsUnique(property);
        }
        constraint.create();
    }

    private static boolean isNew(GraphDatabaseService db) {
        try (Transaction tx = db.beginTx();
                ResourceIterator<Node> marks = tx.findNodes(Schema.STORE_SCHEMA)) {
            if (marks.hasNext()) {
                Object version = marks.next().getProperty(Schema.VERSION, null);
                if (!Long.valueOf(VERSION).equals(version)) {
                    throw new IllegalStateException(
                            "schema version must be " + VERSION + ", got " + version + ": the graph is left untouched");
                }
                return false;
            }
            if (!isEmpty(tx)) {
                throw new IllegalStateException(
                        "schema version must be " + VERSION + ", got a graph without one: it is left untouched");
            }
            return true;
        }
    }

    private static boolean isEmpty(Transaction tx) {
        try (ResourceIterable<Node> nodes = tx.getAllNodes();
                ResourceIterator<Node> iterator = nodes.iterator()) {
            return !iterator.hasNext();
        }
    }

    /** Gives user neo4j a password. */
    public static void changePassword(GraphDatabaseService system, String password) {
        system.executeTransactionally(CHANGE_PASSWORD, Map.of("password", password));
    }
}
