package io.motifbase.graphstore.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.motifbase.graphstore.SharedData;
import io.motifbase.graphstore.importer.EdgeListReader;
import io.motifbase.graphstore.importer.KerasReader;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.procedures.UnknownNetworkException;
import io.motifbase.trainer.network.ContentHash;
import io.motifbase.trainer.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;

/** One real database, reached in this process and by the Java driver over Bolt. */
class GraphStoreTest {
    private static final String PASSWORD = "first password";
    private static final CensusSettings RAW = new CensusSettings(Definition.EXACT, true, false);

    @TempDir
    private static Path folder;

    private static GraphStore store;
    private static Driver driver;

    @BeforeAll
    static void open() {
        GraphStore.open(folder.resolve("store"), StoreSettings.embedded()).close();
        store = GraphStore.open(folder.resolve("store"), StoreSettings.withBolt(0, () -> PASSWORD));
        driver = GraphDatabase.driver("bolt://localhost:" + store.boltPort(), AuthTokens.basic("neo4j", PASSWORD));
    }

    @AfterAll
    static void close() {
        driver.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aNetworkIsReadAsItWasWritten(int seed) {
        Network network = Networks.random(seed, 0.3, 4, 9, 7, 3);

        StoredNetwork stored = store.write("whole-" + seed, network, Networks.properties(network));

        Network read = store.read("whole-" + seed);
        assertThat(ContentHash.of(read)).isEqualTo(stored.contentHash()).isEqualTo(ContentHash.of(network));
        assertThat(read.provenance()).isEqualTo(network.provenance());
        assertThat(store.graph("whole-" + seed)).isEqualTo(NetworkGraph.of(network));
        assertThat(store.show("whole-" + seed)).isEqualTo(stored);
    }

    @Test
    void namesAndEmptyBlocksAreKept() throws IOException {
        Path layers = Files.writeString(folder.resolve("n.layers"), "a 0\nb 1\nc 2\nB 0 bias\n");
        Path edges = Files.writeString(folder.resolve("n.edges"), "a b 2\n");
        Network network = new EdgeListReader(layers).read(edges);

        store.write("named", network, Networks.properties(network));

        assertThat(ContentHash.of(store.read("named"))).isEqualTo(ContentHash.of(network));
        assertThat(store.read("named").names()).containsExactly("a", "b", "c", "B");
        assertThat(store.show("named").properties().clean()).isFalse();
    }

    @Test
    void aNetworkThatDoesNotSayIsCountedCleaned() {
        Network network = Networks.random(28, 0.5, 3, 4, 2);
        store.write("silent", network, Networks.properties(network));

        change("MATCH (n:Network {id: 'silent'}) REMOVE n.clean");

        assertThat(store.show("silent").properties().clean()).isTrue();
    }

    @Test
    void sameContentAgainChangesNothing() {
        Network network = Networks.random(11, 0.5, 3, 4, 2);
        store.write("again", network, Networks.properties(network));
        long before = nodes();

        StoredNetwork stored = store.write("again", network, Networks.properties(network));

        assertThat(stored).isEqualTo(store.show("again"));
        assertThat(nodes()).isEqualTo(before);
    }

    @Test
    void otherContentUnderTheSameIdIsRefused() {
        Network network = Networks.random(12, 0.5, 3, 4, 2);
        Network other = Networks.random(13, 0.5, 3, 4, 2);
        store.write("taken", network, Networks.properties(network));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.write("taken", other, Networks.properties(other)))
                .withMessageContaining("network taken must have the content that is stored under this id");
        assertThat(store.show("taken").contentHash()).isEqualTo(ContentHash.of(network));
    }

    @Test
    void manyThreadsWriteOneNetworkOnce() throws Exception {
        Network network = Networks.random(14, 0.5, 3, 4, 2);
        for (StoredNetwork written :
                AtOnce.run(4, () -> store.write("racing", network, Networks.properties(network)))) {
            assertThat(written).isEqualTo(store.show("racing"));
        }
        assertThat(ContentHash.of(store.read("racing"))).isEqualTo(ContentHash.of(network));
    }

    @Test
    void aDeletedNetworkIsGoneAndItsDescendantsStay() {
        Network dense = Networks.random(15, 1, 3, 4, 2);
        Network pruned = Networks.random(15, 0.5, 3, 4, 2);
        long before = nodes();
        store.write("line-001@0", dense, properties("line", 1, 0, null));
        long withDense = nodes();
        store.write("line-001@0.5", pruned, properties("line", 1, 0.5, "line-001@0"));
        assertThat(store.list("line")).extracting(StoredNetwork::id).containsExactly("line-001@0", "line-001@0.5");
        assertThat(store.show("line-001@0.5").properties().prunedFrom()).isEqualTo("line-001@0");

        store.delete("line-001@0");

        assertThat(store.exists("line-001@0")).isFalse();
        assertThat(store.show("line-001@0.5").properties().prunedFrom()).isNull();
        assertThat(nodes()).isEqualTo(withDense);
        store.delete("line-001@0.5");
        assertThat(nodes()).isEqualTo(before);
    }

    @Test
    void aNetworkWrittenAgainFindsItsDeletedParentAgain() {
        Network dense = Networks.random(25, 1, 3, 4, 2);
        Network pruned = Networks.random(25, 0.5, 3, 4, 2);
        store.write("lost-001@0", dense, properties("lost", 1, 0, null));
        store.write("lost-001@0.5", pruned, properties("lost", 1, 0.5, "lost-001@0"));
        store.delete("lost-001@0");
        store.write("lost-001@0", dense, properties("lost", 1, 0, null));

        StoredNetwork again = store.write("lost-001@0.5", pruned, properties("lost", 1, 0.5, "lost-001@0"));

        assertThat(again.properties().prunedFrom()).isEqualTo("lost-001@0");
        assertThat(store.show("lost-001@0.5")).isEqualTo(again);
        assertThat(store.write("lost-001@0.5", pruned, properties("lost", 1, 0.5, null)))
                .isEqualTo(again);
    }

    @Test
    void sameContentInAnotherEnsembleIsRefused() {
        Network network = Networks.random(26, 0.5, 3, 4, 2);
        store.write("kept-001@0.5", network, properties("kept", 1, 0.5, null));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.write("kept-001@0.5", network, properties("other", 1, 0.5, null)))
                .withMessage("ensemble of network kept-001@0.5 must be kept, as stored, got other");
    }

    @Test
    void aNetworkPrunedFromAnUnknownOneIsNotStored() {
        Network network = Networks.random(16, 0.5, 3, 4, 2);

        assertThatExceptionOfType(UnknownNetworkException.class)
                .isThrownBy(() -> store.write("orphan", network, properties("line", 2, 0.5, "nobody")));
        assertThat(store.exists("orphan")).isFalse();
    }

    @Test
    void anUnknownIdIsAnsweredWithTheClosestOnes() {
        Network network = Networks.random(17, 0.5, 3, 4, 2);
        store.write("moth-001@0.93", network, Networks.properties(network));

        assertThatExceptionOfType(UnknownNetworkException.class)
                .isThrownBy(() -> store.read("moth-001@0.95"))
                .withMessageContaining("network must be the id of a stored network, got moth-001@0.95")
                .withMessageContaining("[moth-001@0.93");
        assertThatExceptionOfType(UnknownNetworkException.class).isThrownBy(() -> store.delete("nobody"));
        assertThat(store.find("nobody")).isNull();
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (Driver stranger =
                GraphDatabase.driver("bolt://localhost:" + store.boltPort(), AuthTokens.basic("neo4j", "neo4j"))) {
            assertThatExceptionOfType(AuthenticationException.class).isThrownBy(stranger::verifyConnectivity);
        }
    }

    @Test
    void threeAnswersAgree() {
        Network network = Networks.random(18, 0.4, 3, 5, 4, 2);
        store.write("agree", network, Networks.properties(network));
        Map<String, Long> kernel = MotifCensus.of(NetworkGraph.of(network), RAW).counts().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue));

        Map<String, Long> procedure = census("{network: 'agree', clean: false}");

        assertThat(procedure).isEqualTo(kernel);
        assertThat(kernel.get("bifan")).isPositive();
        assertThat(matches("(a)-->(c), (a)-->(d), (b)-->(c), (b)-->(d) WHERE a.index < b.index AND c.index < d.index"))
                .isEqualTo(kernel.get("bifan"));
        assertThat(matches("(a)-->(b)-->(d), (a)-->(c)-->(d) WHERE b.index < c.index"))
                .isEqualTo(kernel.get("biparallel"));
        assertThat(matches("(a)-->(b)-->(c)-->(d)")).isEqualTo(kernel.get("chain3"));
        assertThat(matches("(a)-->(b)-->(c)")).isEqualTo(kernel.get("chain2"));
        assertThat(matches("(a)-->(b), (a)-->(c) WHERE b.index < c.index")).isEqualTo(kernel.get("diverging2"));
    }

    @Test
    void thePublishedNetworkCountsTheSameFromFileAndStore() {
        Network network = new KerasReader().read(SharedData.file("keras/moth_pruned_0.93.h5"));
        store.write("moth_pruned_0.93", network, Networks.properties(network));

        assertThat(census("{network: 'moth_pruned_0.93'}"))
                .containsEntry("bifan", 1_290_896L)
                .containsEntry("chain3", 557_423L);
        assertThat(census("{network: 'moth_pruned_0.93', bias: false, clean: false, definition: 'zahn2024'}"))
                .containsEntry("converging3", 346_685L)
                .containsEntry("biparallel", 3_210_135L);
    }

    @Test
    void answersNeedNoDatabase() {
        Network network = Networks.random(21, 0.5, 3, 4, 2);
        store.write("plain", network, Networks.properties(network));

        Map<String, Object> row = store.execute(
                        "MATCH path = (n:Network {id: 'plain'})-[:HAS_NEURON]->({index: 0}) "
                                + "RETURN n, n.layers AS layers, {id: n.id, missing: null} AS map, path",
                        Map.of())
                .get(0);

        assertThat(row.get("layers")).isEqualTo(List.of(3, 4, 2));
        assertThat(row.get("n")).asInstanceOf(InstanceOfAssertFactories.MAP).containsEntry("id", "plain");
        assertThat(row.get("map")).asInstanceOf(InstanceOfAssertFactories.MAP).containsEntry("missing", null);
        assertThat(row.get("path")).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(3);
    }

    @Test
    void aRefusedConfigurationReachesBothCallers() {
        Map<String, Object> config = Map.of("network", "agree", "definition", "exakt");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.execute("CALL motif.census($config)", Map.of("config", config)))
                .withMessage("definition must be one of exact, non-induced, zahn2024, triads, got exakt");
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> driver.executableQuery("CALL motif.census($config)")
                        .withParameters(Map.of("config", config))
                        .execute())
                .withMessageContaining("definition must be one of exact, non-induced, zahn2024, triads, got exakt");
    }

    @Test
    void aStatementOfTheApplicationChangesNothing() {
        long before = nodes();

        assertThat(store.execute("CREATE (n:Other) RETURN 1 AS one", Map.of())).containsExactly(Map.of("one", 1L));

        assertThat(nodes()).isEqualTo(before);
    }

    @Test
    void idsAndIndicesAreUnique() {
        assertThat(store.execute(
                        "SHOW CONSTRAINTS YIELD labelsOrTypes, properties, type RETURN * ORDER BY labelsOrTypes",
                        Map.of()))
                .containsExactly(
                        Map.of("labelsOrTypes", List.of("Job"), "properties", List.of("id"), "type", "UNIQUENESS"),
                        Map.of("labelsOrTypes", List.of("Network"), "properties", List.of("id"), "type", "UNIQUENESS"),
                        Map.of(
                                "labelsOrTypes", List.of("Neuron"),
                                "properties", List.of("network", "index"),
                                "type", "UNIQUENESS"));
    }

    @Test
    void aTransactionThatIsTerminatedIsAFailureThatPasses() throws InterruptedException {
        CompletableFuture<Object> endless = CompletableFuture.supplyAsync(
                () -> store.execute("UNWIND range(1, 4000000000) AS endless RETURN count(endless)", Map.of()));
        long terminated = 0;
        while (terminated == 0 && !endless.isDone()) {
            Thread.sleep(20);
            terminated = store.execute(
                            "SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery STARTS WITH 'UNWIND'"
                                    + " TERMINATE TRANSACTIONS transactionId YIELD message WHERE message = 'Transaction"
                                    + " terminated.' RETURN message",
                            Map.of())
                    .size();
        }
        assertThatThrownBy(endless::join)
                .satisfies(e -> assertThat(StoreException.passes(e)).isTrue());
        assertThatThrownBy(() -> store.execute("RETURN 1 / 0", Map.of()))
                .satisfies(e -> assertThat(StoreException.passes(e)).isFalse());
    }

    @Test
    void remembersJobs() {
        StoredJob job = new StoredJob(
                "training-1",
                1,
                "RUNNING",
                "moth",
                new TreeMap<>(Map.of("seed", "3")),
                new TreeMap<>(Map.of("created", "2026-11-22T16:00:00Z")),
                0.25,
                3,
                List.of("network 2"),
                null);
        StoredJob ended = new StoredJob(
                "training-1", 1, "FAILED", "moth", job.options(), job.times(), 0.5, 4, List.of(), "no room");
        store.writeJob(job);
        assertThat(store.jobs()).containsExactly(job);
        store.writeJob(ended);
        assertThat(store.jobs()).containsExactly(ended);
        store.deleteJob("training-1");
        store.deleteJob("training-1");
        assertThat(store.jobs()).isEmpty();
    }

    @Test
    void usersAreThoseOfTheDatabase() {
        assertThat(store.authenticate("neo4j", PASSWORD)).isEqualTo(Login.ADMIN);
        assertThat(store.authenticate("neo4j", "neo4j")).isEqualTo(Login.REFUSED);
        assertThat(store.authenticate("nobody", PASSWORD)).isEqualTo(Login.REFUSED);
    }

    @Test
    void manyThreadsAskAndAllHearThatTheStoreWorks() throws Exception {
        assertThat(AtOnce.run(200, store::isWorking)).containsOnly(true);
    }

    @Test
    void anOpenStoreWritesAndReadsItsMark() {
        long secondBefore = System.currentTimeMillis() - 1000;

        assertThat(store.isWorking()).isTrue();

        List<Map<String, Object>> marks = store.execute("MATCH (s:StoreSchema) RETURN s.checked AS mark", Map.of());
        assertThat(marks)
                .singleElement(InstanceOfAssertFactories.map(String.class, Object.class))
                .extracting("mark", InstanceOfAssertFactories.LONG)
                .isBetween(secondBefore, System.currentTimeMillis());
    }

    @Test
    void aStoreWithoutItsMarkOrClosedDoesNotWork() {
        GraphStore other = GraphStore.open(folder.resolve("unmarked"), StoreSettings.withBolt(0, () -> PASSWORD));
        try (Driver otherDriver =
                GraphDatabase.driver("bolt://localhost:" + other.boltPort(), AuthTokens.basic("neo4j", PASSWORD))) {
            otherDriver.executableQuery("MATCH (s:StoreSchema) DELETE s").execute();
            assertThat(other.isWorking()).isFalse();
        } finally {
            other.close();
        }
        assertThat(other.isWorking()).isFalse();
    }

    @Test
    void otherContentOrEnsembleUnderAStoredIdIsToldBeforehand() {
        Network network = Networks.random(21, 0.3, 4, 9, 3);
        store.write("checked", network, Networks.properties(network));

        store.check("checked", network, Networks.properties(network));
        store.check("not stored", network, Networks.properties(network));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> store.check("checked", Networks.random(22, 0.3, 4, 9, 3), Networks.properties(network)))
                .withMessageStartingWith("network checked must have the content that is stored under this id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.check("checked", network, properties("others", 1, 0.5, null)))
                .withMessage("ensemble of network checked must be imported, as stored, got others");
    }

    @Test
    void filesAreNotReadByCypher() {
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> driver.executableQuery("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line")
                        .execute());
    }

    @Test
    void aStoreInUseIsRefused() {
        assertThatExceptionOfType(StoreLockedException.class)
                .isThrownBy(() -> GraphStore.open(store.path(), StoreSettings.embedded()))
                .withMessage("store " + store.path()
                        + " is in use by another process: stop it, or ask the server that holds it");
    }

    @Test
    void aPortInUseIsRefused() {
        int taken = store.boltPort();

        assertThatExceptionOfType(PortInUseException.class)
                .isThrownBy(
                        () -> GraphStore.open(folder.resolve("other"), StoreSettings.withBolt(taken, () -> PASSWORD)))
                .withMessageContaining("Bolt port must be free, got 127.0.0.1:" + taken);
        assertThat(folder.resolve("other")).isEmptyDirectory();
    }

    private static void change(String cypher) {
        driver.executableQuery(cypher).execute();
    }

    private static long nodes() {
        Map<String, Object> row =
                store.execute("MATCH (n) RETURN count(n) AS nodes", Map.of()).get(0);
        return ((Number) row.values().iterator().next()).longValue();
    }

    private static NetworkProperties properties(
            String ensemble, int index, double sparsity, @Nullable String prunedFrom) {
        return new NetworkProperties(ensemble, index, sparsity, 5L, 0.25, true, prunedFrom);
    }

    private static Map<String, Long> census(String config) {
        return driver.executableQuery("CALL motif.census(" + config + ")").execute().records().stream()
                .collect(Collectors.toMap(
                        row -> row.get("motif").asString(),
                        row -> row.get("count").asLong()));
    }

    private static long matches(String pattern) {
        List<Record> rows = driver.executableQuery("MATCH (n:Network {id: 'agree'})-[:HAS_NEURON]->(a) WITH a MATCH "
                        + pattern + " RETURN count(*) AS found")
                .execute()
                .records();
        return rows.get(0).get("found").asLong();
    }
}
