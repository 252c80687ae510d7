package io.motifbase.graphstore.store;

import io.motifbase.graphstore.schema.Schema;
import java.util.concurrent.TimeUnit;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;

/**
 * Proves that a store writes and reads: leaves the time on the schema's node and reads it back in a transaction of its own.
 * A database whose disk is full calls itself available and yet refuses every transaction, so that nothing less says that it
 * works. One thread at a time, and no more than once a second.
 */
final class WorkingMark {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final EmbeddedDatabase database;
    private boolean asked;
    private long askedAt;
    private boolean kept;

    WorkingMark(EmbeddedDatabase database) {
        this.database = database;
    }

    /** The answer of the last second, or a new one. */
    synchronized boolean isKept() {
        if (!asked || System.nanoTime() - askedAt >= SECOND) {
            kept = leaveAndRead();
            askedAt = System.nanoTime();
            asked = true;
        }
        return kept;
    }

    /** Makes the next answer a new one. */
    synchronized void forget() {
        asked = false;
    }

    private boolean leaveAndRead() {
        try {
            long mark = System.currentTimeMillis();
            leave(mark);
            return read() == mark;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void leave(long mark) {
        try (Transaction tx = database.graph().beginTx()) {
            schemaNode(tx).setProperty(Schema.CHECKED, mark);
            tx.commit();
        }
    }

    private long read() {
        try (Transaction tx = database.graph().beginTx()) {
            return (long) schemaNode(tx).getProperty(Schema.CHECKED);
        }
    }

    private static Node schemaNode(Transaction tx) {
        try (ResourceIterator<Node> nodes = tx.findNodes(Schema.STORE_SCHEMA)) {
            return nodes.next();
        }
    }
}
