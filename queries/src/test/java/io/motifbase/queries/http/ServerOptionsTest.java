package io.motifbase.queries.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code serve} has options for: pages of other sites, the log; and the metrics beside them. */
class ServerOptionsTest {
    private static final String FRIEND = "https://notebook.example:8443";

    @TempDir
    private static Path folder;

    private static LiveServer server;
    private static ServerLog log;

    @BeforeAll
    static void start() {
        log = ServerLog.inFolder(folder);
        server = LiveServer.over(folder.resolve("store"), List.of(FRIEND));
    }

    @AfterAll
    static void stop() {
        server.close();
        log.close();
    }

    @Test
    void letsPagesOfNamedSitesRead() {
        LiveServer.Answer friend = server.send(server.authorized("/networks").header("Origin", FRIEND));
        assertThat(friend.status()).isEqualTo(200);
        assertThat(friend.header("access-control-allow-origin")).isEqualTo(FRIEND);
        LiveServer.Answer asked = server.send(server.request("/networks")
                .header("Origin", FRIEND)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        assertThat(asked.header("access-control-allow-methods")).isEqualTo("POST");
    }

    @Test
    void letsNoOtherPagesRead() {
        LiveServer.Answer stranger =
                server.send(server.authorized("/networks").header("Origin", "https://evil.example"));
        assertThat(stranger.header("access-control-allow-origin")).isEmpty();
        LiveServer.Answer asked =
                LiveServer.get().send(LiveServer.get().authorized("/networks").header("Origin", FRIEND));
        assertThat(asked.header("access-control-allow-origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "notebook.example", "https://notebook.example/", "ftp://notebook.example", ""})
    void refusesWhatIsNoOrigin(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpSettings("127.0.0.1", 0, 0, List.of(origin)))
                .withMessage("CORS origin must be http:// or https:// with a host and no path, got " + origin);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /networks, 200",
        "GET, /networks/nosuch, 404",
        "GET, /nowhere, 404",
        "GET, /training, 405",
        "POST, /comparisons, 415",
        "GET, /networks?page=x, 400",
    })
    void logsEveryRequestUnderItsId(String method, String path, int status) throws IOException {
        String id = "test-" + method + path.replaceAll("[^a-z]", "-") + status;
        LiveServer.Answer answer = server.send(server.authorized(path)
                .header("X-Request-Id", id)
                .header("Content-Type", "text/plain")
                .method(method, BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("x-request-id")).containsExactly(id);
        JsonNode line = logged(id);
        assertThat(line.get("method").asText()).isEqualTo(method);
        assertThat(line.get("path").asText()).isEqualTo(path.replaceAll("\\?.*", ""));
        assertThat(line.get("status").asInt()).isEqualTo(status);
        assertThat(line.get("millis").asDouble()).isPositive();
        assertThat(line.get("user").asText()).isEqualTo("neo4j");
    }

    private static JsonNode logged(String id) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("logs/requests.jsonl"));
        String line = lines.stream()
                .filter(one -> one.contains('"' + id + '"'))
                .findFirst()
                .orElse("");
        return new ObjectMapper().readTree(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a\"b", "<script>"})
    void givesARequestAnIdWhereItHasNoneThatIsFitForALog(String id) {
        LiveServer.Answer answer = server.send(server.request("/networks").header("X-Request-Id", id));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("x-request-id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void measuresRequestsCountingStoreAndJobs() {
        LiveServer.get().get("/networks/nosuch/census");
        LiveServer.get().get("/networks/ring-001@0.5/census");
        LiveServer.Answer metrics = LiveServer.get().get("/prometheus");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.type()).startsWith("text/plain");
        assertThat(metrics.body())
                .containsPattern("motifbase_counting_seconds_count\\{.*route=\"/networks/\\{id}/census\".*} [1-9]")
                .containsPattern("motifbase_jobs\\{.*state=\"running\".*} 0.0")
                .containsPattern("motifbase_store_size_bytes [1-9]")
                .containsPattern(
                        "http_server_requests_seconds_count\\{.*status=\"200\",uri=\"/networks/\\{id}/census\"} [1-9]")
                .containsPattern("http_server_requests_seconds_count\\{.*status=\"404\",uri=\"NOT_FOUND\"} [1-9]")
                .contains("jvm_memory_used_bytes");
        assertThat(server.send(server.request("/prometheus")).status()).isEqualTo(401);
    }
}
