package io.motifbase.queries.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.summary.QueryType;

/** The page of queries to click: each of them is read out of it, run, and is the one that its link opens. */
class GuideTest {
    private static final LiveServer SERVER = LiveServer.get();
    private static final Pattern ENTRY = Pattern.compile(
            "<section class=\"card\">.*?href=\"/browser/\\?cmd=edit&amp;arg=([^\"]*)\">(.*?)</a>.*?<p>(.*?)</p>"
                    + "\\s*<pre><code>(.*?)</code></pre>\\s*</section>",
            Pattern.DOTALL);

    private static Driver driver;

    @BeforeAll
    static void connect() {
        driver = GraphDatabase.driver(SERVER.bolt(), AuthTokens.basic("neo4j", LiveServer.PASSWORD));
    }

    @AfterAll
    static void disconnect() {
        driver.close();
    }

    /**
     * A query of the page.
     *
     * @param writes whether the page says that it does
     */
    private record Entry(String title, String linked, String cypher, boolean writes) {
        static Entry of(MatchResult found) {
            return new Entry(
                    plain(found.group(2)),
                    URLDecoder.decode(found.group(1), StandardCharsets.UTF_8),
                    plain(found.group(4)),
                    found.group(3).contains("Writes; admins only."));
        }

        private static String plain(String html) {
            return html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        }

        @Override
        public String toString() {
            return title;
        }
    }

    private static String page() {
        return SERVER.send(SERVER.request("/page/guide.html")).body();
    }

    private static Stream<Entry> queries() {
        return ENTRY.matcher(page()).results().map(Entry::of);
    }

    @Test
    void everyQueryOfThePageIsReadHere() {
        assertThat(queries()).hasSize(page().split("<pre>", -1).length - 1).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void theQueryThatALinkOpensIsTheOneBesideItAndAnswers(Entry entry) {
        assertThat(entry.linked())
                .isEqualTo(entry.cypher())
                .as("Browser cuts the query of a link there")
                .doesNotContain("&", "#");
        try (Session session = driver.session();
                Transaction tx = session.beginTransaction()) {
            Result result = tx.run(entry.cypher());
            assertThat(result.list()).isNotEmpty();
            boolean reads = result.consume().queryType() == QueryType.READ_ONLY;
            assertThat(entry.writes()).as("the page says who may run it").isEqualTo(!reads);
            tx.rollback();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "390, true"})
    void thePageFitsTheScreenWithoutAComplaint(int width, boolean dark) throws IOException, InterruptedException {
        Path pictures = Files.createDirectories(Path.of("target/screenshots"));
        try (ChromiumPage browser = ChromiumPage.open(1280, 1000)) {
            browser.listen();
            browser.look(width, 1000, dark);
            browser.go(SERVER.address().resolve("/page/guide.html"));
            browser.await("document.readyState === 'complete' && document.querySelectorAll('pre').length === "
                    + queries().count());
            browser.wholePicture(pictures.resolve("guide-" + width + ".png"));
            assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                    .isLessThanOrEqualTo(width);
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
