package io.motifbase.queries.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private static final LiveServer SERVER = LiveServer.get();

    private static JsonNode json(LiveServer.Answer answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    private static LiveServer.Answer post(String path, String type, String body) {
        return SERVER.send(SERVER.authorized(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    @Test
    void listsNetworksPageByPage() {
        JsonNode page = json(SERVER.get("/networks?ensemble=ring&size=4&page=2"));
        assertThat(page.get("total").asLong()).isEqualTo(6);
        assertThat(page.get("pages").asLong()).isEqualTo(2);
        assertThat(page.findValuesAsText("id")).containsExactly("ring-003@0.5", "ring-003@0.75");
        assertThat(json(SERVER.get("/networks?sparsity=0.75")).get("total").asLong())
                .isEqualTo(3);
        assertThat(json(SERVER.get("/networks/ring-003@0.75"))
                        .get("connections")
                        .asLong())
                .isPositive();
    }

    @Test
    void givesTheStrongestConnectionsInColumns() {
        JsonNode all = json(SERVER.get("/networks/ring-001@0.5/connections"));
        JsonNode two = json(SERVER.get("/networks/ring-001@0.5/connections?limit=2"));
        int total = all.get("total").asInt();
        assertThat(total)
                .isEqualTo(json(SERVER.get("/networks/ring-001@0.5"))
                        .get("connections")
                        .asInt());
        assertThat(all.get("layers")).hasSize(24);
        for (String column : List.of("sources", "targets", "weights")) {
            assertThat(all.get(column)).hasSize(total);
            assertThat(two.at("/" + column + "/1")).isEqualTo(all.at("/" + column + "/" + (total - 1)));
        }
        for (int k = 1; k < total; k++) {
            assertThat(Math.abs(all.at("/weights/" + (k - 1)).asDouble()))
                    .isLessThanOrEqualTo(Math.abs(all.at("/weights/" + k).asDouble()));
        }
        assertThat(SERVER.get("/networks/ring-001@0.5/connections?limit=0").status())
                .isEqualTo(400);
        assertThat(SERVER.get("/networks/ring/connections").status()).isEqualTo(404);
    }

    @Test
    void tellsEveryMotifClassAndWhoAsks() {
        assertThat(json(SERVER.get("/motifs")).findValuesAsText("motif")).contains("bifan", "030T", "m204");
        assertThat(json(SERVER.get("/session")).get("user").asText()).isEqualTo("neo4j");
        assertThat(json(SERVER.get("/session")).get("role").asText()).isEqualTo("admin");
        assertThat(json(SERVER.send(SERVER.request("/session"))).get("user").isNull())
                .isTrue();
        assertThat(SERVER.send(SERVER.request("/motifs")).status()).isEqualTo(401);
    }

    @Test
    void comparesAnEnsembleBySparsity() {
        LiveServer.Answer answer =
                post("/comparisons", "application/json", "{\"ensemble\":\"ring\",\"members\":20,\"seed\":3}");
        JsonNode comparison = json(answer);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(comparison.get("networks")).hasSize(6);
        assertThat(comparison.get("cosine")).hasSize(6);
        for (int i = 0; i < 6; i++) {
            assertThat(comparison.at("/cosine/" + i + "/" + i).asDouble()).isEqualTo(1);
        }
        assertThat(comparison.at("/bySparsity/1/sparsity").asDouble()).isEqualTo(0.75);
        assertThat(comparison.at("/bySparsity/1/medianTestMse").asDouble()).isEqualTo(0.002);
        assertThat(comparison.at("/members").asInt()).isEqualTo(20);
        assertThat(comparison.at("/null").asText()).isEqualTo("coverage");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/networks/nosuch | 404 | nosuch; of",
                "/networks/nosuch/census | 404 | network must be the id of a stored network",
                "/networks/ring-001@0.5/census?definition=zahn | 400 | definition must be one of exact, non-induced, zahn2024, triads, got zahn",
                "/networks/ring-001@0.5/census?bias=perhaps | 400 | bias",
                "/networks/ring-001@0.5/census?members=20 | 400 | query parameter must be one of definition, bias, clean",
                "/networks/ring-001@0.5/zscores?null=er | 400 | null model must be one of coverage",
                "/networks/ring-001@0.5/zscores?null=degree | 400 | null model degree must have a graph without layers",
                "/networks/ring-001@0.5/zscores?members=1 | 400 | members must be ",
                "/networks/ring-001@0.5/zscores?members=many | 400 | members must be a whole number, got many",
                "/networks/ring-001@0.5/census?signed=yes | 400 | signed must be true or false, got yes",
                "/networks/ring-001@0.5/census?weighted=true&definition=zahn2024 | 400 | definition must be exact where",
                "/networks/ring-001@0.5/participation?motif=bi-fan | 400 | motif must be one of edges, diverging2",
                "/networks/ring-001@0.5/participation?top=0 | 400 | top must be from 1 to 1000000, got 0",
                "/networks/ring-001@0.5/participation?members=3 | 400 | query parameter must be one of ",
                "/networks/nosuch/participation | 404 | network must be the id of a stored network",
                "/networks/ring-001@0.5/instances/edges | 400 | biparallel, got edges",
                "/networks/ring-001@0.5/instances/bifan?limit=many | 400 | limit must be a whole number, got many",
                "/networks/ring-001@0.5/instances/bifan?neuron=24 | 400 | neuron must be in [0, 24), got 24",
                "/networks/ring-001@0.5/instances/bifan?layer=9 | 400 | layer must be in [0, 3), got 9",
                "/networks/nosuch/instances/bifan | 404 | network must be the id of a stored network",
                "/networks/ring-001@0.5/zscores?exactMoments=perhaps | 400 | exactMoments must be true or false",
                "/networks/ring-001@0.5/zscores?exactMoments=true&null=layered-degree | 400 | null model must be layered-er or coverage",
                "/networks/ring-001@0.5/zscores?exactMoments=true&null=coverage | 400 | rows and columns of block 0 (8 x 8",
                "/networks/ring-001@0.5/member-counts?exactMoments=true | 400 | query parameter must be one of definition",
                "/networks/nosuch/member-counts | 404 | network must be the id of a stored network",
                "/networks/ring-001@0.5/export | 400 | format must be one of [onnx, npz, edges, parquet], got none",
                "/networks/ring-001@0.5/export?format=keras | 400 | format must be one of [onnx, npz, edges, parquet]",
                "/networks/nosuch/export?format=npz | 404 | nosuch",
                "/networks?page=0 | 400 | page must be from 1 to 1000000, got 0",
                "/networks?page=first | 400 | page must be a whole number, got first",
                "/networks?sparsity=low | 400 | sparsity must be a number, got low",
                "/networks?ensembel=ring | 400 | query parameter must be one of ensemble, sparsity, page, size, got ensembel",
                "/networks/ring-001@0.5?size=2 | 400 | query parameter must be absent here, got size",
                "/networks?sparsity=2 | 400 | sparsity must be in [0, 1], got 2",
                "/jobs/training-77 | 404 | job must be one of those at /jobs, got training-77",
                "/jobs/training-77/events | 404 | job must be one of those at /jobs, got training-77",
                "/jobs?state=DONE | 400 | query parameter must be absent here, got state",
                "/training | 405 | POST",
                "/nowhere | 404 | Page Not Found",
                "/comparisons | 405 | POST",
            })
    void tellsWhatIsWrong(String path, int status, String detail) {
        LiveServer.Answer answer = SERVER.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.fieldNames()).toIterable().containsExactly("type", "title", "status", "detail", "instance");
        assertThat(problem.get("detail").asText()).contains(detail).doesNotContain("Exception", "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {} | 400 | either ids or an ensemble, got neither",
                "application/json | {\"ensemble\":\"rong\"} | 400 | ring], got rong",
                "application/json | {\"ids\":[\"ring-001\"]} | 404 | ring-001@0.5",
                "application/json | {\"esemble\":\"ring\"} | 400 | esemble",
                "application/json | { | 400 | Invalid JSON",
                "application/json | {\"members\":[,1]} | 400 | body: property members: Unexpected character",
                "application/json | {\"ensemble\":\"ring\",\"bias\":\"perhaps\"} | 400 | bias must be true or false, got perhaps",
                "application/json | {\"ensemble\":\"ring\",\"clean\":2} | 400 | clean must be true or false, got 2",
                "application/json | {\"ensemble\":\"ring\",\"members\":20.5} | 400 | members must be a whole number",
                "application/json | {\"ensemble\":\"ring\",\"members\":\"20\"} | 400 | members must be a whole number",
                "application/json | {\"ensemble\":\"ring\",\"members\":3000000000} | 400 | members must be a whole number",
                "application/json | {\"ensemble\":1} | 400 | ensemble must be a text, got 1",
                "application/json | {\"ids\":\"ring-001@0.5\"} | 400 | ids must be a list of texts, got ring-001@0.5",
                "application/json | {\"ids\":[1]} | 400 | each of ids must be a text, got 1",
                "application/json | {\"ids\":[\"ring-001@0.5\",null]} | 400 | each of ids must be a text, got null",
                "application/json | {\"ids\":[\"ring-001@0.5\",\"ring-001@0.5\"]} | 400 | ids must differ, got ring-001@0.5",
                "text/plain | ring | 415 | text/plain",
            })
    void refusesBadComparisons(String type, String body, int status, String detail) {
        LiveServer.Answer answer = post("/comparisons", type, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(json(answer).get("detail").asText()).contains(detail).doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"networks\":0} | networks must be at least 1, got 0",
                "{\"networks\":\"2\"} | networks must be a whole number of at most 2147483647, got 2",
                "{\"preset\":\"large\"} | preset must be one of small, paper, sparse, got large",
                "{\"rule\":\"magnitude\"} | rule must be one of layer, global",
                "{\"sparsities\":[0.5,0.4]} | sparsities must increase, got 0.4 after 0.5",
                "{\"sparsities\":[1]} | sparsity must be in (0, 1), got 1.0",
                "{\"sparsities\":[\"half\"]} | each of sparsities must be a number, got half",
                "{\"sparsities\":0.5} | sparsities must be a list of numbers, got 0.5",
                "{\"layers\":[4,7]} | layers must begin with 10 inputs and end with 7 outputs",
                "{\"layers\":[10,0,7]} | layer 1 must have 1 to 65536 neurons, got 0",
                "{\"samples\":100} | at least a batch of 128 rows",
                "{\"samples\":100000000} | samples must fit into the memory that Java has",
                "{\"ensemble\":\"../x\"} | network id must be 1 to 200",
                "{\"resume\":1} | resume must be true or false, got 1",
                "{\"parameters\":\"C\"} | parameters must be one of [A, B], got C",
                "{\"size\":9} | size must be in [0.5, 1.3], got 9.0",
                "{\"nets\":2} | nets",
            })
    void refusesBadTrainings(String body, String detail) {
        String jobs = SERVER.get("/jobs").body();
        LiveServer.Answer answer = post("/training", "application/json", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(json(answer).get("detail").asText()).contains(detail).doesNotContain("\n");
        assertThat(SERVER.get("/jobs").body()).isEqualTo(jobs);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /sign-in",
        "GET, /networks",
        "GET, /networks/ring-001@0.5",
        "DELETE, /networks/ring-001@0.5",
        "GET, /networks/ring-001@0.5/census",
        "GET, /networks/ring-001@0.5/export?format=npz",
        "GET, /networks/ring-001@0.5/zscores",
        "GET, /networks/ring-001@0.5/participation",
        "GET, /networks/ring-001@0.5/instances/bifan",
        "GET, /networks/ring-001@0.5/member-counts",
        "POST, /comparisons",
        "POST, /query",
        "POST, /training",
        "GET, /jobs",
        "GET, /jobs/training-1",
        "DELETE, /jobs/training-1",
        "GET, /jobs/training-1/events",
        "POST, /jobs/training-1/resume",
    })
    void letsNobodyAtTheDataWithoutAPassword(String method, String path) {
        for (String spelling : List.of(path, path + "/", path + "//", "/" + path, path.replace("s", "%73"))) {
            LiveServer.Answer answer = SERVER.send(SERVER.request(spelling)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString("{\"ensemble\":\"ring\",\"members\":2}")));
            assertThat(answer.status()).as(spelling + " " + answer.body()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health", "/health/", "/openapi", "/browser/", "/swagger-ui/", "/page/motifbase.css"})
    void showsTheOpenPagesToEverybody(String path) {
        assertThat(SERVER.send(SERVER.request(path)).status()).isEqualTo(200);
    }

    @Test
    void listsNetworksToABrowserTheFirstPageOfWhichLinksHere() {
        LiveServer.Answer answer =
                SERVER.send(SERVER.authorized("/networks?ensemble=ring").header("Accept", "text/html"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/networks/ring-001@0.5",
                "/networks/ring-001@0.5/census?bias=false",
                "/networks/ring-001@0.5/zscores?members=10&seed=2",
                "/networks/ring-001@0.5/member-counts?members=10&seed=2",
                "/networks/ring-001@0.5/participation?top=3",
                "/networks/ring-001@0.5/instances/bifan?limit=3",
                "/networks/ring-001@0.5/export?format=npz",
            })
    void sendsWhatAClientHasOnlyWhereItHasChanged(String path) {
        LiveServer.Answer first = SERVER.get(path);
        String tag = first.header("etag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(first.headers().get("vary")).containsExactly("Accept, Accept-Encoding");

        LiveServer.Answer second = SERVER.send(SERVER.authorized(path).header("If-None-Match", "\"other\", W/" + tag));
        assertThat(second.status()).as(second.body()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().get("etag")).containsExactly(tag);

        LiveServer.Answer zipped =
                SERVER.send(SERVER.authorized(path).header("If-None-Match", tag).header("Accept-Encoding", "gzip"));
        assertThat(zipped.status()).isEqualTo(200);
        String elsewhere = path.replace("ring-001", "ring-002");
        assertThat(SERVER.send(SERVER.authorized(elsewhere).header("If-None-Match", tag))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void zipsWhatIsLongForAClientThatTakesIt() {
        LiveServer.Answer zipped = SERVER.send(SERVER.authorized("/networks/ring-001@0.5/instances/bifan?limit=50")
                .header("Accept-Encoding", "gzip"));
        assertThat(zipped.headers().get("content-encoding")).containsExactly("gzip");
    }

    @ParameterizedTest
    @CsvSource({
        "onnx, application/octet-stream, ring-001@0.5.onnx",
        "npz, application/octet-stream, ring-001@0.5.npz",
        "edges, application/zip, ring-001@0.5.edges.zip",
        "parquet, application/zip, ring-001@0.5.parquet.zip",
    })
    void exportsNetworksAsFiles(String format, String type, String name) {
        LiveServer.Answer answer = SERVER.get("/networks/ring-001@0.5/export?format=" + format);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo(type);
        assertThat(answer.header("content-disposition"))
                .startsWith("attachment")
                .contains(name);
        assertThat(answer.body()).isNotEmpty();
    }

    @Test
    void deletesANetworkOnce() {
        assertThat(SERVER.send(SERVER.authorized("/networks/small").DELETE()).status())
                .isEqualTo(204);
        assertThat(SERVER.send(SERVER.authorized("/networks/small").DELETE()).status())
                .isEqualTo(404);
    }

    @Test
    void saysThatItWorksAfterWritingToTheDatabase() {
        LiveServer.Answer answer = SERVER.send(SERVER.request("/health"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(json(answer).get("status").asText()).isEqualTo("UP");
    }

    @Test
    void describesItself() {
        LiveServer.Answer answer = SERVER.send(SERVER.request("/openapi"));
        assertThat(answer.type()).isEqualTo("application/yaml");
        assertThat(answer.body())
                .startsWith("openapi:")
                .contains(
                        "/networks/{id}/zscores:",
                        "/networks/{id}/participation:",
                        "/networks/{id}/instances/{motif}:",
                        "/networks/{id}/member-counts:",
                        "text/csv:",
                        "name: exactMoments",
                        "pAdjusted:",
                        "/comparisons:",
                        "/health:",
                        "name: \"null\"",
                        "/training:",
                        "/jobs/{id}/events:",
                        "text/event-stream")
                .doesNotContain("\n        ComparisonBody:", "\n        TrainingBody:");
    }

    @Test
    void tellsNeo4jBrowserWhereBoltIs() {
        JsonNode discovery = json(SERVER.send(SERVER.request("/").header("Accept", "application/json")));
        assertThat(discovery.get("bolt_direct").asText()).isEqualTo(SERVER.bolt());
        assertThat(discovery.get("neo4j_version").asText()).startsWith("5.");
    }
}
