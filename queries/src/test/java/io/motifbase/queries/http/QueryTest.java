package io.motifbase.queries.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
    private static final LiveServer SERVER = LiveServer.get();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static LiveServer.Answer post(String body) {
        return SERVER.send(SERVER.authorized("/query")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static LiveServer.Answer ask(String cypher, Map<String, ?> parameters) throws JsonProcessingException {
        return post(JSON.writeValueAsString(Map.of("cypher", cypher, "parameters", parameters)));
    }

    private static JsonNode answer(String cypher) throws JsonProcessingException {
        LiveServer.Answer answer = ask(cypher, Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Test
    void answersColumnsAndRowsToAStatementWithParameters() throws JsonProcessingException {
        LiveServer.Answer answer = ask(
                "MATCH (n:Network {ensemble: $ensemble}) RETURN n.id AS id, n.index AS index, n.sparsity AS sparsity"
                        + " ORDER BY id LIMIT 2;",
                Map.of("ensemble", "ring"));
        assertThat(answer.body())
                .isEqualTo("{\"columns\":[\"id\",\"index\",\"sparsity\"],\"rows\":[[\"ring-001@0.5\",1,0.5],"
                        + "[\"ring-001@0.75\",1,0.75]],\"truncated\":false,\"notes\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "9223372036854775807 | 9223372036854775807",
                "-9007199254740993 | -9007199254740993",
                "0.1 | 0.1",
                "1e300 | 1.0E300",
                "1e300 * 1e300 | \"Infinity\"",
                "0.0 / 0.0 | \"NaN\"",
                "null | null",
                "'a \"text\"' | \"a \\\"text\\\"\"",
                "[1, null, [true]] | [1,null,[true]]",
                "{a: 1, b: {c: 'd'}} | {\"a\":1,\"b\":{\"c\":\"d\"}}",
                "date('2024-02-29') | \"2024-02-29\"",
                "datetime('2024-02-29T12:00:00Z') | \"2024-02-29T12:00Z\"",
                "duration('P1DT2H') | \"P1DT2H\"",
                "point({x: 1, y: 2}) | {\"type\":\"Point\",\"coordinates\":[1.0,2.0],\"srid\":7203}",
            })
    void keepsEveryValue(String expression, String json) throws JsonProcessingException {
        assertThat(ask("RETURN " + expression + " AS value", Map.of()).body())
                .startsWith("{\"columns\":[\"value\"],\"rows\":[[" + json + "]],");
    }

    @Test
    void describesNodesRelationshipsAndPaths() throws JsonProcessingException {
        JsonNode row = answer("MATCH p = (a:Neuron {network: 'ring-001@0.5'})-[c:CONNECTS_TO]->(b)"
                        + " RETURN p, a, c, b ORDER BY a.index, b.index LIMIT 1")
                .at("/rows/0");
        assertThat(row.at("/1/labels/0").asText()).isEqualTo("Neuron");
        assertThat(row.at("/1/properties/network").asText()).isEqualTo("ring-001@0.5");
        assertThat(row.at("/2/type").asText()).isEqualTo("CONNECTS_TO");
        assertThat(row.at("/2/properties/weight").isNumber()).isTrue();
        assertThat(row.at("/2/startNodeElementId")).isEqualTo(row.at("/1/elementId"));
        assertThat(row.at("/2/endNodeElementId")).isEqualTo(row.at("/3/elementId"));
        assertThat(row.get(0)).containsExactly(row.get(1), row.get(2), row.get(3));
    }

    @Test
    void saysThatAnAnswerIsCut() throws JsonProcessingException {
        JsonNode rows = answer("UNWIND range(1, 100000) AS i RETURN i");
        assertThat(rows.get("rows")).hasSize(10_000);
        assertThat(rows.get("truncated").asBoolean()).isTrue();
        JsonNode bytes = answer("UNWIND range(1, 9000) AS i RETURN reduce(s = 'x', k IN range(1, 12) | s + s)");
        assertThat(bytes.get("rows").size()).isBetween(1000, 2000);
        assertThat(bytes.get("truncated").asBoolean()).isTrue();
        JsonNode whole = answer("UNWIND range(1, 10000) AS i RETURN i");
        assertThat(whole.get("rows")).hasSize(10_000);
        assertThat(whole.get("truncated").asBoolean()).isFalse();
    }

    @Test
    void plansWithoutRunningAndProfilesWithRows() throws JsonProcessingException {
        JsonNode explained = answer("EXPLAIN MATCH (n:Network {id: 'ring-001@0.5'}) RETURN n");
        assertThat(explained.get("rows")).isEmpty();
        assertThat(explained.at("/plan/operator").asText()).startsWith("ProduceResults");
        assertThat(explained.get("plan").has("dbHits")).isFalse();
        JsonNode profiled = answer("PROFILE MATCH (n:Network {id: 'ring-001@0.5'}) RETURN n.id");
        assertThat(profiled.get("rows")).hasSize(1);
        assertThat(profiled.at("/plan/rows").asLong()).isEqualTo(1);
        assertThat(profiled.at("/plan/children/0/dbHits").isNumber()).isTrue();
    }

    @Test
    void tellsWhatTheDatabaseRemarks() throws JsonProcessingException {
        JsonNode answer = answer("MATCH (n:Netwrok) RETURN n");
        assertThat(answer.at("/notes/0/code").asText()).isEqualTo("01N50");
        assertThat(answer.at("/notes/0/description").asText()).contains("Netwrok");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | 400 | cypher must be a statement, got none",
                "{\"cypher\":\" \"} | 400 | cypher must be a statement, got none",
                "{\"cypher\":1} | 400 | cypher must be a text, got 1",
                "{\"cypher\":\"RETURN 1\",\"params\":{}} | 400 | params",
                "{\"cypher\":\"RETURN 1\",\"parameters\":[]} | 400 | parameters must be an object",
                "{\"cypher\":\"RETURN $a\",\"parameters\":{\"a\":92233720368547758070}} | 400 | parameters.a must be a whole",
            })
    void refusesBadBodies(String body, int status, String detail) throws JsonProcessingException {
        LiveServer.Answer answer = post(body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(JSON.readTree(answer.body()).get("detail").asText())
                .contains(detail)
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RETRUN 1 | 400 | Neo.ClientError.Statement.SyntaxError | Invalid input",
                "RETURN 1; RETURN 2 | 400 | Neo.ClientError.Statement.SyntaxError | one statement",
                "RETURN $missing | 400 | Neo.ClientError.Statement.ParameterMissing | missing",
                "RETURN 1/0 | 400 | Neo.ClientError.Statement.ArithmeticError | / by zero",
                "CREATE (n) | 403 | Neo.ClientError.Security.Forbidden | ",
                "CALL motif.census({network: 'nosuch'}) | 400 | Neo.ClientError.Procedure.ProcedureCallFailed | nosuch",
            })
    void tellsTheCodeAndTheMessageOfTheDatabase(String cypher, int status, String code, String detail)
            throws JsonProcessingException {
        LiveServer.Answer answer = ask(cypher, Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("detail").asText())
                .contains(detail == null ? "" : detail)
                .doesNotContain("\n");
    }
}
