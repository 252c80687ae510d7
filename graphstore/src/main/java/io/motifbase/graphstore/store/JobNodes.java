package io.motifbase.graphstore.store;

import io.motifbase.graphstore.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;

/** Jobs as nodes, each option a property. There are few of them. */
final class JobNodes {
    private static final List<String> TIMES = List.of(Schema.CREATED, Schema.STARTED, Schema.ENDED);

    private JobNodes() {}

    /** Makes or replaces the node of a job. */
    static void write(Transaction tx, StoredJob job) {
        Node node = find(tx, job.id());
        if (node == null) {
            node = tx.createNode(Schema.JOB);
        }
        for (String name : node.getPropertyKeys()) {
            node.removeProperty(name);
        }
        node.setProperty(Schema.ID, job.id());
        node.setProperty(Schema.NUMBER, job.number());
        node.setProperty(Schema.STATE, job.state());
        node.setProperty(Schema.ENSEMBLE, job.ensemble());
        job.times().forEach(node::setProperty);
        node.setProperty(Schema.FRACTION, job.fraction());
        node.setProperty(Schema.LEVELS, job.levels());
        node.setProperty(Schema.FAILED, job.failed().toArray(String[]::new));
        if (job.message() != null) {
            node.setProperty(Schema.MESSAGE, job.message());
        }
        for (Map.Entry<String, String> option : job.options().entrySet()) {
            node.setProperty(Schema.OPTION + option.getKey(), option.getValue());
        }
    }

    private static @Nullable Node find(Transaction tx, String id) {
        return tx.findNode(Schema.JOB, Schema.ID, id);
    }

    /** Nothing where there is none. */
    static void delete(Transaction tx, String id) {
        Node node = find(tx, id);
        if (node != null) {
            node.delete();
        }
    }

    /** All jobs by number. */
    static List<StoredJob> list(Transaction tx) {
        List<StoredJob> jobs = new ArrayList<>();
        try (ResourceIterator<Node> nodes = tx.findNodes(Schema.JOB)) {
            nodes.forEachRemaining(node -> jobs.add(job(node)));
        }
        jobs.sort(Comparator.comparingLong(StoredJob::number));
        return jobs;
    }

    private static StoredJob job(Node node) {
        SortedMap<String, String> options = new TreeMap<>();
        SortedMap<String, String> times = new TreeMap<>();
        node.getAllProperties().forEach((name, value) -> {
            if (name.startsWith(Schema.OPTION)) {
                options.put(name.substring(Schema.OPTION.length()), (String) value);
            } else if (TIMES.contains(name)) {
                times.put(name, (String) value);
            }
        });
        return new StoredJob(
                (String) node.getProperty(Schema.ID),
                (long) node.getProperty(Schema.NUMBER),
                (String) node.getProperty(Schema.STATE),
                (String) node.getProperty(Schema.ENSEMBLE),
                options,
                times,
                (double) node.getProperty(Schema.FRACTION),
                (long) node.getProperty(Schema.LEVELS),
                List.of((String[]) node.getProperty(Schema.FAILED)),
                (String) node.getProperty(Schema.MESSAGE, null));
    }
}
