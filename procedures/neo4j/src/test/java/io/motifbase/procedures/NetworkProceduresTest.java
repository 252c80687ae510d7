package io.motifbase.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.motifs.significance.ZScores;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.graphdb.QueryExecutionException;

class NetworkProceduresTest {
    private static final String OF = "members: 40, seed: 3";

    @TempDir
    private static Path folder;

    private static EmbeddedGraph graph;

    @BeforeAll
    static void start() {
        graph = EmbeddedGraph.start(folder);
        graph.create("thirds", "READY", EmbeddedGraph.layers(20, 20, 20), EmbeddedGraph.connections(3, 20, 20, 20));
        graph.create("quarters", "READY", EmbeddedGraph.layers(20, 20, 20), EmbeddedGraph.connections(4, 20, 20, 20));
        graph.create("fifths", "READY", EmbeddedGraph.layers(20, 20, 20), EmbeddedGraph.connections(5, 20, 20, 20));
        graph.create(
                "scrambled",
                "READY",
                "2 0 1 1b 0 1 2 0b 1 0 1 2",
                "1->2 1->5 4->8 4->2 4->10 9->5 9->10 9->8 7->2 7->8 7->10 3->0 3->11 2->0 5->0 5->6 8->6 10->11 10->6");
        graph.create("skip", "READY", "0 1 2 2", "0->1 1->2 0->2 0->3");
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    @Test
    void storedScoresAreThoseOfMotifZscoresAndFoundAgain() {
        String call = "CALL motif.store('thirds', {" + OF + "}) YIELD motif, count, mean, sd, z, determined";
        List<Map<String, Object>> computed = graph.rows("CALL motif.zscores({network: 'thirds', " + OF
                + "}) YIELD motif, count, mean, sd, z," + " determined RETURN motif, count, mean, sd, z, determined");

        assertThat(graph.write(call + ", found WHERE NOT found RETURN motif, count, mean, sd, z, determined"))
                .isEqualTo(computed);
        assertThat(graph.write(call + ", found WHERE found RETURN motif, count, mean, sd, z, determined"))
                .isEqualTo(computed);
        assertThat(
                        graph.rows(
                                "MATCH (:Network {id: 'thirds'})-[:HAS_SCORE]->(s:MotifScore) WHERE s.null = 'coverage'"
                                        + " AND s.members = 40 AND s.seed = 3 AND s.attempts = 10 AND s.definition = 'exact' AND s.bias"
                                        + " AND s.clean AND s.codeVersion IS NOT NULL RETURN count(s) AS scores, min(s.revision) AS revision"))
                .containsExactly(Map.of("scores", (long) computed.size(), "revision", ZScores.REVISION));
        assertThat(graph.write("CALL motif.store('thirds', {members: 40, seed: 4}) YIELD found RETURN DISTINCT found"))
                .containsExactly(Map.of("found", false));
    }

    @Test
    void scoresOfAnotherRevisionAreComputedAnewInPlaceOfTheOldOnes() {
        String call = "CALL motif.store('quarters', {exactMoments: true}) YIELD found RETURN DISTINCT found";
        assertThat(graph.write(call)).containsExactly(Map.of("found", false));
        graph.write("MATCH (:Network {id: 'quarters'})-[:HAS_SCORE]->(s {exactMoments: true}) SET s.revision = 0");

        assertThat(graph.write(call)).containsExactly(Map.of("found", false));
        assertThat(graph.rows("MATCH (:Network {id: 'quarters'})-[:HAS_SCORE]->(s {exactMoments: true})"
                        + " RETURN count(s) AS scores"))
                .containsExactly(Map.of("scores", 13L));
    }

    @Test
    void everyTwoNetworksAreComparedAsThePlainFormulasSay() {
        List<Map<String, Object>> rows =
                graph.rows("CALL motif.compare(['thirds', 'quarters', 'fifths'], {" + OF + "})");
        double[] a = z("thirds");
        double[] b = z("quarters");
        double product = 0;
        double aSquares = 0;
        double bSquares = 0;
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            aSquares += a[i] * a[i];
            bSquares += b[i] * b[i];
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }

        assertThat(rows)
                .extracting(row -> row.get("network") + " " + row.get("other"))
                .containsExactly("thirds quarters", "thirds fifths", "quarters fifths");
        assertThat((Double) rows.get(0).get("cosine"))
                .isCloseTo(product / Math.sqrt(aSquares * bSquares), within(1e-12));
        assertThat((Double) rows.get(0).get("distance")).isCloseTo(Math.sqrt(squares), within(1e-12));
        assertThat((Double) rows.get(0).get("correlation")).isBetween(-1.0, 1.0);
        assertThat(rows).extracting(row -> row.get("motifs")).containsOnly((long) a.length);
    }

    @Test
    void aComparisonTakesWhatIsStored() {
        graph.write("CALL motif.store('fifths', {members: 20, seed: 9})");
        String call = "CALL motif.compare(['fifths', 'thirds'], {members: 20, seed: 9}) YIELD cosine, distance"
                + " RETURN cosine, distance";
        List<Map<String, Object>> before = graph.rows(call);
        graph.write("MATCH (:Network {id: 'thirds'})-[:HAS_SCORE]->(s {seed: 9}) DETACH DELETE s");
        assertThat(graph.rows(call)).isEqualTo(before);

        graph.write(
                "MATCH (:Network {id: 'fifths'})-[:HAS_SCORE]->(s {seed: 9}) WHERE s.z IS NOT NULL SET s.z = 10 * s.z");

        assertThat(graph.rows(call)).isNotEqualTo(before);
    }

    @Test
    void zScoresThatAreStoredAreTakenAsTheyAre() {
        String call = "CALL motif.zscores({network: 'scrambled', members: 20, seed: 5%s})";
        List<Map<String, Object>> computed = graph.rows(call.formatted(""));
        graph.write("CALL motif.store('scrambled', {members: 20, seed: 5})");
        assertThat(graph.rows(call.formatted(", concurrency: 1"))).isEqualTo(computed);

        graph.write("MATCH (:Network {id: 'scrambled'})-[:HAS_SCORE]->(s {seed: 5}) SET s.mean = s.mean + 1000");

        assertThat(graph.rows(call.formatted("") + " YIELD mean WHERE mean < 1000 RETURN mean"))
                .isEmpty();
        assertThat(graph.rows(call.formatted(", attempts: 11") + " YIELD mean WHERE mean >= 1000 RETURN mean"))
                .isEmpty();
    }

    @Test
    void badQuestionsAreRefused() {
        assertRefused("CALL motif.compare(['thirds'], {})", "ids must be at least 2 to compare, got 1");
        assertRefused(
                "CALL motif.compare(['thirds', 'fifths', 'thirds'])", "ids must differ, got thirds more than once");
        assertRefused("CALL motif.compare(['thirds', 'fifth'])", "must be the id of a stored network, got fifth; of");
        assertRefused(
                "CALL motif.compare(['thirds', 'skip'], {null: 'layered-degree', members: 2})", "got others for skip");
        assertRefused("CALL motif.store('thirds', {network: 'thirds'})", "config has no key network: the nearest is");
        assertRefused("CALL motif.store('thirds', {membres: 3})", "config has no key membres: the nearest is members");
        assertRefused("CALL motif.store('thirds', {members: 1})", "config key members must be a whole number from 2");
        assertRefused(
                "CALL motif.store('third', {members: 2})", "network must be the id of a stored network, got third");
    }

    @ParameterizedTest
    @CsvSource({"coverage, 0", "random-pruning, 2", "layered-er, 3", "layered-degree, 4"})
    void aNullNetworkHasTheCountsOfItsMember(String nullModel, int member) {
        String of = "null: '" + nullModel + "', seed: 8";
        String id = (String) graph.write("CALL motif.rewire('scrambled', {" + of + ", member: " + member + "})")
                .get(0)
                .get("network");

        assertThat(id).isEqualTo("scrambled~" + nullModel + "-8-" + member);
        assertThat(graph.rows("CALL motif.census({network: '" + id + "'}) YIELD motif, count RETURN motif, count"))
                .isEqualTo(graph.rows("CALL motif.memberCounts({network: 'scrambled', members: 5, " + of
                        + "}) YIELD member, motif, count WHERE member = " + member + " RETURN motif, count"));
        String weights = "MATCH (:Network {id: $id})-->()-[c:CONNECTS_TO]->() WITH c.weight AS weight ORDER BY weight"
                + " RETURN collect(weight) AS weights";
        assertThat(graph.rows(weights, Map.of("id", id))).isEqualTo(graph.rows(weights, Map.of("id", "scrambled")));
        assertThat(
                        graph.rows(
                                "MATCH (n:Network:NullNetwork {id: '" + id + "'})-[:REWIRED_FROM]->(m:Network)"
                                        + " RETURN m.id AS from, n.provenance_null AS null, n.provenance_member AS member, n.state AS state"))
                .containsExactly(Map.of(
                        "from", "scrambled", "null", nullModel, "member", Integer.toString(member), "state", "READY"));
    }

    @Test
    void theDegreesOfEveryNeuronStayWhereTheNullModelKeepsThem() {
        graph.write("CALL motif.rewire('scrambled', {null: 'layered-degree', seed: 11})");
        String degrees =
                "MATCH (:Network {id: $id})-->(n:Neuron) RETURN n.index AS neuron, n.layer AS layer, n.kind AS kind,"
                        + " COUNT {(n)-[:CONNECTS_TO]->()} AS out, COUNT {(n)<-[:CONNECTS_TO]-()} AS in ORDER BY neuron";
        String connections = "MATCH (:Network {id: $id})-->(a)-[:CONNECTS_TO]->(b) RETURN a.index AS a, b.index AS b"
                + " ORDER BY a, b";
        Map<String, Object> id = Map.of("id", "scrambled~layered-degree-11-0");

        assertThat(graph.rows(degrees, id)).isEqualTo(graph.rows(degrees, Map.of("id", "scrambled")));
        assertThat(graph.rows(connections, id)).isNotEqualTo(graph.rows(connections, Map.of("id", "scrambled")));
    }

    @Test
    void theSameNullNetworkIsWrittenOnce() {
        String call = "CALL motif.rewire('thirds', {member: 6}) YIELD network, found RETURN network, found";
        assertThat(graph.write(call)).containsExactly(Map.of("network", "thirds~coverage-1-6", "found", false));
        assertThat(graph.write(call)).containsExactly(Map.of("network", "thirds~coverage-1-6", "found", true));
        assertThat(graph.rows("MATCH (n {id: 'thirds~coverage-1-6'}) RETURN count(n) AS networks"))
                .containsExactly(Map.of("networks", 1L));

        assertRefused(
                "CALL motif.rewire('thirds', {member: 6, attempts: 3})",
                "id thirds~coverage-1-6 must be free, or that of the same null network, got another network");
        assertRefused("CALL motif.rewire('thirds', {id: 'fifths'})", "id fifths must be free");
        assertRefused(
                "CALL motif.rewire('thirds', {id: 'thirds'})", "and not that of the network itself, got 'thirds'");
        assertRefused(
                "CALL motif.rewire('thirds', {null: 'degree'})", "null model degree must have a graph without layers");
        assertRefused("CALL motif.rewire('thirds', {members: 4})", "config has no key members: the nearest is member");
    }

    @Test
    void functionsCompareListsAndMapsAndLeaveOutNulls() {
        assertThat((Double) value("motif.cosine([1, 2, null], [2.0, 4, 7])")).isCloseTo(1, within(1e-15));
        assertThat((Double)
                        value("motif.cosine({bifan: 1, chain2: 2, chain3: 5}, {chain2: 4, bifan: 2, diverging2: 9})"))
                .isCloseTo(1, within(1e-15));
        assertThat((Double) value("motif.correlation([1, 2, 4], [7, 5, 1])")).isCloseTo(-1, within(1e-15));
        assertThat(value("motif.distance([1, 2], [4, 6])")).isEqualTo(5.0);
        assertThat(value("motif.profile([3, null, 4])")).isEqualTo(Arrays.asList(0.6, null, 0.8));
        assertThat(value("motif.cosine([0, 0], [1, 2])")).isNull();
        assertThat(value("motif.cosine(null, [1, 2])")).isNull();
        assertThat(value("motif.profile(null)")).isNull();
    }

    @Test
    void functionsRefuseWhatIsNoVector() {
        assertRefused("RETURN motif.cosine([1], [1, 2])", "vectors must be as long, got 1 and 2");
        assertRefused("RETURN motif.cosine([1, 'x'], [1, 2])", "first vector must have numbers, got 'x' at 1");
        assertRefused("RETURN motif.distance([1], {bifan: 1})", "vectors must be two lists or two maps of numbers");
        assertRefused(
                "UNWIND [1, 2] AS i RETURN motif.significanceProfile('bifan', i)", "motif must come once in a profile");
        assertRefused(
                "RETURN motif.significanceProfile(null, 1.0)", "motif must be the name of a motif class, got null");
    }

    @Test
    void theProfileOverStoredRowsIsThatOfTheKernel() {
        graph.write("CALL motif.store('quarters', {" + OF + "})");
        List<Map<String, Object>> rows = graph.rows("MATCH (:Network {id: 'quarters'})-[:HAS_SCORE]->(s {seed: 3})"
                + " WITH motif.significanceProfile(s.motif, s.z) AS profile, collect(s) AS scores UNWIND scores AS s"
                + " RETURN s.profile AS kernel, profile[s.motif] AS aggregated");

        assertThat(rows).hasSize(13).allSatisfy(row -> {
            if (row.get("kernel") == null) {
                assertThat(row.get("aggregated")).isNull();
            } else {
                assertThat((Double) row.get("aggregated")).isCloseTo((Double) row.get("kernel"), within(1e-14));
            }
        });
    }

    private static double[] z(String network) {
        return graph
                .rows("CALL motif.zscores({network: '" + network + "', " + OF + "}) YIELD z"
                        + " WHERE z IS NOT NULL RETURN z")
                .stream()
                .mapToDouble(row -> (Double) row.get("z"))
                .toArray();
    }

    private static @Nullable Object value(String expression) {
        return graph.rows("RETURN " + expression + " AS value").get(0).get("value");
    }

    private static void assertRefused(String cypher, String message) {
        assertThatExceptionOfType(QueryExecutionException.class)
                .isThrownBy(() -> graph.write(cypher))
                .withMessageContaining(message);
    }
}
