package io.motifbase.procedures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** A real database with the procedures, and networks written as any user's Cypher could write them. */
record EmbeddedGraph(DatabaseManagementService dbms, GraphDatabaseService db) implements AutoCloseable {

    static EmbeddedGraph start(Path folder) {
        DatabaseManagementService dbms = new DatabaseManagementServiceBuilder(folder)
                .setConfig(GraphDatabaseSettings.pagecache_memory, 32L << 20)
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .build();
        EmbeddedGraph graph = new EmbeddedGraph(dbms, dbms.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME));
        GlobalProcedures procedures =
                ((GraphDatabaseAPI) graph.db).getDependencyResolver().resolveDependency(GlobalProcedures.class);
        try {
            for (Class<?> type : MotifPlugin.PROCEDURES) {
                procedures.registerProcedure(type);
            }
            for (Class<?> type : MotifPlugin.FUNCTIONS) {
                procedures.registerFunction(type);
                procedures.registerAggregationFunction(type);
            }
        } catch (ProcedureException e) {
            throw new IllegalStateException(e);
        }
        return graph;
    }

    /** The rows; nothing is written. */
    List<Map<String, Object>> rows(String cypher) {
        return rows(cypher, Map.of());
    }

    List<Map<String, Object>> rows(String cypher, Map<String, Object> parameters) {
        try (Transaction tx = db.beginTx()) {
            return rows(tx, cypher, parameters);
        }
    }

    /** The rows of a statement that may write. */
    List<Map<String, Object>> write(String cypher) {
        try (Transaction tx = db.beginTx()) {
            List<Map<String, Object>> rows = rows(tx, cypher, Map.of());
            tx.commit();
            return rows;
        }
    }

    private static List<Map<String, Object>> rows(Transaction tx, String cypher, Map<String, Object> parameters) {
        try (Result result = tx.execute(cypher, parameters)) {
            List<Map<String, Object>> rows = new ArrayList<>();
            result.forEachRemaining(rows::add);
            return rows;
        }
    }

    /** As many neurons in each layer. */
    static String layers(int... sizes) {
        StringBuilder text = new StringBuilder();
        for (int l = 0; l < sizes.length; l++) {
            text.append((l + " ").repeat(sizes[l]));
        }
        return text.toString().strip();
    }

    /** Every n-th connection of every block. */
    static String connections(int n, int... sizes) {
        StringBuilder text = new StringBuilder();
        int first = 0;
        for (int l = 0; l + 1 < sizes.length; l++) {
            for (int i = 0; i < sizes[l]; i++) {
                for (int j = i % n; j < sizes[l + 1]; j += n) {
                    text.append(first + i)
                            .append("->")
                            .append(first + sizes[l] + j)
                            .append(' ');
                }
            }
            first += sizes[l];
        }
        return text.toString().strip();
    }

    /** Of both signs, 0.1 to 0.7 in size. */
    private static double weight(int source, int target) {
        return ((source * 5 + target * 3) % 7 + 1) / ((source * 11 + target * 5) % 4 == 0 ? -10.0 : 10.0);
    }

    /** A network from text: the layer of each neuron (b marks a bias), then the connections. */
    void create(String id, String state, String layers, String connections) {
        try (Transaction tx = db.beginTx()) {
            Node network = tx.createNode(GraphNames.NETWORK);
            network.setProperty(GraphNames.ID, id);
            network.setProperty(GraphNames.STATE, state);
            List<Node> neurons = new ArrayList<>();
            for (String layer : layers.split(" ")) {
                Node neuron = tx.createNode(GraphNames.NEURON);
                neuron.setProperty(GraphNames.INDEX, neurons.size());
                neuron.setProperty(GraphNames.LAYER, Integer.parseInt(layer.replace("b", "")));
                neuron.setProperty(GraphNames.KIND, layer.endsWith("b") ? GraphNames.BIAS : "neuron");
                network.createRelationshipTo(neuron, GraphNames.HAS_NEURON);
                neurons.add(neuron);
            }
            for (String connection : connections.split(" ")) {
                String[] ends = connection.split("->");
                int source = Integer.parseInt(ends[0]);
                int target = Integer.parseInt(ends[1]);
                neurons.get(source)
                        .createRelationshipTo(neurons.get(target), GraphNames.CONNECTS_TO)
                        .setProperty(GraphNames.WEIGHT, weight(source, target));
            }
            tx.commit();
        }
    }

    @Override
    public void close() {
        dbms.shutdown();
    }
}
