package io.motifbase.queries.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser without a screen; pictures of them are left in target/screenshots. */
class PagesTest {
    private static final LiveServer SERVER = LiveServer.get();

    @ParameterizedTest
    @CsvSource({
        "home, '/', 1280, 1000",
        "home-narrow, '/', 390, 1400",
        "neo4j-browser, '/browser/', 1280, 1000",
        "swagger-ui, '/swagger-ui/', 1280, 1000",
    })
    void showWithoutAskingAnotherHost(String name, String path, int width, int height)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target/screenshots")).toAbsolutePath();
        Path picture = folder.resolve(name + ".png");
        Path log = folder.resolve(name + ".requests.json");
        Files.deleteIfExists(picture);
        List<String> command = ChromiumPage.command(
                Files.createTempDirectory(Path.of("target/live").toAbsolutePath(), "browser"), width, height);
        command.addAll(List.of(
                "--log-net-log=" + log,
                "--virtual-time-budget=8000",
                "--screenshot=" + picture,
                SERVER.address() + path));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(width);
        assertThat(colours(picture)).as("a page, not a blank sheet").isGreaterThan(20);
        assertThat(asked(log)).isNotEmpty().allMatch(url -> url.startsWith(SERVER.address() + "/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void letAUserInAtTheNeo4jBrowser(String host) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target/screenshots"));
        int port = SERVER.address().getPort();
        try (ChromiumPage page = ChromiumPage.open(1280, 1000)) {
            page.go(URI.create("http://" + host + ":" + port + "/browser/"));
            page.await("document.querySelector('[data-testid=boltaddress]') !== null");
            assertThat(page.value("document.querySelector('[data-testid=boltaddress]').value")
                            .asText())
                    .isEqualTo(host + SERVER.bolt().substring(SERVER.bolt().lastIndexOf(':')));
            connect(page);
            page.type(".monaco-editor textarea", "CALL motif.census({network: 'ring-001@0.5'})");
            page.click("[data-testid=editor-Run]");
            page.await("document.body.innerText.includes('\"converging2\"')");
            page.picture(folder.resolve("census-at-" + host + ".png"));
        }
    }

    private static void connect(ChromiumPage page) throws IOException, InterruptedException {
        page.type("[data-testid=username]", "neo4j");
        page.type("[data-testid=password]", LiveServer.PASSWORD);
        page.click("[data-testid=connect]");
        page.await("document.body.innerText.includes('You are connected as user')");
    }

    /** By a link as the pages have them, which opens Browser with the query. */
    @Test
    void drawAMotifInTheNeo4jBrowser() throws IOException, InterruptedException {
        String cypher = "CALL motif.instances('bifan', {network: 'ring-001@0.5', limit: 1})"
                + " YIELD neurons, connections RETURN neurons, connections";
        Path folder = Files.createDirectories(Path.of("target/screenshots"));
        try (ChromiumPage page = ChromiumPage.open(1280, 1000)) {
            page.go(URI.create(SERVER.address() + "/browser/?cmd=edit&arg="
                    + URLEncoder.encode(cypher, StandardCharsets.UTF_8).replace("+", "%20")));
            connect(page);
            page.await("document.querySelector('.monaco-editor').innerText.includes('motif.instances')");
            page.click("[data-testid=editor-Run]");
            page.await("document.querySelectorAll('[data-testid=frame] svg g.node').length === 4");
            page.await("document.querySelectorAll('[data-testid=frame] svg g.relationship').length === 4");
            page.picture(folder.resolve("bifan-in-neo4j-browser.png"));
        }
    }

    @Test
    void tellEveryRouteInSwaggerUi() throws IOException, InterruptedException {
        try (ChromiumPage page = ChromiumPage.open(1280, 1000)) {
            page.go(SERVER.address().resolve("/swagger-ui/"));
            for (String route : List.of("/networks/{id}/zscores", "/comparisons", "/health")) {
                page.await("document.body.innerText.replaceAll('\u200b', '').includes('" + route + "')");
            }
        }
    }

    private static long colours(Path picture) throws IOException {
        BufferedImage image = ImageIO.read(picture.toFile());
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).distinct().count();
    }

    /** Every address on the web that the page, or the browser for it, asked for. */
    private static List<String> asked(Path log) throws IOException {
        List<String> urls = new ArrayList<>();
        for (JsonNode event : new ObjectMapper().readTree(log.toFile()).get("events")) {
            String url = event.at("/params/url").asText();
            String asker = event.at("/params/initiator").asText();
            if (url.startsWith("http")
                    && (asker.startsWith("http")
                            || url.startsWith(SERVER.address().toString()))) {
                urls.add(url);
            }
        }
        return urls;
    }

    @ParameterizedTest
    @CsvSource({"/browser", "/swagger-ui"})
    void areFoundWithoutTheSlash(String path) {
        LiveServer.Answer answer = SERVER.send(SERVER.request(path));
        assertThat(answer.status()).isEqualTo(308);
        assertThat(SERVER.send(SERVER.request(path + "/")).body()).contains("<html");
    }

    @Test
    void leaveTheBrowserPreviewOut() {
        for (String path : List.of("/preview/index.html", "//preview/index.html", "/%70review/index.html")) {
            LiveServer.Answer answer = SERVER.get("/browser" + path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("Page Not Found");
        }
    }
}
