package io.motifbase.queries.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** Calls over Bolt that would run for hours, and how an analyst's driver and an admin end them. */
@Timeout(120)
class LongCallsTest {
    private static final LiveServer SERVER = LiveServer.get();
    private static final String LONG = "CALL motif.zscores({network: 'ring-001@0.5', null: 'layered-degree',"
            + " members: 10000000, attempts: 1000, seed: 8})";

    private static Driver admin;
    private static Driver analyst;

    @BeforeAll
    static void connect() {
        LiveServer.Answer added = SERVER.send(SERVER.authorized("/users")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"lena\",\"password\":\"asks for much\"}")));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        admin = GraphDatabase.driver(SERVER.bolt(), AuthTokens.basic("neo4j", LiveServer.PASSWORD));
        analyst = GraphDatabase.driver(SERVER.bolt(), AuthTokens.basic("lena", "asks for much"));
    }

    @AfterAll
    static void disconnect() {
        analyst.close();
        admin.close();
        SERVER.send(SERVER.authorized("/users/lena").DELETE());
    }

    private static void assertAnswers(Session session) {
        assertThat(session.run("CALL motif.census({network: 'ring-001@0.5'})").list())
                .hasSize(13);
    }

    @Test
    void aCallEndsSoonAfterTheTimeOutOfItsTransactionWithTheServersError() {
        TransactionConfig aSecond =
                TransactionConfig.builder().withTimeout(Duration.ofSeconds(1)).build();
        try (Session session = analyst.session()) {
            long start = System.nanoTime();
            assertThatExceptionOfType(Neo4jException.class)
                    .isThrownBy(() -> session.run(LONG, aSecond).consume())
                    .satisfies(e -> assertThat(e.code())
                            .isEqualTo("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"));
            // the server looks for transactions beyond their time every two seconds
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
            assertAnswers(session);
        }
    }

    @Test
    void aCallEndsWithinASecondOnceAnAdminTerminatesItsTransaction() throws Exception {
        try (Session session = analyst.session();
                Session terminating = admin.session()) {
            FutureTask<Void> call = new FutureTask<>(() -> {
                session.run(LONG).consume();
                return null;
            });
            new Thread(call, "long call").start();
            String transaction = running(terminating);
            assertThat(call.isDone()).isFalse();

            long start = System.nanoTime();
            terminating
                    .run("TERMINATE TRANSACTION $id", Map.of("id", transaction))
                    .consume();
            assertThatThrownBy(() -> call.get(30, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            Neo4jException.class,
                            e -> assertThat(e.code()).isEqualTo("Neo.ClientError.Transaction.Terminated"));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
            assertAnswers(session);
        }
    }

    /** The id of the long call's transaction once it runs. */
    private static String running(Session session) {
        while (true) {
            List<Record> found = session.run(
                            "SHOW TRANSACTIONS YIELD transactionId, username, currentQuery"
                                    + " WHERE username = 'lena' AND currentQuery = $query RETURN transactionId AS id",
                            Map.of("query", LONG))
                    .list();
            if (!found.isEmpty()) {
                return found.get(0).get("id").asString();
            }
        }
    }
}
