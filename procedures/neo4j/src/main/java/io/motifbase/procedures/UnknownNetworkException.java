package io.motifbase.procedures;

import java.util.ArrayList;
import java.util.List;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;

/** A network id that no stored network has; the message names the closest ones that exist. */
public final class UnknownNetworkException extends IllegalArgumentException {
    private static final int NAMED = 3;

    private UnknownNetworkException(String message) {
        super(message);
    }

    /** Time O(networks). */
    public static UnknownNetworkException of(Transaction tx, String id) {
        List<String> ids = new ArrayList<>();
        try (ResourceIterator<Node> networks = tx.findNodes(GraphNames.NETWORK, GraphNames.STATE, GraphNames.READY)) {
            networks.forEachRemaining(network -> ids.add((String) network.getProperty(GraphNames.ID)));
        }
        return new UnknownNetworkException("network must be the id of a stored network, got " + id + "; "
                + (ids.isEmpty()
                        ? "the store has none"
                        : "of " + ids.size() + " the closest are " + ClosestNames.of(id, ids, NAMED)));
    }
}
