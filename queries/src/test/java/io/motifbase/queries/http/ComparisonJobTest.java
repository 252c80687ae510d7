package io.motifbase.queries.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A comparison whose scores a job counts. */
@Timeout(120)
class ComparisonJobTest {
    private static final LiveServer SERVER = LiveServer.get();

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static LiveServer.Answer compare(String body) {
        return SERVER.send(SERVER.authorized("/comparisons")
                .header("Content-Type", "application/json")
                .header("Prefer", "respond-async, wait=5")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void isAnsweredOnceTheJobIsDone() {
        String body = "{\"ensemble\":\"ring\",\"members\":31,\"seed\":9,\"cluster\":true,\"metric\":\"correlation\"}";
        LiveServer.Answer accepted = compare(body);
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        assertThat(accepted.headers()).containsEntry("preference-applied", List.of("respond-async"));
        JsonNode job = json(accepted.body());
        assertThat(job.get("kind").asText()).isEqualTo("scores");
        assertThat(job.get("ensemble").asText()).isEqualTo("ring");
        assertThat(job.at("/options/members").asText()).isEqualTo("31");
        String id = job.get("id").asText();
        assertThat(accepted.headers()).containsEntry("location", List.of("/jobs/" + id));
        String events = SERVER.get("/jobs/" + id + "/events").body();
        assertThat(events).contains("event: done");
        assertThat(json(SERVER.get("/jobs/" + id).body()).get("state").asText()).isEqualTo("DONE");
        LiveServer.Answer answer = compare(body);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(json(answer.body()).at("/clustering/order")).hasSize(6);
        assertThat(json(answer.body()).get("members").asInt()).isEqualTo(31);
        assertThat(compare(body).body()).isEqualTo(answer.body());
    }

    @Test
    void putsNetworksIntoGroupsByProvenance() {
        LiveServer.Answer answer = compare("{\"ensembles\":[\"ring\"],\"members\":50,\"by\":\"clean\"}");
        JsonNode found = answer.status() == 202 ? awaited(answer) : json(answer.body());
        assertThat(found.at("/groups/0/name").asText()).isEqualTo("true");
        assertThat(found.get("tests")).isEmpty();
    }

    private static JsonNode awaited(LiveServer.Answer accepted) {
        String id = json(accepted.body()).get("id").asText();
        assertThat(SERVER.get("/jobs/" + id + "/events").body()).contains("event: done");
        return json(compare("{\"ensembles\":[\"ring\"],\"members\":50,\"by\":\"clean\"}")
                .body());
    }

    @Test
    void refusesBadOptions() {
        for (String body : List.of(
                "{\"ensemble\":\"ring\",\"metric\":\"far\"}",
                "{\"ensemble\":\"ring\",\"motifs\":\"bifan\"}",
                "{\"ensemble\":\"ring\",\"motifs\":[\"bifun\"]}",
                "{\"ensemble\":\"ring\",\"by\":\"no such\"}",
                "{\"ensemble\":\"ring\",\"groups\":[\"a\",\"b\"]}",
                "{\"ensemble\":\"ring\",\"by\":\"origin\",\"groups\":[\"a\"]}",
                "{\"ensemble\":\"ring\",\"cluster\":\"yes\"}",
                "{\"ensemble\":\"rung\"}",
                "{\"ensemble\":\"ring\",\"permutations\":0}")) {
            assertThat(compare(body).status()).as(body).isEqualTo(400);
        }
    }
}
