package io.motifbase.graphstore.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** SHA-256 of all that plain Cypher sees of a graph, whatever the numbers of its nodes and the order it was written in. */
public final class GraphDigest {
    /** Every node by its labels and properties. */
    private static final String NODES =
            "MATCH (n) WHERE NOT n:StoreSchema RETURN labels(n) AS labels, properties(n) AS properties";

    /** Every relationship by its ends. */
    private static final String RELATIONSHIPS =
            "MATCH (a)-[r]->(b) RETURN type(r) AS type, properties(r) AS properties, coalesce(a.id, a.network) AS source, "
                    + "a.index AS sourceIndex, coalesce(b.id, b.network, b.motif) AS target, b.index AS targetIndex";

    private static final String SCHEMA = "SHOW INDEXES YIELD name, state, type, entityType, labelsOrTypes, properties, "
            + "owningConstraint WHERE type <> 'LOOKUP' RETURN *";

    private GraphDigest() {}

    public static String of(GraphStore store) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String cypher : List.of(NODES, RELATIONSHIPS, SCHEMA)) {
                TreeSet<String> rows = new TreeSet<>();
                for (Map<String, Object> row : store.execute(cypher, Map.of())) {
                    rows.add(sorted(row));
                }
                rows.forEach(row -> digest.update(row.getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String sorted(Map<?, ?> row) {
        TreeSet<String> cells = new TreeSet<>();
        row.forEach((name, value) -> {
            String type = value == null ? "" : value.getClass().getSimpleName();
            cells.add(name + "=" + (value instanceof Map<?, ?> map ? sorted(map) : type + value));
        });
        return cells.toString();
    }
}
