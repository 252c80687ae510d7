package io.motifbase.queries.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.motifbase.queries.Fixtures;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportRouteTest {
    private static final LiveServer SERVER = LiveServer.get();
    private static final String BOUNDARY = "----of-the-test";
    private static final String EDGES = "a c 0.5\na d 1\nb c -1\nb d 2\nc e 1\nd e 1\n";
    private static final String LAYERS = "a 0\nb 0\nc 1\nd 1\ne 2\n";

    /** One part of a form, its bytes as Latin-1; a text where it has no file's name. */
    private record Part(String name, String file, String content) {
        static Part text(String name, String value) {
            return new Part(name, "", value);
        }

        static Part file(String name, String file, String content) {
            return new Part(name, file, content);
        }
    }

    private static LiveServer.Answer post(Part... parts) {
        StringBuilder body = new StringBuilder();
        for (Part part : parts) {
            body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name() + "\"");
            body.append(
                    part.file().isEmpty()
                            ? ""
                            : "; filename=\"" + part.file() + "\"\r\nContent-Type: application/octet-stream");
            body.append("\r\n\r\n" + part.content() + "\r\n");
        }
        body.append("--" + BOUNDARY + "--\r\n");
        return SERVER.send(SERVER.authorized("/networks")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.ISO_8859_1)));
    }

    private static JsonNode json(LiveServer.Answer answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void storesAnEdgeListAndSaysWhereItIs() throws IOException {
        Part edges = Part.file("file", "posted.edges", EDGES);
        Part layers = Part.file("layers", "posted.layers", LAYERS);

        LiveServer.Answer created = post(edges, layers, Part.text("ensemble", "post"));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.headers().get("location")).containsExactly("/networks/posted");
        assertThat(json(created).at("/networks/0/connections").asLong()).isEqualTo(6);
        assertThat(SERVER.get("/networks/posted").status()).isEqualTo(200);
        assertThat(post(edges, layers, Part.text("ensemble", "post")).status()).isEqualTo(200);
        LiveServer.Answer other = post(
                Part.file("file", "posted.edges", EDGES.replace("0.5", "0.25")), layers, Part.text("ensemble", "post"));
        assertThat(other.status()).as(other.body()).isEqualTo(409);
        LiveServer.Answer elsewhere = post(edges, layers, Part.text("ensemble", "elsewhere"));
        assertThat(elsewhere.status()).as(elsewhere.body()).isEqualTo(409);
        SERVER.send(SERVER.authorized("/networks/posted").DELETE());
    }

    @Test
    void storesSeveralFilesOrNone() throws IOException {
        Part layers = Part.file("layers", "some.layers", LAYERS);
        Part good = Part.file("file", "first.edges", EDGES);

        LiveServer.Answer refused = post(good, Part.file("file", "second.edges", EDGES + "a f 1\n"), layers);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(json(refused).get("detail").asText())
                .isEqualTo("second.edges line 7: neuron f is not in some.layers");
        assertThat(SERVER.get("/networks/first").status()).isEqualTo(404);

        LiveServer.Answer stored = post(good, Part.file("file", "second.edges", EDGES), layers);
        assertThat(stored.status()).as(stored.body()).isEqualTo(201);
        assertThat(stored.headers().get("location")).containsExactly("/networks?ensemble=imported");
        assertThat(json(stored).findValuesAsText("id")).containsExactly("first", "second");
        SERVER.send(SERVER.authorized("/networks/first").DELETE());
        SERVER.send(SERVER.authorized("/networks/second").DELETE());
    }

    @Test
    void takesFilesThatJsonWouldBeTooLargeFor() throws IOException {
        String comment = "# " + "x".repeat(78) + "\n";
        LiveServer.Answer large = post(
                Part.file("file", "large.edges", comment.repeat(40_000) + EDGES),
                Part.file("layers", "l", LAYERS),
                Part.text("id", "large"));
        assertThat(large.status()).as(large.body()).isEqualTo(201);
        SERVER.send(SERVER.authorized("/networks/large").DELETE());
        LiveServer.Answer json = SERVER.send(SERVER.authorized("/comparisons")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"ensemble\":\"" + comment.strip().repeat(40_000) + "\"}")));
        assertThat(json.status()).as(json.body()).isEqualTo(413);
        assertThat(json.type()).isEqualTo("application/problem+json");
    }

    @Test
    void readsModelsOfOtherTools() throws IOException {
        Path model = Fixtures.shared("keras/moth_pruned_0.93.h5");
        LiveServer.Answer stored = post(
                Part.file("file", "model.h5", Files.readString(model, StandardCharsets.ISO_8859_1)),
                Part.text("id", "keras-model"));
        assertThat(stored.status()).as(stored.body()).isEqualTo(201);
        assertThat(json(stored).at("/networks/0/connections").asLong()).isPositive();
        SERVER.send(SERVER.authorized("/networks/keras-model").DELETE());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file | ../../evil.edges | a b 1 | evil.edges: an edge list needs part layers",
                "file | model.h5 | nothing | model.h5: ",
                "file | model.onnx | nothing | model.onnx: ",
                "file | model.npz | nothing | model.npz: ",
                "file | model.safetensors | nothing | model.safetensors: ",
                "file | model.doc | nothing | model.doc: format not known by the extension",
                "file | .. | nothing | file name of part file must be of 1 to 200 bytes",
                "layers | some.layers | a 0 | part file must come at least once",
                "model | model.h5 | nothing | part must be one of file, layers",
                "file | '' | nothing | part file must be a file, got a text",
            })
    void tellsWhatIsWrongWithAFile(String part, String name, String content, String detail) throws IOException {
        LiveServer.Answer answer = post(Part.file(part, name, content));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(json(answer).get("detail").asText())
                .contains(detail)
                .doesNotContain("motifbase-upload", "Exception", "\n");
    }

    @Test
    void refusesWhatIsNoForm() {
        for (String type : List.of("application/json", "text/plain", "application/x-www-form-urlencoded")) {
            LiveServer.Answer answer = SERVER.send(
                    SERVER.authorized("/networks").header("Content-Type", type).POST(BodyPublishers.ofString("{}")));
            assertThat(answer.status()).as(type + " " + answer.body()).isEqualTo(415);
        }
        for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=other")) {
            LiveServer.Answer answer = SERVER.send(SERVER.authorized("/networks")
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString("no form at all")));
            assertThat(answer.status()).as(type + " " + answer.body()).isEqualTo(400);
        }
    }
}
