package io.motifbase.queries.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** What an analyst may and may not do, over Bolt and over HTTP alike. */
class SealedTest {
    private static final LiveServer SERVER = LiveServer.get();

    @SuppressWarnings("NullAway.Init")
    private static Doors doors;

    @SuppressWarnings("NullAway.Init")
    private static List<Doors.Said> before;

    @BeforeAll
    static void open() throws IOException {
        doors = new Doors(SERVER);
        before = doors.digest();
        assertThat(before).noneMatch(Doors.Said::refused);
    }

    @AfterAll
    static void close() throws IOException {
        SERVER.send(SERVER.authorized("/users/" + Doors.ANALYST).DELETE());
        doors.close();
    }

    @AfterEach
    void nothingChangedAndNobodyWasReached() {
        assertThat(doors.digest()).isEqualTo(before);
        assertThat(doors.connections()).isZero();
    }

    private static List<String> statements(String file) throws IOException {
        try (var text = Objects.requireNonNull(SealedTest.class.getResourceAsStream("/" + file))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .toList();
        }
    }

    static List<String> refused() throws IOException {
        return statements("refused.cypher");
    }

    static List<String> harmless() throws IOException {
        return statements("harmless.cypher");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesAnAnalyst(String line) {
        String statement = doors.filled(line);
        for (Doors.Said said :
                List.of(doors.bolt("neo4j", statement), doors.bolt("system", statement), doors.http(statement))) {
            assertThat(said.refused()).as(said.text()).isTrue();
            assertThat(said.text())
                    .doesNotContain(Doors.SECRET, "root:x:", "500 ")
                    .matches("(?s)(40[03] .*\"code\":\"Neo\\.|Neo\\.)(ClientError|DatabaseError)\\..*");
        }
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void answersAnAnalyst(String statement) {
        for (Doors.Said said : List.of(doors.bolt("neo4j", statement), doors.http(statement))) {
            assertThat(said.refused()).as(said.text()).isFalse();
            assertThat(said.text()).doesNotContain(Doors.SECRET, "server.directories");
        }
    }

    /** The database swallows its own refusal here, row by row. */
    @Test
    void changesNothingWhereErrorsAreToBeIgnored() {
        String statement = "MATCH (n:Network) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1 ROWS ON ERROR CONTINUE";
        assertThat(doors.bolt("neo4j", statement).text()).isEqualTo("[]");
        assertThat(doors.http(statement).refused()).isTrue();
    }

    @Test
    void neitherShowsNorEndsTheTransactionsOfOthers() {
        try (Session session = doors.adminSession();
                Transaction running = session.beginTransaction()) {
            running.run("RETURN 1").consume();
            String id = running.run(
                            "SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery CONTAINS 'SHOW'"
                                    + " RETURN transactionId")
                    .single()
                    .get(0)
                    .asString();
            for (Doors.Said said : List.of(
                    doors.bolt("neo4j", "SHOW TRANSACTIONS"),
                    doors.bolt("neo4j", "TERMINATE TRANSACTION '" + id + "'"),
                    doors.http("SHOW TRANSACTIONS"),
                    doors.http("TERMINATE TRANSACTION '" + id + "'"))) {
                assertThat(said.text())
                        .doesNotContain("username: \"neo4j\"", "\"neo4j\",\"SHOW", "Transaction terminated.");
            }
            assertThat(running.run("RETURN 2").single().get(0).asLong()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /networks/x'%20CREATE%20(:Evil)%20%2F%2F | 404",
                "GET | /networks/..%2F..%2Fcanary.csv | 404",
                "GET | /networks/ring-001@0.5'%7D)%20DETACH%20DELETE%20n%20%2F%2F/census | 404",
                "GET | /networks/ring-001@0.5/census?definition=exact'%20CREATE%20(:Evil) | 400",
                "GET | /networks/ring-001@0.5/zscores?null=%60%5D-()%20DETACH%20DELETE%20n | 400",
                "GET | /networks/ring-001@0.5/participation?motif=bifan'%7D)%20CREATE%20(:Evil) | 400",
                "GET | /networks/ring-001@0.5/instances/bifan'%20CREATE%20(:Evil) | 400",
                "GET | /networks?ensemble=ring'%20OR%20true%20CREATE%20(:Evil)%20%2F%2F | 200",
                "GET | /networks?sparsity=0.5%20CREATE%20(:Evil) | 400",
                "GET | /jobs/training-1'%20DETACH%20DELETE%20n | 404",
                "DELETE | /networks/ring-001@0.5 | 403",
                "DELETE | /jobs/training-1 | 403",
                "POST | /jobs/training-1/resume | 403",
                "POST | /training | 403",
                "GET | /users | 403",
                "POST | /users | 403",
                "PATCH | /users/ana | 403",
                "DELETE | /users/neo4j | 403",
            })
    void takesTextsOfRoutesAsTextsAndKeepsAnalystsFromChanging(String method, String path, int status) {
        Doors.Said said = doors.http(path, method, Map.of("role", "admin", "ensemble", "evil", "networks", 1));
        assertThat(said.text()).startsWith(status + " ").doesNotContain(Doors.SECRET);
        if (status == 403) {
            assertThat(said.text()).contains("must be asked by role admin here, got ana of role analyst");
        }
    }

    @Test
    void keepsAnalystsFromImporting() {
        String form =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"evil.edges\"\r\n\r\n0 1\r\n--x--\r\n";
        LiveServer.Answer answer = SERVER.send(SERVER.authorized(Doors.ANALYST, Doors.PASSWORD, "/networks")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("must be asked by role admin here");
    }

    @Test
    void refusesWhatAPageOfAnotherSiteSends() {
        LiveServer.Answer answer = SERVER.send(SERVER.authorized("/networks/ring-001@0.5")
                .header("Sec-Fetch-Site", "cross-site")
                .DELETE());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("must not come from a page of another site");
    }
}
