package io.motifbase.queries.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is said of ensembles from stored scores, over a real server. */
class EnsembleRoutesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LiveServer SERVER = LiveServer.get();

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static JsonNode get(String path) {
        LiveServer.Answer answer = SERVER.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    private static JsonNode compared(String body) {
        LiveServer.Answer answer = SERVER.send(SERVER.authorized("/comparisons")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    @BeforeAll
    static void storeScores() {
        compared("{\"ensemble\":\"ring\",\"members\":23,\"seed\":7}");
    }

    @Test
    void listsEnsemblesWithLevelsErrorsAndStoredScores() {
        JsonNode ring = json("{}");
        for (JsonNode ensemble : get("/ensembles")) {
            ring = ensemble.get("name").asText().equals("ring") ? ensemble : ring;
        }
        assertThat(ring.get("networks").asInt()).isEqualTo(6);
        assertThat(ring.get("origins").get(0).asText()).isEqualTo("random");
        JsonNode level = ring.at("/levels/1");
        assertThat(level.get("sparsity").asDouble()).isEqualTo(0.75);
        assertThat(level.get("networks").asInt()).isEqualTo(3);
        assertThat(level.at("/testMse/n").asInt()).isEqualTo(3);
        assertThat(level.at("/testMse/median").asDouble()).isEqualTo(0.002);
        assertThat(level.at("/testMse/q1").asDouble()).isEqualTo(0.0015);
        JsonNode scores = ring.at("/scores/0");
        assertThat(scores.get("networks").asInt()).isEqualTo(6);
        assertThat(scores.at("/settings/null").asText()).isEqualTo("coverage");
    }

    @Test
    void givesTheStoredVectorsOfEveryNetworkAsTheNetworkItselfDoes() {
        JsonNode profiles = get("/ensembles/ring/profiles?members=23");
        assertThat(profiles.at("/settings/seed").asInt()).isEqualTo(7);
        assertThat(profiles.at("/settings/definition").asText()).isEqualTo("exact");
        assertThat(profiles.get("levels")).hasSize(2);
        JsonNode level = profiles.at("/levels/1");
        assertThat(level.get("ids"))
                .extracting(JsonNode::asText)
                .containsExactly("ring-001@0.75", "ring-002@0.75", "ring-003@0.75");
        for (int network = 0; network < 3; network++) {
            JsonNode own = get("/networks/" + level.at("/ids/" + network).asText() + "/zscores?members=23&seed=7");
            for (int place = 0; place < profiles.get("motifs").size(); place++) {
                assertThat(level.at("/z/" + network + "/" + place))
                        .isEqualTo(own.at(
                                "/motifs/" + profiles.at("/motifs/" + place).asText() + "/z"));
            }
        }
        JsonNode alone = get("/ensembles/ring/profiles?members=23&sparsity=0.75");
        assertThat(alone.get("levels")).containsExactly(level);
        assertThat(profiles.get("clustering").isNull()).isTrue();
        assertThat(alone.get("clustering"))
                .isEqualTo(compared("{\"ids\":[\"ring-001@0.75\",\"ring-002@0.75\",\"ring-003@0.75\"],"
                                + "\"members\":23,\"seed\":7,\"cluster\":true}")
                        .get("clustering"));
        assertThat(level.at("/spread/bifan/n").asInt()).isEqualTo(3);
    }

    @Test
    void saysTheSameCosineAsAComparison() {
        JsonNode convergence = get("/ensembles/ring/convergence?members=23");
        JsonNode comparison = compared("{\"ensemble\":\"ring\",\"members\":23,\"seed\":7}");
        for (int level = 0; level < 2; level++) {
            JsonNode cosine = convergence.at("/levels/" + level + "/cosine");
            assertThat(cosine.get("mean")).isEqualTo(comparison.at("/bySparsity/" + level + "/meanCosine"));
            assertThat(cosine.get("low").asDouble())
                    .isLessThanOrEqualTo(cosine.get("mean").asDouble());
            assertThat(cosine.get("high").asDouble())
                    .isGreaterThanOrEqualTo(cosine.get("mean").asDouble());
            assertThat(convergence.at("/levels/" + level + "/spread/bifan/mean"))
                    .isEqualTo(comparison.at("/bySparsity/" + level + "/meanZ/bifan"));
        }
        assertThat(get("/ensembles/ring/convergence?members=23")).as("again").isEqualTo(convergence);
    }

    @Test
    void isNotOldOnceTheStoreHasChanged() {
        assertThat(get("/ensembles/ring/convergence?members=29").get("settings").isNull())
                .isTrue();
        compared("{\"ids\":[\"ring-001@0.75\",\"ring-002@0.75\"],\"members\":29}");
        JsonNode convergence = get("/ensembles/ring/convergence?members=29&sparsity=0.75");
        assertThat(convergence.at("/levels/0/scored").asInt()).isEqualTo(2);
        assertThat(get("/ensembles/ring/convergence?members=29")
                        .at("/settings/members")
                        .asInt())
                .isEqualTo(29);
    }

    @Test
    void saysWhereNoScoresFit() {
        JsonNode none = get("/ensembles/ring/profiles?members=24");
        assertThat(none.get("settings").isNull()).isTrue();
        assertThat(none.get("levels")).isEmpty();
        assertThat(get("/ensembles/ring/convergence?members=24").get("settings").isNull())
                .isTrue();
    }

    @Test
    void refusesUnknownEnsemblesAndParameters() {
        for (String view : List.of("profiles", "convergence")) {
            LiveServer.Answer unknown = SERVER.get("/ensembles/rung/" + view);
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(unknown.body()).contains("ring").contains("got rung");
            assertThat(SERVER.get("/ensembles/ring/" + view + "?member=3").status())
                    .isEqualTo(400);
            assertThat(SERVER.get("/ensembles/ring/" + view + "?sparsity=2").status())
                    .isEqualTo(400);
        }
        assertThat(SERVER.get("/ensembles?size=3").status()).isEqualTo(400);
    }
}
