package io.motifbase.queries.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.motifbase.queries.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.AuthenticationException;

/** The command line, the stored procedures over Bolt and HTTP say the same. */
class ThreeAnswersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LiveServer SERVER = LiveServer.get();
    private static final List<String> SCORE = List.of(
            "count",
            "mean",
            "sd",
            "z",
            "pHigher",
            "pLower",
            "profile",
            "determined",
            "pTwoSided",
            "pAdjusted",
            "standardErrorOfZ");

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static List<Record> cypher(String query) {
        try (Driver driver = GraphDatabase.driver(SERVER.bolt(), AuthTokens.basic("neo4j", LiveServer.PASSWORD))) {
            return driver.executableQuery(query).execute().records();
        }
    }

    /** The same where no scores are stored, so that they are computed. */
    private static List<Record> computed(String query) {
        try (Driver driver = GraphDatabase.driver(SERVER.bolt(), AuthTokens.basic("neo4j", LiveServer.PASSWORD));
                Session session = driver.session();
                Transaction tx = session.beginTransaction()) {
            tx.run("MATCH (:Network {id: 'ring-001@0.5'})-[:HAS_SCORE]->(s) DETACH DELETE s")
                    .consume();
            List<Record> rows = tx.run(query).list();
            tx.rollback();
            return rows;
        }
    }

    @Test
    void agreeOnTheCensus() {
        JsonNode http = json(SERVER.get("/networks/ring-001@0.5/census").body());
        assertThat(SERVER.census().err()).isEmpty();
        assertThat(json(SERVER.census().out())).isEqualTo(http);
        List<Record> rows = cypher("CALL motif.census({network: 'ring-001@0.5'})");
        assertThat(rows).hasSize(13);
        rows.forEach(row -> assertThat(
                        http.at("/motifs/" + row.get("motif").asString()).asLong())
                .isEqualTo(row.get("count").asLong()));
        assertThat(http.at("/motifs/bifan").asLong())
                .as("the pattern itself")
                .isEqualTo(cypher("MATCH (a:Neuron {network: 'ring-001@0.5'})-[:CONNECTS_TO]->(c)<-[:CONNECTS_TO]-(b),"
                                + " (a)-[:CONNECTS_TO]->(d)<-[:CONNECTS_TO]-(b) WHERE a.index < b.index AND c.index < d.index"
                                + " RETURN count(*) AS n")
                        .get(0)
                        .get("n")
                        .asLong());
    }

    @Test
    void agreeOnTheZScores() {
        JsonNode http =
                json(SERVER.get("/networks/ring-001@0.5/zscores?members=50").body());
        assertThat(SERVER.zscores().err()).isEmpty();
        assertThat(json(SERVER.zscores().out())).isEqualTo(http);
        assertThat(http.fieldNames())
                .toIterable()
                .containsExactly("network", "null", "members", "seed", "motifs", "exactMoments", "independentCells");
        List<Record> rows = computed("CALL motif.zscores({network: 'ring-001@0.5', members: 50})");
        assertScores(http, rows);
        assertThat(cypher("CALL motif.zscores({network: 'ring-001@0.5', members: 50})"))
                .as("as stored")
                .isEqualTo(rows);
    }

    @Test
    void agreeOnExactMoments() {
        String path = "/networks/ring-001@0.5/zscores?exactMoments=true";
        JsonNode http = json(SERVER.get(path).body());
        assertThat(json(SERVER.exactMoments().out())).isEqualTo(http);
        assertThat(http.get("null").asText()).isEqualTo("layered-er");
        assertThat(http.get("members").isNull()).isTrue();
        assertThat(http.at("/motifs/bifan/pTwoSided").isNull()).isTrue();
        assertThat(json(SERVER.get(path).body())).as("as stored").isEqualTo(http);
        List<Record> rows = computed("CALL motif.zscores({network: 'ring-001@0.5', exactMoments: true})");
        assertThat(rows).hasSize(13);
        rows.forEach(row -> assertThat(
                        plain(http.at("/motifs/" + row.get("motif").asString() + "/sd")))
                .isEqualTo(row.get("sd").asObject()));
    }

    @Test
    void agreeOnTheCountsOfMembers() throws IOException {
        String path = "/networks/ring-001@0.5/member-counts?members=50";
        JsonNode http = json(SERVER.get(path).body());
        assertThat(json(Files.readString(SERVER.memberCounts()))).isEqualTo(http);
        assertThat(http.get("motifs")).hasSize(13);
        assertThat(http.get("counts")).hasSize(50);
        List<Record> rows = cypher("CALL motif.memberCounts({network: 'ring-001@0.5', members: 50})");
        for (Record row : rows) {
            JsonNode member = http.at("/counts/" + row.get("member").asLong());
            int motif = 0;
            while (!http.at("/motifs/" + motif).asText().equals(row.get("motif").asString())) {
                motif++;
            }
            assertThat(member.get(motif).asLong()).isEqualTo(row.get("count").asLong());
        }
        LiveServer.Answer csv =
                SERVER.send(SERVER.authorized(path).header("Accept", "text/csv").GET());
        assertThat(csv.type()).startsWith("text/csv");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines).hasSize(51);
        assertThat(lines.get(0)).startsWith("member,diverging2,converging2,");
        assertThat(lines.get(50)).startsWith("49," + http.at("/counts/49/0").asText() + ",");
    }

    private static void assertScores(JsonNode http, List<Record> rows) {
        assertThat(rows)
                .extracting(row -> row.get("motif").asString())
                .containsExactlyElementsOf(() -> http.get("motifs").fieldNames());
        assertThat(rows)
                .as("both kinds are there")
                .extracting(row -> row.get("determined").asBoolean())
                .contains(true, false);
        for (Record row : rows) {
            JsonNode motif = http.at("/motifs/" + row.get("motif").asString());
            assertThat(motif.fieldNames()).toIterable().containsExactlyElementsOf(SCORE);
            for (String field : SCORE) {
                assertThat(plain(motif.get(field)))
                        .as(row.get("motif") + " " + field)
                        .isEqualTo(row.get(field).asObject());
            }
        }
    }

    @Test
    void agreeOnTheDetailsOfACensus() {
        JsonNode http = json(SERVER.get("/networks/ring-001@0.5/census?perBlock=true&signed=true&weighted=true")
                .body());
        assertThat(SERVER.detailed().err()).isEmpty();
        assertThat(json(SERVER.detailed().out())).isEqualTo(http);
        List<Record> rows = cypher("CALL motif.census({network: 'ring-001@0.5', perBlock: true, signed: true,"
                + " weighted: true}) YIELD layer, motif, count, coherent, incoherent, intensity, coherence");
        assertThat(rows).hasSize(3 * 13);
        for (Record row : rows) {
            JsonNode part = row.get("layer").isNull()
                    ? http
                    : http.get("perBlock").get(row.get("layer").asInt());
            String motif = row.get("motif").asString();
            assertThat(part.at("/motifs/" + motif).asLong())
                    .isEqualTo(row.get("count").asLong());
            for (String field : List.of("coherent", "incoherent")) {
                assertThat(plain(part.at("/signed/" + motif + "/" + field)))
                        .isEqualTo(row.get(field).asObject());
            }
            for (String field : List.of("intensity", "coherence")) {
                assertThat(plain(part.at("/weighted/" + motif + "/" + field)))
                        .as(motif + " " + field)
                        .isEqualTo(row.get(field).asObject());
            }
        }
    }

    @Test
    void agreeOnParticipation() {
        JsonNode http =
                json(SERVER.get("/networks/ring-001@0.5/participation?top=5000").body());
        assertThat(SERVER.participation().err()).isEmpty();
        assertThat(json(SERVER.participation().out())).isEqualTo(http);
        List<Record> rows =
                cypher("CALL motif.participation({network: 'ring-001@0.5'}) YIELD neuron, motif, role, count"
                        + " RETURN neuron, motif, role, count ORDER BY count DESC, neuron, motif, role");
        assertThat(http.get("neurons")).hasSameSizeAs(rows).hasSizeGreaterThan(100);
        for (int i = 0; i < rows.size(); i++) {
            JsonNode entry = http.get("neurons").get(i);
            for (String field : List.of("neuron", "motif", "role", "count")) {
                assertThat(entry.get(field).asText())
                        .isEqualTo(String.valueOf(rows.get(i).get(field).asObject()));
            }
        }
    }

    @Test
    void agreeOnInstances() {
        JsonNode http = json(
                SERVER.get("/networks/ring-001@0.5/instances/zigzag?neuron=9").body());
        assertThat(SERVER.instances().err()).isEmpty();
        assertThat(json(SERVER.instances().out())).isEqualTo(http);
        List<Record> rows = cypher("MATCH (a:Neuron {network: 'ring-001@0.5'})-[p:CONNECTS_TO]->(c),"
                + " (a)-[q:CONNECTS_TO]->(d)<-[r:CONNECTS_TO]-(b) WHERE a <> b AND c <> d AND NOT (b)-[:CONNECTS_TO]->(c)"
                + " AND 9 IN [a.index, b.index, c.index, d.index] RETURN [a.index, b.index, c.index, d.index] AS neurons,"
                + " [p.weight, q.weight, r.weight] AS weights ORDER BY a.index, c.index, d.index, b.index LIMIT 20");
        assertThat(http.get("instances")).hasSameSizeAs(rows).hasSize(20);
        for (int i = 0; i < rows.size(); i++) {
            JsonNode instance = http.get("instances").get(i);
            assertThat(instance.get("neurons"))
                    .extracting(JsonNode::asLong)
                    .containsExactlyElementsOf(rows.get(i).get("neurons").asList(Value::asLong));
            assertThat(instance.get("weights"))
                    .extracting(JsonNode::asDouble)
                    .containsExactlyElementsOf(rows.get(i).get("weights").asList(Value::asDouble));
        }
        assertThat(http.get("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("branching", "joining", "leaf", "meeting");
    }

    @Test
    void agreeOnANetworkTakenAsGeneral() {
        JsonNode census = json(SERVER.get("/networks/ring-001@0.5/census?general=true&signed=true&weighted=true")
                .body());
        assertThat(SERVER.general("census").err()).isEmpty();
        assertThat(json(SERVER.general("census").out())).isEqualTo(census);
        assertThat(census.get("motifs")).hasSize(212);
        JsonNode layered =
                json(SERVER.get("/networks/ring-001@0.5/census?signed=true").body());
        assertThat(census.at("/signed/m204")).isEqualTo(layered.at("/signed/bifan"));
        List<Record> rows = cypher("CALL motif.census({network: 'ring-001@0.5', general: true, weighted: true})"
                + " YIELD motif, intensity, coherence WHERE motif = 'm204' RETURN intensity, coherence");
        for (String field : List.of("intensity", "coherence")) {
            assertThat(plain(census.at("/weighted/m204/" + field)))
                    .isEqualTo(rows.get(0).get(field).asObject());
        }
    }

    @Test
    void agreeOnRolesAndInstancesOfANetworkTakenAsGeneral() {
        JsonNode roles = json(SERVER.get("/networks/ring-001@0.5/participation?general=true&top=50")
                .body());
        assertThat(SERVER.general("participation").err()).isEmpty();
        assertThat(json(SERVER.general("participation").out())).isEqualTo(roles);
        List<Record> counts = cypher("CALL motif.participation({network: 'ring-001@0.5', general: true})"
                + " YIELD neuron, motif, role, count RETURN neuron, motif, role, count"
                + " ORDER BY count DESC, neuron, motif, role LIMIT 50");
        for (int i = 0; i < 50; i++) {
            for (String field : List.of("neuron", "motif", "role", "count")) {
                assertThat(roles.get("neurons").get(i).get(field).asText())
                        .isEqualTo(String.valueOf(counts.get(i).get(field).asObject()));
            }
        }
        JsonNode instances = json(SERVER.get("/networks/ring-001@0.5/instances/m74?general=true&definition=non-induced")
                .body());
        assertThat(SERVER.general("instances").err()).isEmpty();
        assertThat(json(SERVER.general("instances").out())).isEqualTo(instances);
        List<Record> rows = cypher("CALL motif.instances('m74', {network: 'ring-001@0.5', general: true,"
                + " definition: 'non-induced', limit: 20}) YIELD neurons RETURN [n IN neurons | n.index] AS neurons");
        assertThat(instances.get("instances")).hasSameSizeAs(rows).hasSize(20);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(instances.get("instances").get(i).get("neurons"))
                    .extracting(JsonNode::asLong)
                    .containsExactlyElementsOf(rows.get(i).get("neurons").asList(Value::asLong));
        }
    }

    /** The number, flag or null of a field, as the driver gives it. */
    private static @Nullable Object plain(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        return value.isIntegralNumber() ? (Object) value.asLong() : (Object) value.asDouble();
    }

    @Test
    void storesTheScoresOfTheCommandLineInTheGraph() {
        List<Record> scores = cypher("MATCH (:Network {id: 'ring-001@0.5'})-[:HAS_SCORE]->(s:MotifScore {members: 50})"
                + " RETURN s.motif AS motif, s.z AS z");
        assertThat(scores).hasSize(13);
    }

    @Test
    void answersCypherShell() throws IOException, InterruptedException {
        Path output = Files.createTempFile(Path.of("target/live"), "cypher-shell", ".txt");
        Process shell = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.neo4j.shell.Main",
                        "-a",
                        SERVER.bolt(),
                        "-u",
                        "neo4j",
                        "-p",
                        LiveServer.PASSWORD,
                        "--format",
                        "plain",
                        "CALL motif.nullModels() YIELD nullModel RETURN nullModel ORDER BY nullModel;")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(output)).contains("\"coverage\"");
        assertThat(shell.exitValue()).isZero();
    }

    @Test
    void keepStrangersOut() {
        try (Driver driver = GraphDatabase.driver(SERVER.bolt(), AuthTokens.basic("neo4j", "wrong password"))) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(driver::verifyConnectivity))
                    .isInstanceOf(AuthenticationException.class);
        }
        LiveServer.Answer answer = SERVER.send(SERVER.request("/networks"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).containsKey("www-authenticate");
    }

    @Test
    void tellACommandWhereTheServerIs() {
        Run run = Run.of("list", "--store", SERVER.folder());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errorLines()).hasSize(1);
        assertThat(run.err()).contains("is held by another process");
    }
}
