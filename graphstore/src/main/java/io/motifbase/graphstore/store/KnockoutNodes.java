package io.motifbase.graphstore.store;

import io.motifbase.graphstore.schema.Schema;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.procedures.CodeVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;

/** The knock-outs of a network as nodes: one for each motif class, fraction and settings. */
final class KnockoutNodes {
    private static final String RANDOM = "random";
    private static final String MATCHED = "matched";

    private static final Comparator<Knockout> ORDER =
            Comparator.comparing(Knockout::motif).thenComparing(Knockout::fraction);

    private KnockoutNodes() {}

    /**
     * Writes knock-outs; those of the same class, fraction, settings and rows are replaced. One thread at a time for each
     * network.
     */
    static void write(Transaction tx, Node network, KnockoutSettings settings, String source, List<Knockout> all) {
        tx.acquireWriteLock(network);
        for (Knockout knockout : all) {
            Map<String, Object> identity = identity(settings, source);
            identity.put(Schema.MOTIF, knockout.motif().id());
            identity.put(Schema.FRACTION, knockout.fraction());
            for (Relationship has : network.getRelationships(Direction.OUTGOING, Schema.HAS_KNOCKOUT)) {
                Node node = has.getEndNode();
                if (has(node, identity)) {
                    has.delete();
                    node.delete();
                }
            }
            Node node = tx.createNode(Schema.KNOCKOUT);
            identity.forEach(node::setProperty);
            node.setProperty(Schema.CODE_VERSION, CodeVersion.current());
            setValues(node, knockout);
            network.createRelationshipTo(node, Schema.HAS_KNOCKOUT);
        }
    }

    /** Those of these settings that are there, of this revision of the experiment, by class, then fraction. */
    static List<Knockout> find(Node network, KnockoutSettings settings, String source) {
        Map<String, Object> identity = identity(settings, source);
        List<Knockout> found = new ArrayList<>();
        for (Relationship has : network.getRelationships(Direction.OUTGOING, Schema.HAS_KNOCKOUT)) {
            if (has(has.getEndNode(), identity)) {
                Knockout knockout = knockout(has.getEndNode());
                if (settings.motifs().contains(knockout.motif())
                        && settings.fractions().contains(knockout.fraction())) {
                    found.add(knockout);
                }
            }
        }
        found.sort(ORDER);
        return found;
    }

    /** All of this revision, by settings and rows, then class and fraction. */
    static List<KnockoutSeries> all(Node network) {
        Map<KnockoutSeries.Key, List<Knockout>> series = new TreeMap<>();
        for (Relationship has : network.getRelationships(Direction.OUTGOING, Schema.HAS_KNOCKOUT)) {
            Node node = has.getEndNode();
            if (Long.valueOf(Knockout.REVISION).equals(node.getProperty(Schema.REVISION))) {
                KnockoutSeries.Key key = new KnockoutSeries.Key(
                        (String) node.getProperty(Schema.ROWS_SOURCE),
                        (long) node.getProperty(Schema.MOST_ROWS),
                        (long) node.getProperty(Schema.DRAWS),
                        (long) node.getProperty(Schema.SEED));
                series.computeIfAbsent(key, k -> new ArrayList<>()).add(knockout(node));
            }
        }
        List<KnockoutSeries> all = new ArrayList<>();
        series.forEach((key, knockouts) -> {
            knockouts.sort(ORDER);
            all.add(new KnockoutSeries(key, List.copyOf(knockouts)));
        });
        return all;
    }

    /** All that a knock-out depends on beside the network, its class and its fraction. */
    private static Map<String, Object> identity(KnockoutSettings settings, String source) {
        Map<String, Object> identity = new HashMap<>();
        identity.put(Schema.DRAWS, (long) settings.draws());
        identity.put(Schema.SEED, settings.seed());
        identity.put(Schema.MOST_ROWS, (long) settings.rows());
        identity.put(Schema.ROWS_SOURCE, source);
        identity.put(Schema.REVISION, Knockout.REVISION);
        return identity;
    }

    private static boolean has(Node node, Map<String, Object> identity) {
        return identity.equals(node.getProperties(identity.keySet().toArray(String[]::new)));
    }

    private static void setValues(Node node, Knockout knockout) {
        node.setProperty(Schema.REMOVED, knockout.removed());
        node.setProperty(Schema.CONNECTIONS, knockout.connections());
        node.setProperty(Schema.MSE_BEFORE, knockout.mseBefore());
        node.setProperty(Schema.MSE, knockout.mse());
        setControl(node, RANDOM, knockout.random());
        setControl(node, MATCHED, knockout.matched());
        node.setProperty(Schema.MSE_SMALLEST, knockout.mseSmallest());
        node.setProperty(Schema.MSE_LARGEST, knockout.mseLargest());
    }

    private static void setControl(Node node, String name, KnockoutControl control) {
        node.setProperty(name + "Mean", control.mean());
        node.setProperty(name + "Sd", control.sd());
        Double z = control.z();
        if (z != null) {
            node.setProperty(name + "Z", z);
        }
        node.setProperty(name + "PHigher", control.pHigher());
        node.setProperty(name + "PLower", control.pLower());
    }

    private static Knockout knockout(Node node) {
        return new Knockout(
                MotifClass.named((String) node.getProperty(Schema.MOTIF)),
                number(node, Schema.FRACTION),
                (long) node.getProperty(Schema.REMOVED),
                (long) node.getProperty(Schema.CONNECTIONS),
                number(node, Schema.MSE_BEFORE),
                number(node, Schema.MSE),
                control(node, RANDOM),
                control(node, MATCHED),
                number(node, Schema.MSE_SMALLEST),
                number(node, Schema.MSE_LARGEST));
    }

    private static KnockoutControl control(Node node, String name) {
        @Nullable Double z = (Double) node.getProperty(name + "Z", null);
        return new KnockoutControl(
                number(node, name + "Mean"),
                number(node, name + "Sd"),
                z,
                number(node, name + "PHigher"),
                number(node, name + "PLower"));
    }

    private static double number(Node node, String name) {
        return (double) node.getProperty(name);
    }
}
