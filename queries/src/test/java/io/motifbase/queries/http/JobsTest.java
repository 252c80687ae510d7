package io.motifbase.queries.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.sse.SseClient;
import io.micronaut.http.sse.Event;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.graphstore.store.StoredJob;
import io.motifbase.graphstore.store.StoredNetwork;
import io.motifbase.queries.Run;
import java.io.Closeable;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

@Timeout(180)
class JobsTest {
    private static final String SMALL = "\"layers\":[10,12,12,7],\"sparsities\":[0.5,0.75],\"samples\":1000,\"seed\":3";

    @TempDir
    private Path folder;

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static LiveServer.Answer post(LiveServer server, String path, String body) {
        return server.send(server.authorized(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static LiveServer.Answer train(LiveServer server, String ensemble, int networks, String more) {
        return post(
                server,
                "/training",
                "{\"ensemble\":\"" + ensemble + "\",\"networks\":" + networks + "," + SMALL + more + "}");
    }

    private static String state(LiveServer server, String job) {
        return json(server.get("/jobs/" + job).body()).get("state").asText();
    }

    /** As a client that knows server-sent events hears them, from first to last, or until so many are there. */
    private static List<Event<String>> events(LiveServer server, String job, long heard, int most) {
        SseClient client = SseClient.create(url(server));
        try (Closeable closing = (Closeable) client) {
            assertThat(closing).isNotNull();
            var request = HttpRequest.GET("/jobs/" + job + "/events")
                    .basicAuth("neo4j", LiveServer.PASSWORD)
                    .header("Last-Event-ID", Long.toString(heard));
            return Flux.from(client.eventStream(request, Argument.STRING))
                    .filter(event -> event.getId() != null)
                    .take(most)
                    .collectList()
                    .block();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL url(LiveServer server) {
        try {
            return server.address().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> hashes(Path folder, String ensemble) {
        Map<String, String> hashes = new TreeMap<>();
        try (GraphStore store = GraphStore.open(folder, StoreSettings.embedded())) {
            for (StoredNetwork network : store.list(ensemble)) {
                hashes.put(network.id(), network.contentHash());
            }
        }
        return hashes;
    }

    @Test
    void trainsAsTheCommandDoesAndTellsEveryLevel() {
        Path served = folder.resolve("served");
        try (LiveServer server = LiveServer.over(served)) {
            LiveServer.Answer accepted = train(server, "moth", 2, "");
            assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
            assertThat(accepted.headers()).containsEntry("location", List.of("/jobs/training-1"));

            List<Event<String>> events = events(server, "training-1", 0, Integer.MAX_VALUE);

            assertThat(events).extracting(Event::getName).startsWith("running").endsWith("done");
            assertThat(events)
                    .filteredOn(event -> "level".equals(event.getName()))
                    .extracting(event -> json(event.getData()).get("network").asText())
                    .containsExactlyInAnyOrder(
                            "moth-001@0",
                            "moth-001@0.5",
                            "moth-001@0.75",
                            "moth-002@0",
                            "moth-002@0.5",
                            "moth-002@0.75");
            JsonNode job = json(server.get("/jobs/training-1").body());
            assertThat(job.get("state").asText()).isEqualTo("DONE");
            assertThat(job.get("fraction").asDouble()).isEqualTo(1);
            assertThat(job.get("levels").asInt()).isEqualTo(6);
            assertThat(job.at("/options/seed").asText()).isEqualTo("3");
            long last = Long.parseLong(events.get(events.size() - 1).getId());
            assertThat(events(server, "training-1", last - 2, 100)).hasSize(2);
            assertThat(events(server, "training-1", last + 5, 100))
                    .extracting(Event::getName)
                    .containsExactly("done");
            assertThat(train(server, "moth", 2, "").status()).isEqualTo(409);
            assertThat(post(server, "/jobs/training-1/resume", "").status()).isEqualTo(409);
            assertThat(train(server, "moth", 2, ",\"rule\":\"global\",\"resume\":true")
                            .body())
                    .contains("rule layer, got global");
        }
        Run command = Run.of(
                "train",
                "--networks",
                2,
                "--layers",
                "10,12,12,7",
                "--sparsities",
                "0.5,0.75",
                "--samples",
                1000,
                "--seed",
                3,
                "--store",
                folder.resolve("commanded"));
        assertThat(command.exit()).as(command.err()).isZero();
        assertThat(hashes(served, "moth")).isEqualTo(hashes(folder.resolve("commanded"), "moth"));
    }

    @Test
    void aJobOutlivesTheServerAsInterruptedAndGoesOn() throws InterruptedException {
        Path store = folder.resolve("store");
        long begun;
        try (LiveServer server = LiveServer.over(store)) {
            assertThat(train(server, "long", 1000, "").status()).isEqualTo(202);
            assertThat(json(train(server, "later", 1, "").body()).get("state").asText())
                    .isEqualTo("QUEUED");
            assertThat(train(server, "later", 1, "").status()).isEqualTo(409);
            assertThat(server.send(server.authorized("/jobs/training-2").DELETE())
                            .status())
                    .isEqualTo(202);
            assertThat(state(server, "training-2")).isEqualTo("CANCELLED");
            assertThat(events(server, "training-1", 0, 3))
                    .extracting(Event::getName)
                    .contains("level");
            begun = System.nanoTime();
        }
        assertThat(System.nanoTime() - begun).as("nanoseconds to stop").isLessThan(20_000_000_000L);
        Map<String, String> kept = hashes(store, "long");
        assertThat(kept).isNotEmpty();
        try (GraphStore killed = GraphStore.open(store, StoreSettings.embedded())) {
            StoredJob job = killed.jobs().get(0);
            assertThat(job.state()).isEqualTo("INTERRUPTED");
            assertThat(job.levels()).isBetween(1L, (long) kept.size());
            killed.writeJob(asAfterAKill(job));
        }
        try (LiveServer server = LiveServer.over(store)) {
            assertThat(state(server, "training-1")).isEqualTo("INTERRUPTED");
            assertThat(post(server, "/jobs/training-1/resume", "").status()).isEqualTo(202);
            // interrupted, queued, running; levels that were stored without a checkpoint, one a worker, come again
            assertThat(events(server, "training-1", 0, 8))
                    .extracting(Event::getName)
                    .contains("level");
            assertThat(server.send(server.authorized("/jobs/training-1").DELETE())
                            .status())
                    .isEqualTo(202);
            assertThat(events(server, "training-1", 0, Integer.MAX_VALUE))
                    .last()
                    .extracting(Event::getName)
                    .isEqualTo("cancelled");
            assertThat(server.send(server.authorized("/jobs/training-1").DELETE())
                            .status())
                    .isEqualTo(204);
            assertThat(server.get("/jobs/training-1").status()).isEqualTo(404);
            assertThat(json(server.get("/jobs").body()).findValuesAsText("id")).containsExactly("training-2");
        }
        assertThat(hashes(store, "long")).containsAllEntriesOf(kept).hasSizeGreaterThan(kept.size());
    }

    private static StoredJob asAfterAKill(StoredJob job) {
        return new StoredJob(
                job.id(),
                job.number(),
                "RUNNING",
                job.ensemble(),
                job.options(),
                job.times(),
                job.fraction(),
                job.levels(),
                job.failed(),
                null);
    }
}
