package io.motifbase.procedures;

import java.util.Set;
import org.neo4j.graphdb.Transaction;

/** Which graph of the database a procedure counts. */
sealed interface GraphSource permits GraphSource.StoredNetwork, LabelledGraph {

    /** The keys that name a graph. */
    Set<String> KEYS = Set.of("network", "label", "type", "merge");

    /** What stands for it in rows. */
    String name();

    /** @throws IllegalArgumentException where it is not there or cannot be counted */
    GraphProjection read(Transaction tx);

    /** A network by its id, or else all nodes of a label with the relationships of a type. */
    static GraphSource of(ProcedureConfig config) {
        boolean labelled = config.textOrNull("label") != null || config.textOrNull("type") != null;
        if (!labelled) {
            if (config.flag("merge") != null) {
                throw new IllegalArgumentException("config key merge must go with label and type, got network alone");
            }
            return new StoredNetwork(config.text("network"));
        }
        if (config.textOrNull("network") != null) {
            throw new IllegalArgumentException("config must have either network, or label and type, got both");
        }
        return new LabelledGraph(config.text("label"), config.text("type"), config.flag("merge", false));
    }

    /** A stored network. */
    record StoredNetwork(String name) implements GraphSource {
        @Override
        public GraphProjection read(Transaction tx) {
            return GraphProjection.of(tx, name);
        }
    }
}
