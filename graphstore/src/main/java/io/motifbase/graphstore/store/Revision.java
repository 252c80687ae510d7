package io.motifbase.graphstore.store;

import java.util.OptionalLong;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.TransactionIdStore;

/** How often a graph was written. Internal interface of Neo4j: {@code TransactionIdStore}. */
final class Revision {
    private Revision() {}

    /** The last transaction that was written; none while one is written but not yet seen by readers. */
    static OptionalLong of(GraphDatabaseService db) {
        TransactionIdStore ids =
                ((GraphDatabaseAPI) db).getDependencyResolver().resolveDependency(TransactionIdStore.class);
        long committed = ids.getLastCommittedTransactionId();
        return ids.getLastClosedTransactionId() >= committed ? OptionalLong.of(committed) : OptionalLong.empty();
    }
}
