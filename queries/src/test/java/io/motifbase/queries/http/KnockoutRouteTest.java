package io.motifbase.queries.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.queries.Run;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Knock-outs over HTTP, of networks that learnt flight. */
class KnockoutRouteTest {
    private static final String ROUTE = "/networks/net-001@0.5/knockout";

    @TempDir
    private Path folder;

    @Test
    void knocksOutOnceAndTellsWhatIsStored() {
        Path store = folder.resolve("store");
        Run trained = Run.of(
                "train",
                "--control",
                "untrained",
                "--ensemble",
                "net",
                "--networks",
                1,
                "--samples",
                1000,
                "--sparsities",
                "0.5",
                "--layers",
                "10,16,12,7",
                "--store",
                store);
        assertThat(trained.exit()).as(trained.err()).isZero();
        try (LiveServer server = LiveServer.over(store)) {
            assertThat(server.get(ROUTE).body()).isEqualTo("[]");
            String body = "{\"motifs\":[\"bifan\"],\"fractions\":[0.1],\"draws\":3,\"rows\":100}";
            LiveServer.Answer accepted = post(server, ROUTE, body);
            assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
            assertThat(accepted.body()).contains("\"id\":\"knockout-");
            assertThat(server.get(job(accepted) + "/events").body()).contains("event: done");
            String stored = server.get(ROUTE).body();
            assertThat(stored).contains("\"motif\":\"bifan\"", "\"rowsSource\":\"test part\"", "\"draws\":3");
            assertThat(server.get(job(post(server, ROUTE, body)) + "/events").body())
                    .contains("event: done");
            assertThat(server.get(ROUTE).body()).isEqualTo(stored);
            refused(post(server, ROUTE, "{\"fractions\":[1.5]}"), 400, "fraction must be in (0, 1), got 1.5");
            refused(post(server, ROUTE, "{\"motifs\":[\"fan\"]}"), 400, "got fan");
            refused(post(server, ROUTE, "{\"draws\":\"many\"}"), 400, "draws must be a whole number");
            refused(post(server, "/networks/nobody/knockout", "{}"), 404, "nobody");
            refused(server.get("/networks/nobody/knockout"), 404, "nobody");
        }
    }

    private static LiveServer.Answer post(LiveServer server, String path, String body) {
        return server.send(server.authorized(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String job(LiveServer.Answer accepted) {
        return accepted.headers().getOrDefault("location", List.of("")).get(0);
    }

    private static void refused(LiveServer.Answer answer, int status, String message) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(message);
    }
}
