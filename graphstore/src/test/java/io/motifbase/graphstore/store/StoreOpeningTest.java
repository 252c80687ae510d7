package io.motifbase.graphstore.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.motifbase.graphstore.schema.SchemaSetup;
import io.motifbase.trainer.network.ContentHash;
import io.motifbase.trainer.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

class StoreOpeningTest {
    @TempDir
    private Path folder;

    @Test
    void theFirstPasswordIsAskedOnce() {
        Path dir = folder.resolve("new").resolve("store");
        try (GraphStore store = GraphStore.open(dir, StoreSettings.withBolt(0, () -> "chosen once"))) {
            verify(store.boltPort(), "chosen once");
        }
        try (GraphStore store = GraphStore.open(dir, StoreSettings.withBolt(0, StoreOpeningTest::neverAsked))) {
            verify(store.boltPort(), "chosen once");
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> verify(store.boltPort(), "neo4j"));
        }
    }

    @Test
    void aShortPasswordIsRefusedBeforeAnythingIsMade() {
        Path dir = folder.resolve("store");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphStore.open(dir, StoreSettings.withBolt(0, () -> "seven77")))
                .withMessage("password must have at least 8 characters, got 7");
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void anotherSchemaVersionIsLeftUntouched() {
        Path dir = StoreDirectory.open(folder.resolve("store")).path();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(dir, StoreSettings.embedded())) {
            GraphDatabaseService graph = database.graph();
            SchemaSetup.prepare(graph);
            SchemaSetup.prepare(graph);

            graph.executeTransactionally("MATCH (s:StoreSchema) SET s.version = 99");
            assertThatIllegalStateException()
                    .isThrownBy(() -> SchemaSetup.prepare(graph))
                    .withMessage("schema version must be at most 2, got 99: the graph is left untouched");

            graph.executeTransactionally("MATCH (s:StoreSchema) DELETE s CREATE (:Letter)");
            assertThatIllegalStateException()
                    .isThrownBy(() -> SchemaSetup.prepare(graph))
                    .withMessage("schema version must be at most 2, got a graph without one: it is left untouched");

            // what a crash between the constraints and the version leaves
            graph.executeTransactionally("MATCH (n) DELETE n");
            SchemaSetup.prepare(graph);
            assertThat(graph.<Boolean>executeTransactionally(
                            "MATCH (s:StoreSchema {version: 2}) RETURN s", Map.of(), Result::hasNext))
                    .isTrue();
        }
    }

    @Test
    void aStoreOfVersionOneIsMigratedWithItsNetworks() {
        Path dir = folder.resolve("old");
        Network network = Networks.random(1, 0.4, 4, 6, 3);
        StoredNetwork before = oldStore(dir, network);

        try (GraphStore store = GraphStore.open(dir, StoreSettings.embedded())) {
            assertThat(store.show("old")).isEqualTo(before);
            assertThat(ContentHash.of(store.read("old"))).isEqualTo(ContentHash.of(network));
            assertThat(store.list("imported")).containsExactly(before);
            assertThat(store.execute(
                            "SHOW INDEXES YIELD name, state, type WHERE type <> 'LOOKUP' RETURN name + ' ' + state AS index "
                                    + "ORDER BY name",
                            Map.of()))
                    .extracting(row -> row.get("index"))
                    .containsExactly(
                            "job_id ONLINE",
                            "network_ensemble ONLINE",
                            "network_id ONLINE",
                            "network_sparsity ONLINE",
                            "neuron_index ONLINE",
                            "neuron_network ONLINE",
                            "score_motif ONLINE");
            assertThat(store.execute("MATCH (s:StoreSchema) RETURN s.version AS version", Map.of()))
                    .containsExactly(Map.of("version", 2L));
        }
    }

    /** Made by the statements of version 1. */
    private static StoredNetwork oldStore(Path dir, Network network) {
        StoreDirectory directory = StoreDirectory.open(dir);
        directory.claim();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory.path(), StoreSettings.embedded())) {
            GraphDatabaseService graph = database.graph();
            graph.executeTransactionally("CREATE CONSTRAINT network_id FOR (n:Network) REQUIRE n.id IS UNIQUE");
            graph.executeTransactionally(
                    "CREATE CONSTRAINT neuron_index FOR (n:Neuron) REQUIRE (n.network, n.index) IS UNIQUE");
            graph.executeTransactionally("CREATE (:StoreSchema {version: 1})");
            try (Transaction tx = graph.beginTx()) {
                Node node =
                        NetworkWriter.write(tx, "old", network, Networks.properties(network), ContentHash.of(network));
                StoredNetwork stored = StoredNetwork.of(node);
                tx.commit();
                return stored;
            }
        }
    }

    @Test
    void aFolderOfSomethingElseIsRefused() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphStore.open(folder, StoreSettings.embedded()))
                .withMessageContaining("store must be a folder made by motifbase or an empty one, got " + folder);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphStore.open(Path.of(""), StoreSettings.embedded()))
                .withMessage("store must be the path of a folder, got an empty text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphStore.open(folder.resolve("letter.txt"), StoreSettings.embedded()))
                .withMessage("store must be a folder, got file " + folder.resolve("letter.txt"));
        assertThat(folder.resolve("letter.txt")).hasContent("Dear");
    }

    @Test
    void aFolderThatCannotBeMadeIsToldWithItsCause() throws IOException {
        Path below = Files.writeString(folder.resolve("file"), "").resolve("store");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> GraphStore.open(below, StoreSettings.embedded()))
                .withMessageMatching("store .*store cannot be opened or made: .*(is a file|Not a directory)");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theReasonIsNoNameOfAClass() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> GraphStore.open(Path.of("/proc/foo"), StoreSettings.embedded()))
                .withMessage("store /proc/foo cannot be opened or made: no folder can be made at /proc/foo");
    }

    @Test
    void closingEndsALongStatementSoon() throws Exception {
        GraphStore store = GraphStore.open(folder.resolve("busy"), StoreSettings.embedded());
        Network network = Networks.random(1, 0.4, 20, 60, 60, 20);
        store.write("busy", network, Networks.properties(network));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> statement = thread.submit(() -> store.execute(
                    "CALL motif.zscores({network: 'busy', members: 10000000, concurrency: 1})", Map.of()));
            while (store.execute("SHOW TRANSACTIONS", Map.of()).size() < 2) {
                assertThat(statement).isNotDone();
            }

            long start = System.nanoTime();
            store.close();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> statement.get(5, TimeUnit.SECONDS));
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void settingsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreSettings.withBolt(70_000, StoreOpeningTest::neverAsked))
                .withMessage("Bolt port must be from 0 to 65535, got 70000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StoreSettings(null, 1))
                .withMessageContaining("page cache must be at least 8388608 bytes, got 1");
        assertThatCode(() -> StoreSettings.withBolt(7687, StoreOpeningTest::neverAsked))
                .doesNotThrowAnyException();
    }

    private static String neverAsked() {
        throw new AssertionError("a password was chosen before");
    }

    private static void verify(int port, String password) {
        try (Driver driver = GraphDatabase.driver("bolt://localhost:" + port, AuthTokens.basic("neo4j", password))) {
            driver.verifyConnectivity();
        }
    }
}
