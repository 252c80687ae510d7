package io.motifbase.queries.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.NetworkProperties;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.queries.Fixtures;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand requests made from the interface's own description, most of them wrong: every answer is one that the
 * description has, with a body that fits its schema, and none is a failure of the server.
 */
class GarbageTest {
    private static final int REQUESTS = Integer.getInteger("motifbase.garbage", 10_000);
    private static final long SEED = Long.getLong("motifbase.garbageSeed", 20_240_601);

    private static final Pattern TRACE = Pattern.compile("\\tat |Exception:|\\b(java|org|io)\\.[a-z]+\\.");

    /** A cell of an answer to Cypher may be any value, which the description's generator knows only as an object. */
    private static final String ANY_VALUE = "POST /query 200 validation.response.body.schema.type";

    @TempDir
    private static Path folder;

    private static LiveServer server;

    @BeforeAll
    static void start() {
        try (GraphStore store = GraphStore.open(folder, StoreSettings.embedded())) {
            for (String id : GarbageRequests.NETWORKS) {
                store.write(
                        id,
                        Fixtures.network(id.hashCode(), 0.5),
                        new NetworkProperties("ring", 1, 0.5, 1L, 0.001, true, null));
            }
        }
        server = LiveServer.over(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyAnswerIsDocumented() {
        String description = server.send(server.request("/openapi")).body();
        OpenAPI api = new OpenAPIV3Parser().readContents(description).getOpenAPI();
        OpenApiInteractionValidator judge = OpenApiInteractionValidator.createForInlineApiSpecification(description)
                .build();
        GarbageRequests garbage = new GarbageRequests(api);
        Map<String, String> faults = new ConcurrentSkipListMap<>();
        Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
        IntStream.range(0, REQUESTS).parallel().forEach(number -> {
            GarbageRequests.Garbage request = garbage.request(SEED + number);
            LiveServer.Answer answer = answer(request);
            statuses.merge(answer.status(), 1, Integer::sum);
            for (String fault : faults(judge, request, answer)) {
                faults.putIfAbsent(
                        request.method() + " " + request.route() + ": " + fault, request + " -> " + answer.body());
            }
        });
        assertThat(faults).isEmpty();
        assertThat(statuses).containsKeys(200, 400, 401, 404, 405, 413, 415);
        assertThat(server.send(server.request("/health")).body()).isEqualTo("{\"status\":\"UP\"}");
        LiveServer.Answer kept = server.get("/networks/" + GarbageRequests.NETWORKS.get(0));
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
    }

    /** A server that refuses a large body closes the connection, which a client may have in use again by then: it asks anew. */
    private static LiveServer.Answer answer(GarbageRequests.Garbage request) {
        try {
            return server.send(request.on(server));
        } catch (IllegalStateException closed) {
            return server.send(request.on(server));
        }
    }

    private static List<String> faults(
            OpenApiInteractionValidator judge, GarbageRequests.Garbage request, LiveServer.Answer answer) {
        if (answer.status() >= 500) {
            return List.of("status " + answer.status());
        }
        if (TRACE.matcher(answer.body()).find()) {
            return List.of("stack trace");
        }
        if (!request.isDocumented()) {
            return answer.status() >= 400 && answer.type().equals(Problem.MEDIA_TYPE)
                    ? List.of()
                    : List.of("status " + answer.status() + " of type " + answer.type());
        }
        SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.status());
        if (!answer.body().isEmpty()) {
            response.withBody(answer.body()).withContentType(answer.type());
        }
        ValidationReport report =
                judge.validateResponse(request.route(), Request.Method.valueOf(request.method()), response.build());
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> answer.status() + " " + message.getKey() + " " + message.getMessage())
                .filter(fault -> !(request.method() + " " + request.route() + " " + fault).startsWith(ANY_VALUE))
                .collect(Collectors.toList());
    }
}
