package io.motifbase.graphstore.schema;

import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;

/** Brings a graph to this schema, an empty one or one of an older version, and refuses a graph that has another. */
public final class SchemaSetup {
    /** The version that this code writes and reads. */
    public static final long VERSION = Migration.ALL.size();

    private SchemaSetup() {}

    /**
     * Takes the steps that the graph lacks, each in a transaction of its own, and keeps the version after each: a crash in
     * between is made good by the next call. A graph of this version is left as it is. Time: a new index over millions of
     * neurons takes seconds.
     *
     * @throws IllegalStateException where the graph has a newer version or no version; nothing is changed then
     */
    public static void prepare(GraphDatabaseService db) {
        for (long version = versionOf(db); version < VERSION; version++) {
            Migration.ALL.get(Math.toIntExact(version)).run(db);
            keepVersion(db, version + 1);
        }
    }

    /** Zero for an empty graph. */
    private static long versionOf(GraphDatabaseService db) {
        try (Transaction tx = db.beginTx();
                ResourceIterator<Node> marks = tx.findNodes(Schema.STORE_SCHEMA)) {
            if (marks.hasNext()) {
                Object version = marks.next().getProperty(Schema.VERSION, null);
                if (version instanceof Long known && known >= 0 && known <= VERSION) {
                    return known;
                }
                throw new IllegalStateException("schema version must be at most " + VERSION + ", got " + version
                        + ": the graph is left untouched");
            }
            if (!isEmpty(tx)) {
                throw new IllegalStateException("schema version must be at most " + VERSION
                        + ", got a graph without one: it is left untouched");
            }
            return 0;
        }
    }

    private static boolean isEmpty(Transaction tx) {
        try (ResourceIterable<Node> nodes = tx.getAllNodes();
                ResourceIterator<Node> iterator = nodes.iterator()) {
            return !iterator.hasNext();
        }
    }

    private static void keepVersion(GraphDatabaseService db, long version) {
        try (Transaction tx = db.beginTx();
                ResourceIterator<Node> marks = tx.findNodes(Schema.STORE_SCHEMA)) {
            Node mark = marks.hasNext() ? marks.next() : tx.createNode(Schema.STORE_SCHEMA);
            mark.setProperty(Schema.VERSION, version);
            tx.commit();
        }
    }
}
