package io.motifbase.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** The plugin jar alone in a stock Neo4j server, asked as users ask, beside the same procedures in an embedded database. */
class StockServerIT {
    /** A network of three layers with biases, as users can write it, and a labelled graph. */
    private static final List<String> IMPORT = List.of(
            "CREATE (n:Network {id: 'a', state: 'READY'}) WITH n UNWIND range(0, 25) AS i"
                    + " CREATE (n)-[:HAS_NEURON]->(:Neuron {network: 'a', index: i, layer: CASE WHEN i > 23 THEN i - 24"
                    + " ELSE i / 8 END, kind: CASE WHEN i > 23 THEN 'bias' ELSE 'neuron' END})",
            "MATCH (a:Neuron {network: 'a'}), (b:Neuron {network: 'a'}) WHERE b.layer = a.layer + 1 AND b.kind <> 'bias'"
                    + " AND (a.index * a.index + 3 * b.index) % 7 < 4"
                    + " CREATE (a)-[:CONNECTS_TO {weight: ((a.index + b.index) % 5 - 2) / 4.0}]->(b)",
            "CREATE (n:Network {id: 'b', state: 'READY'}) WITH n UNWIND range(0, 23) AS i"
                    + " CREATE (n)-[:HAS_NEURON]->(:Neuron {network: 'b', index: i, layer: i / 8, kind: 'neuron'})",
            "MATCH (a:Neuron {network: 'b'}), (b:Neuron {network: 'b'}) WHERE b.layer = a.layer + 1"
                    + " AND (a.index * b.index) % 5 < 3 CREATE (a)-[:CONNECTS_TO {weight: 0.5}]->(b)",
            "UNWIND range(0, 39) AS i CREATE (:Gene {number: i})",
            "MATCH (a:Gene), (b:Gene) WHERE a <> b AND (a.number * 7 + b.number * b.number) % 11 = 0"
                    + " CREATE (a)-[:REGULATES]->(b)");

    /** One call of every procedure at least, in order; those that write come with what they wrote. */
    private static final List<String> CALLS = List.of(
            "CALL motif.census({network: 'a', perBlock: true, signed: true}) YIELD motif, count, layer, coherent"
                    + " RETURN motif, count, layer, coherent",
            "CALL motif.census({label: 'Gene', type: 'REGULATES'}) YIELD motif, count WHERE count > 0 RETURN motif, count",
            "CALL motif.zscores({network: 'a', members: 100}) YIELD motif, count, mean, sd, z, pTwoSided"
                    + " RETURN motif, count, mean, sd, z, pTwoSided",
            "CALL motif.zscores({label: 'Gene', type: 'REGULATES', null: 'degree', members: 20, concurrency: 2})"
                    + " YIELD motif, z WHERE z > 2 RETURN motif, z",
            "CALL motif.memberCounts({network: 'b', members: 3}) YIELD member, motif, count RETURN member, motif, count",
            "CALL motif.instances('bifan', {network: 'a', limit: 3}) YIELD neurons, connections, roles"
                    + " RETURN [n IN neurons | n.index] AS neurons, [c IN connections | c.weight] AS weights, roles",
            "CALL motif.participation({network: 'a', motif: 'chain2'}) YIELD neuron, role, count"
                    + " RETURN neuron, role, count",
            "CALL motif.classes() YIELD motif, neurons, connections RETURN motif, neurons, connections",
            "CALL motif.nullModels() YIELD nullModel, keeps RETURN nullModel, keeps",
            "CALL motif.store('a', {members: 50, seed: 2}) YIELD motif, z, score"
                    + " RETURN motif, z, score.members AS members",
            "CALL motif.compare(['a', 'b'], {members: 50, seed: 2}) YIELD cosine, correlation, distance, motifs"
                    + " RETURN cosine, correlation, distance, motifs",
            "CALL motif.rewire('a', {null: 'layered-degree', seed: 5}) YIELD network, connections, member"
                    + " RETURN network, connections, member",
            "CALL motif.census({network: 'a~layered-degree-5-0'}) YIELD motif, count RETURN motif, count",
            "MATCH (:Network {id: 'a'})-[:HAS_SCORE]->(s) WITH s ORDER BY s.motif"
                    + " WITH motif.significanceProfile(s.motif, s.z) AS profile, collect(s.z) AS z"
                    + " RETURN profile.bifan AS bifan, motif.profile(z) AS shares, motif.cosine(profile, profile) AS cosine,"
                    + " motif.correlation(z, [x IN z | -x]) AS correlation, motif.distance(z, z) AS distance");

    @TempDir
    private static Path folder;

    private static Path home;
    private static StockServer server;
    private static Driver driver;
    private static EmbeddedGraph embedded;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        home = folder.resolve("server").toAbsolutePath();
        server = StockServer.start(home);
        driver = server.driver();
        embedded = EmbeddedGraph.start(folder.resolve("embedded"));
        for (String statement : IMPORT) {
            serverRows(statement);
            embedded.write(statement);
        }
    }

    @AfterAll
    static void stop() {
        embedded.close();
        driver.close();
        server.close();
    }

    @Test
    void everyCallAnswersAsInTheEmbeddedDatabase() throws IOException, InterruptedException {
        StringBuilder printed = new StringBuilder();
        for (String call : CALLS) {
            List<Map<String, Object>> expected = embedded.write(call);
            assertThat(expected).as(call).isNotEmpty();
            List<Map<String, Object>> answered = serverRows(call);
            assertThat(answered).as(call).isEqualTo(expected);
            printed.append(printed(answered));
        }

        String shell = server.cypherShell(home, String.join(";\n", CALLS) + ";\n");

        assertThat(shell).isEqualTo(printed.toString());
    }

    @Test
    void everyProcedureAndFunctionIsCalledHere() {
        String calls = String.join("\n", CALLS);
        List<Map<String, Object>> brought = new ArrayList<>(serverRows(
                "SHOW PROCEDURES YIELD name, description WHERE name STARTS WITH 'motif.' RETURN name, description"));
        assertThat(brought).hasSize(10);
        brought.addAll(
                serverRows(
                        "SHOW USER DEFINED FUNCTIONS YIELD name, description WHERE name STARTS WITH 'motif.' RETURN name, description"));

        assertThat(brought).allSatisfy(row -> {
            assertThat(calls).contains(row.get("name") + "(");
            assertThat((String) row.get("description")).isNotBlank();
        });
    }

    @Test
    void onlyTheProceduresThatWriteNeedTheRightToWrite() {
        assertThat(serverRows("SHOW PROCEDURES YIELD name, mode WHERE name STARTS WITH 'motif.' AND mode <> 'READ'"
                        + " RETURN name, mode ORDER BY name"))
                .containsExactly(
                        Map.of("name", "motif.rewire", "mode", "WRITE"),
                        Map.of("name", "motif.store", "mode", "WRITE"));
    }

    @Test
    void aBadConfigurationIsRefusedWithTheSameWords() {
        assertThatThrownBy(() -> serverRows("CALL motif.census({netwrok: 'a'})"))
                .hasMessageContaining("config has no key netwrok: the nearest is network");
    }

    private static List<Map<String, Object>> serverRows(String cypher) {
        try (Session session = driver.session()) {
            return session.run(cypher).list(record -> record.asMap());
        }
    }

    /** Rows as cypher-shell prints them plainly. */
    private static String printed(List<Map<String, Object>> rows) {
        StringBuilder text = new StringBuilder(String.join(", ", rows.get(0).keySet())).append('\n');
        for (Map<String, Object> row : rows) {
            text.append(row.values().stream().map(StockServerIT::printed).collect(Collectors.joining(", ")))
                    .append('\n');
        }
        return text.toString();
    }

    private static String printed(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(StockServerIT::printed).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? '"' + text + '"' : value == null ? "NULL" : value.toString();
    }
}
