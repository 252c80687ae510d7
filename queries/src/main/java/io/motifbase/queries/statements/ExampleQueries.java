package io.motifbase.queries.statements;

import java.util.List;

/** Three lines of Cypher to begin with, shown at the end of the demo. */
public final class ExampleQueries {
    private ExampleQueries() {}

    /** One statement a line, each whole. */
    public static List<String> forNetwork(String id) {
        String quoted = "'" + id.replace("\\", "\\\\").replace("'", "\\'") + "'";
        return List.of(
                "CALL motif.census({network: " + quoted + "});",
                "CALL motif.zscores({network: " + quoted
                        + ", members: 200}) YIELD motif, z RETURN motif, z ORDER BY z DESC;",
                "MATCH p = (:Neuron {network: " + quoted
                        + ", layer: 0})-[:CONNECTS_TO]->(:Neuron)-[:CONNECTS_TO]->(:Neuron)" + " RETURN p LIMIT 50;");
    }
}
