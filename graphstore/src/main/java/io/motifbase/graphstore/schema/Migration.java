package io.motifbase.graphstore.schema;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.schema.ConstraintCreator;
import org.neo4j.graphdb.schema.ConstraintDefinition;
import org.neo4j.graphdb.schema.IndexDefinition;

/**
 * One step of the schema from a version to the next. A step that stores may have taken is never changed: what is new is a
 * step of its own, last in the list. Through the core interface, because the first Cypher statement of a process takes a
 * second to compile.
 */
final class Migration {
    /** The step at place v leads from version v, 0 being an empty graph, to version v + 1. */
    static final List<Migration> ALL = List.of(new Migration(Migration::uniqueIds), new Migration(Migration::lookUps));

    private static final long HOURS = 12;

    private final Consumer<Transaction> step;

    private Migration(Consumer<Transaction> step) {
        this.step = step;
    }

    /** Does no harm where a crash has left the step's work without its version. */
    void run(GraphDatabaseService db) {
        try (Transaction tx = db.beginTx()) {
            step.accept(tx);
            tx.commit();
        }
        try (Transaction tx = db.beginTx()) {
            tx.schema().awaitIndexesOnline(HOURS, TimeUnit.HOURS);
        }
    }

    private static void uniqueIds(Transaction tx) {
        unique(tx, "network_id", Schema.NETWORK, Schema.ID);
        unique(tx, "neuron_index", Schema.NEURON, Schema.NEURON_NETWORK, Schema.INDEX);
    }

    /** The unique pair of network and index finds no neurons by their network alone. */
    private static void lookUps(Transaction tx) {
        unique(tx, "job_id", Schema.JOB, Schema.ID);
        index(tx, "network_ensemble", Schema.NETWORK, Schema.ENSEMBLE);
        index(tx, "network_sparsity", Schema.NETWORK, Schema.SPARSITY);
        index(tx, "neuron_network", Schema.NEURON, Schema.NEURON_NETWORK);
        index(tx, "score_motif", Schema.MOTIF_SCORE, Schema.MOTIF);
    }

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

    private static void index(Transaction tx, String name, Label label, String property) {
        for (IndexDefinition existing : tx.schema().getIndexes(label)) {
            if (existing.getName().equals(name)) {
                return;
            }
        }
        tx.schema().indexFor(label).on(property).withName(name).create();
    }
}
