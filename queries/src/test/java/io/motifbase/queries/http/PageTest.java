package io.motifbase.queries.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.motifbase.queries.Fixtures;
import io.motifbase.queries.Run;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source32.Philox4x32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every view of the page in a real browser without a screen, over an ensemble that was really trained; pictures of them are
 * left in target/screenshots. After each test the console must be empty and no other host asked.
 */
class PageTest {
    private static final Path PICTURES = Path.of("target/screenshots").toAbsolutePath();
    private static Path root;
    private static LiveServer server;
    private static ChromiumPage page;

    @BeforeAll
    static void trainAndServe() throws IOException, InterruptedException {
        Files.createDirectories(PICTURES);
        root = Files.createTempDirectory(Files.createDirectories(Path.of("target/live")), "page")
                .toAbsolutePath();
        train("moth", "3", "0.5,0.8");
        train("control", "3", "0.5,0.8", "--control", "untrained");
        train("fresh", "2", "0.5");
        for (String ensemble : List.of("moth", "control")) {
            run("compare", "--ensemble", ensemble, "--definition", "zahn2024", "--members", "50");
        }
        server = LiveServer.over(root.resolve("store"));
        page = ChromiumPage.open(1280, 1000);
        page.listen();
        page.saveTo(Files.createDirectories(root.resolve("saved")));
        signIn(page, "neo4j", LiveServer.PASSWORD);
    }

    /** As a user does: the browser is asked once, and sends the password by itself from then on. */
    private static void signIn(ChromiumPage browser, String user, String password)
            throws IOException, InterruptedException {
        browser.go(URI.create("http://" + user + ":" + password.replace(" ", "%20") + "@"
                + server.address().getAuthority() + "/sign-in"));
        browser.await("document.querySelector('#who')?.innerText === '" + user + "'");
    }

    private static void train(String ensemble, String networks, String sparsities, String... more) {
        List<String> words =
                List.of("train", "--ensemble", ensemble, "--networks", networks, "--sparsities", sparsities);
        List<String> size = List.of("--layers", "10,24,24,7", "--samples", "2000");
        run(Stream.of(words, size, List.of(more)).flatMap(List::stream).toArray(String[]::new));
    }

    private static void run(String... words) {
        Run run = Run.of(Stream.concat(Stream.of(words), Stream.of("--store", root.resolve("store")))
                .toArray());
        assertThat(run.exit()).as(run.err()).isZero();
    }

    @AfterAll
    static void stop() {
        page.close();
        server.close();
    }

    @BeforeEach
    void lookAsADesktop() throws InterruptedException {
        page.look(1280, 1000, false);
    }

    @AfterEach
    void wereQuietAndStayedHere() {
        assertThat(page.complaints()).isEmpty();
        assertThat(page.asked())
                .isNotEmpty()
                .allMatch(address -> address.startsWith(server.address() + "/")
                        || address.startsWith("http://neo4j:")
                        || address.startsWith("data:")
                        || address.startsWith("blob:" + server.address()));
    }

    private static void open(String fragment) throws IOException, InterruptedException {
        page.go(URI.create("about:blank"));
        page.await("location.href === 'about:blank'");
        page.go(URI.create(server.address() + "/" + fragment));
        page.await("document.readyState === 'complete' && document.querySelector('main h1') !== null");
    }

    private static void awaitText(String text) throws IOException, InterruptedException {
        page.await("document.body.innerText.includes('" + text + "')");
    }

    /** The browser itself notes in the console that an answer was a refusal. */
    private static void awaitRefusal(String selector, int status) throws IOException, InterruptedException {
        page.await("document.querySelector('" + selector + "') !== null");
        assertThat(page.complaints()).singleElement().asString().contains("status of " + status);
    }

    private static JsonNode json(String path) throws IOException {
        return new ObjectMapper().readTree(server.get(path).body());
    }

    @ParameterizedTest
    @CsvSource({
        "ensembles, '#/', 1280, false",
        "ensembles-narrow, '#/', 390, false",
        "ensemble, '#/ensembles/moth', 1280, false",
        "ensemble-narrow, '#/ensembles/moth', 390, false",
        "ensemble-dark, '#/ensembles/moth', 1280, true",
        "compare, '#/compare?a=moth&b=control&sparsity=0.8', 1280, false",
        "compare-narrow, '#/compare?a=moth&b=control&sparsity=0.8', 390, true",
        "networks, '#/networks', 1280, false",
        "jobs-narrow, '#/jobs', 390, true",
    })
    void fitTheScreen(String name, String fragment, int width, boolean dark) throws IOException, InterruptedException {
        page.look(width, 1000, dark);
        open(fragment);
        page.await("document.querySelectorAll('.plot').length === document.querySelectorAll('.plot canvas').length");
        if (name.startsWith("compare")) {
            awaitText("Tests of moth");
        }
        page.await("document.querySelectorAll('.matrix canvas').length === "
                + (name.startsWith("ensemble-") || name.equals("ensemble") ? 1 : 0));
        page.wholePicture(PICTURES.resolve("page-" + name + ".png"));
        assertThat(page.value("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(width);
        for (JsonNode plot : page.value(
                "[...document.querySelectorAll('figure:has(.plot, .matrix)')].map(f => f.querySelectorAll('.exports button').length"
                        + " > 1 && f.querySelector('[role=img]').ariaLabel.length > 20 && f.querySelector('details') !== null)")) {
            assertThat(plot.asBoolean()).as("exports, words and data of a plot").isTrue();
        }
    }

    @Test
    void tellWhetherAnEnsembleConverges() throws IOException, InterruptedException {
        open("#/ensembles/moth");
        double mean = json("/ensembles/moth/convergence?sparsity=0.8")
                .at("/levels/0/cosine/mean")
                .asDouble();
        awaitText(String.format(Locale.ROOT, "at 80 %% sparsity: mean cosine %.2f", mean)
                .replace("-", "\u2212"));
        page.await("document.querySelectorAll('[data-motif] svg.motif').length === "
                + json("/ensembles/moth/convergence").get("motifs").size());
        page.click("[data-motif=bifan]");
        assertThat(page.value("document.querySelector('[data-motif=bifan]').ariaPressed")
                        .asText())
                .isEqualTo("false");
        page.value("document.querySelectorAll('figure details').forEach(details => details.open = true)");
        page.await("document.querySelectorAll('figure table tbody tr').length > 20");
    }

    @ParameterizedTest
    @CsvSource({"PNG, png, \u0089PNG", "SVG, svg, <svg", "CSV, csv, 'sparsity,motif,networks'"})
    void saveAPlot(String button, String extension, String start) throws IOException, InterruptedException {
        open("#/ensembles/moth");
        page.await("document.querySelectorAll('.plot canvas').length === 3");
        page.click("[aria-label=\"Save Z-scores of moth by sparsity as " + button + "\"]");
        Path file = root.resolve("saved/Z-scores-of-moth-by-sparsity." + extension);
        page.await(file + " is there", () -> Files.exists(file) && Files.size(file) > 500);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith(start);
    }

    @Test
    void leaveTheScoresThatAreMissingToAJob() throws IOException, InterruptedException {
        LiveServer.Answer slow = server.send(server.authorized("/comparisons")
                .header("Content-Type", "application/json")
                .header("Prefer", "respond-async")
                .POST(BodyPublishers.ofString(
                        "{\"ensemble\":\"fresh\",\"members\":100000,\"null\":\"layered-degree\"}")));
        assertThat(slow.status()).as(slow.body()).isEqualTo(202);
        open("#/ensembles/fresh");
        awaitText("goes on when this page is closed");
        assertThat(page.value("document.querySelector('#score').disabled").asBoolean())
                .isTrue();
        page.click("main progress ~ button");
        page.await("the job is cancelled", () -> scoreJobs("fresh", "CANCELLED") == 1);
        page.await("document.querySelector('#score')?.disabled === false");
        page.value("document.querySelector('[name=members]').value = '20'");
        page.click("#score");
        awaitText("mean cosine");
        assertThat(scoreJobs("fresh", "DONE")).isEqualTo(1);
        assertThat(json("/ensembles/fresh/profiles").at("/settings/members").asInt())
                .isEqualTo(20);
    }

    private static long scoreJobs(String ensemble, String state) throws IOException {
        long jobs = 0;
        for (JsonNode job : json("/jobs")) {
            boolean own = job.get("kind").asText().equals("scores")
                    && job.get("ensemble").asText().equals(ensemble);
            jobs += own && job.get("state").asText().equals(state) ? 1 : 0;
        }
        return jobs;
    }

    @Test
    void sayWhetherTwoEnsemblesDiffer() throws IOException, InterruptedException {
        open("#/compare?a=moth&b=control&sparsity=0.8");
        awaitText("Tests of moth against control at 80 %");
        LiveServer.Answer answer = server.send(server.authorized("/comparisons")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"by\":\"ensemble\",\"groups\":[\"moth\",\"control\"],"
                        + "\"definition\":\"zahn2024\",\"members\":50}")));
        JsonNode level = new ObjectMapper().readTree(answer.body()).at("/tests/0/levels/2");
        assertThat(level.get("sparsity").asDouble()).isEqualTo(0.8);
        awaitText(String.format(Locale.ROOT, "p = %.3f", level.get("p").asDouble()));
        awaitText("With 3 and 3 networks the Mann-Whitney p is 0.100 at least");
        int tested = 0;
        for (JsonNode motif : level.get("motifs")) {
            tested += motif.isNull() ? 0 : 1;
        }
        page.value("[...document.querySelectorAll('figure')].at(-1).querySelector('details').open = true");
        assertThat(page.value("[...document.querySelectorAll('figure')].at(-1).querySelector('tbody').rows.length")
                        .asInt())
                .isEqualTo(tested);
    }

    @Test
    void followTheKeyboard() throws IOException, InterruptedException {
        open("#/ensembles/moth");
        page.await("document.querySelectorAll('.plot canvas').length === 3");
        page.value("document.querySelector('.skip').focus()");
        page.press("Enter", 13);
        page.await("document.activeElement.id === 'content'");
        page.press("Tab", 9);
        page.await(
                "document.activeElement.matches('main a') && getComputedStyle(document.activeElement).outlineStyle === 'solid'");
    }

    @ParameterizedTest
    @CsvSource({"1280, false, ''", "390, false, '-narrow'", "1280, true, '-dark'"})
    void drawOneNetwork(int width, boolean dark, String suffix) throws IOException, InterruptedException {
        page.look(width, 1000, dark);
        open("#/network/moth-001@0.8?motif=bifan");
        page.await("document.querySelector('.network canvas').width > 300");
        page.press("Tab", 9);
        page.value("document.querySelectorAll('.network canvas')[1].focus()");
        page.press("ArrowRight", 39);
        awaitText("part of");
        page.await("document.querySelectorAll('.instances li').length > 0");
        page.await("document.querySelector('.network[aria-busy]') === null");
        assertThat(page.value("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(width);
        page.wholePicture(PICTURES.resolve("page-network" + suffix + ".png"));
    }

    @Test
    void highlightTheInstancesThroughTheNeuronThatIsClicked() throws IOException, InterruptedException {
        open("#/network/moth-001@0.8?motif=bifan");
        page.await("document.querySelector('.network canvas').width > 300");
        JsonNode most =
                json("/networks/moth-001@0.8/participation?motif=bifan&top=1").at("/neurons/0");
        page.click("[data-motif=chain2]");
        page.click("[data-motif=bifan]");
        page.await("document.querySelector('table .link')?.innerText.endsWith(' "
                + most.get("neuron").asInt() + "')");
        page.click("table .link");
        page.await("document.querySelectorAll('.instances li').length === 8");
        assertThat(page.value("document.querySelector('.panel h2').innerText").asText())
                .endsWith(" " + most.get("neuron").asInt());
        assertThat(page.value("document.querySelector('.panel .out').href").asText())
                .startsWith(server.address() + "/browser/?cmd=edit&arg=CALL%20motif.instances");
        page.clickAt(".network", 3, 3);
        awaitText("Choose a neuron");
    }

    @Test
    void stayFluidOverTwentyThreeThousandConnections() throws IOException, InterruptedException {
        List<Path> files = bigNetwork();
        open("#/import");
        page.choose("input[type=file]:not(#files)", files.get(1));
        page.drop(".drop", files.get(0));
        awaitText("Stored as big");
        open("#/network/big?motif=bifan");
        page.await("document.querySelector('.network canvas').width > 300"
                + " && document.querySelector('.network[aria-busy]') === null");
        page.picture(PICTURES.resolve("page-network-big.png"));
        double millis = page.value("(() => { const canvas = document.querySelectorAll('.network canvas')[1];"
                        + " const box = canvas.getBoundingClientRect(); const start = performance.now();"
                        + " for (let i = 0; i < 100; i++) canvas.dispatchEvent(new PointerEvent('pointermove',"
                        + " {clientX: box.x + box.width * (i % 10 + 0.5) / 10, clientY: box.y + i * box.height / 100}));"
                        + " return (performance.now() - start) / 100; })()")
                .asDouble();
        assertThat(millis).as("milliseconds of one move of the pointer").isBetween(0.0, 50.0);
        server.send(server.authorized("/networks/big").DELETE());
    }

    /** As large as the network by which the speed of the census is known: 10-400-400-400-16-7, 7 % of all connections. */
    private static List<Path> bigNetwork() {
        int[] sizes = {10, 400, 400, 400, 16, 7};
        UniformRandomProvider random = new Philox4x32(new int[] {7});
        StringBuilder edges = new StringBuilder();
        SortedMap<String, Integer> layers = new TreeMap<>();
        for (int layer = 1; layer < sizes.length; layer++) {
            for (int cell = 0; cell < sizes[layer - 1] * sizes[layer]; cell++) {
                if (random.nextDouble() < 0.07) {
                    String source = "n" + (layer - 1) + "_" + cell / sizes[layer];
                    String target = "n" + layer + "_" + cell % sizes[layer];
                    layers.put(source, layer - 1);
                    layers.put(target, layer);
                    edges.append(source)
                            .append(' ')
                            .append(target)
                            .append(' ')
                            .append(random.nextFloat() - 0.5f)
                            .append('\n');
                }
            }
        }
        StringBuilder lines = new StringBuilder();
        layers.forEach((neuron, layer) ->
                lines.append(neuron).append(' ').append(layer).append('\n'));
        return List.of(
                Fixtures.write(root.resolve("big.edges"), edges.toString()),
                Fixtures.write(root.resolve("big.layers"), lines.toString()));
    }

    @Test
    void takeFilesThatAreDropped() throws IOException, InterruptedException {
        open("#/import");
        page.choose("input[type=file]:not(#files)", Fixtures.smallLayers(root));
        page.drop(".drop", Fixtures.smallEdges(root));
        awaitText("Stored as small");
        page.picture(PICTURES.resolve("page-import.png"));
        assertThat(json("/networks/small").get("connections").asInt()).isEqualTo(6);
        page.drop(".drop", Fixtures.write(root.resolve("broken.edges"), "a b c d\n"));
        awaitRefusal(".problem", 400);
        awaitText("broken.edges line 1");
        server.send(server.authorized("/networks/small").DELETE());
    }

    @Test
    void answerCypher() throws IOException, InterruptedException {
        open("#/query");
        page.click("#run");
        page.await("document.querySelectorAll('main tbody tr').length === 3");
        page.picture(PICTURES.resolve("page-query.png"));
        assertThat(page.value("document.querySelector('a.button.out').href").asText())
                .contains("/browser/?cmd=edit&arg=MATCH%20(n%3ANetwork");
        page.value("document.querySelector('textarea').value = 'CREATE (n) RETURN n'");
        page.click("#run");
        awaitRefusal(".problem", 403);
    }

    @Test
    void startAndFollowATraining() throws IOException, InterruptedException {
        open("#/jobs");
        page.value("document.querySelector('[name=ensemble]').value = 'tiny'");
        page.value("document.querySelector('[name=networks]').value = '1'");
        page.value("document.querySelector('[name=layers]').value = '10, 8, 7'");
        page.value("document.querySelector('[name=sparsities]').value = '0.5'");
        page.value("document.querySelector('[name=samples]').value = '500'");
        page.value("document.querySelector('form').requestSubmit()");
        page.await("document.querySelector('.state.DONE') !== null");
        awaitText("tiny-001@0.5");
        page.picture(PICTURES.resolve("page-jobs.png"));
        assertThat(json("/networks/tiny-001@0.5").get("sparsity").asDouble()).isEqualTo(0.5);
        page.value("document.querySelector('[name=layers]').value = '3, 3'");
        page.value("document.querySelector('form').requestSubmit()");
        awaitRefusal("form .problem", 400);
        server.send(server.authorized("/jobs/training-1").DELETE());
        server.send(server.authorized("/networks/tiny-001@0.5").DELETE());
        server.send(server.authorized("/networks/tiny-001@0").DELETE());
    }

    @Test
    void askNobodyForDataBeforeTheSignIn() throws IOException, InterruptedException {
        try (ChromiumPage stranger = ChromiumPage.open(1280, 1000)) {
            stranger.listen();
            stranger.go(server.address());
            stranger.await("document.body.innerText.includes('Sign in')");
            stranger.picture(PICTURES.resolve("page-stranger.png"));
            assertThat(stranger.complaints()).isEmpty();
            assertThat(stranger.asked())
                    .noneMatch(address -> address.contains("/ensembles") && !address.contains("/page/"));
            assertThat(server.send(server.request("/session")).body()).contains("\"user\":null");
        }
    }

    @Test
    void offerAnalystsNothingThatTheyMayNotDo() throws IOException, InterruptedException {
        String ana = "{\"name\":\"ana\",\"role\":\"analyst\",\"password\":\"only reads\"}";
        LiveServer.Answer created = server.send(server.authorized("/users")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(ana)));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        try (ChromiumPage analyst = ChromiumPage.open(1280, 1000)) {
            analyst.listen();
            signIn(analyst, "ana", "only reads");
            analyst.go(URI.create(server.address() + "/#/jobs"));
            analyst.await("document.querySelector('main h1')?.innerText === 'Jobs'");
            assertThat(analyst.value("document.querySelector('form') === null").asBoolean())
                    .isTrue();
            assertThat(analyst.value("document.querySelector('header a[href=\"#/import\"]').hidden")
                            .asBoolean())
                    .isTrue();
            analyst.go(URI.create(server.address() + "/#/query"));
            analyst.click("#run");
            analyst.await("document.querySelectorAll('main tbody tr').length === 3");
            assertThat(analyst.complaints()).isEmpty();
        }
        server.send(server.authorized("/users/ana").DELETE());
    }

    @Test
    void refuseScriptsAndStylesWithinTheDocument() {
        assertThat(server.send(server.request("/")).headers().getOrDefault("content-security-policy", List.of()))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'self';")
                .doesNotContain("unsafe");
    }
}
