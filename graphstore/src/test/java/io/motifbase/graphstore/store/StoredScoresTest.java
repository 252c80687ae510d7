package io.motifbase.graphstore.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.graphstore.layout.EnsembleExport;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.ExactSettings;
import io.motifbase.motifs.nullmodel.NullModels;
import io.motifbase.motifs.significance.ZScore;
import io.motifbase.motifs.significance.ZScores;
import io.motifbase.trainer.network.ContentHash;
import io.motifbase.trainer.network.Network;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

/** Z-scores beside their networks in a real database. */
class StoredScoresTest {
    private static final String PASSWORD = "first password";
    private static final CensusSettings RAW = new CensusSettings(Definition.EXACT, true, false);

    @TempDir
    private static Path folder;

    private static GraphStore store;
    private static Driver driver;

    @BeforeAll
    static void open() {
        store = GraphStore.open(folder.resolve("store"), StoreSettings.withBolt(0, () -> PASSWORD));
        driver = GraphDatabase.driver("bolt://localhost:" + store.boltPort(), AuthTokens.basic("neo4j", PASSWORD));
    }

    @AfterAll
    static void close() {
        driver.close();
        store.close();
    }

    @Test
    void scoresAreStoredOnceAndFoundAgain() {
        Network network = Networks.random(19, 0.4, 6, 12, 8, 3);
        store.write("scored", network, Networks.properties(network));
        EnsembleSettings ensemble = new EnsembleSettings(NullModels.named("coverage"), 30, 5, 10, 1);
        ZScores scores = ZScores.of(store.graph("scored"), RAW, ensemble, () -> {});
        assertThat(store.findScores("scored", RAW, ensemble)).isEmpty();

        store.writeScores("scored", scores);
        store.writeScores("scored", scores);

        assertThat(store.findScores("scored", RAW, ensemble)).isEqualTo(scores.scores());
        EnsembleSettings moreThreads = new EnsembleSettings(ensemble.nullModel(), 30, 5, 10, 2);
        assertThat(store.findScores("scored", RAW, moreThreads)).isEqualTo(scores.scores());
        EnsembleSettings otherSeed = new EnsembleSettings(ensemble.nullModel(), 30, 6, 10, 1);
        assertThat(store.findScores("scored", RAW, otherSeed)).isEmpty();
        assertThat(store.execute(
                        "MATCH (:Network {id: 'scored'})-[:HAS_SCORE]->(s:MotifScore) WHERE s.null = 'coverage' "
                                + "AND s.members = 30 AND s.seed = 5 RETURN count(s) AS scores",
                        Map.of()))
                .containsExactly(Map.of("scores", (long) scores.scores().size()));
        store.delete("scored");
        assertThat(store.execute("MATCH (s:MotifScore) RETURN count(s) AS scores", Map.of()))
                .containsExactly(Map.of("scores", 0L));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void manyThreadsWriteTheSameScoresOnce(int seed) throws Exception {
        Network network = Networks.random(seed, 0.4, 6, 12, 8, 3);
        String id = "scored-at-once-" + seed;
        store.write(id, network, Networks.properties(network));
        EnsembleSettings ensemble = new EnsembleSettings(NullModels.named("coverage"), 30, seed, 10, 1);
        ZScores scores = ZScores.of(store.graph(id), RAW, ensemble, () -> {});

        AtOnce.run(8, () -> {
            store.writeScores(id, scores);
            return id;
        });

        assertThat(store.findScores(id, RAW, ensemble)).isEqualTo(scores.scores());
        store.delete(id);
    }

    @Test
    void aNullNetworkIsANetworkOfTheStore() {
        Network network = Networks.random(23, 0.5, 6, 12, 8, 3);
        store.write("wired", network, Networks.properties(network));
        for (String nullModel : List.of("coverage", "layered-degree")) {
            String id = "wired~" + nullModel + "-1-0";
            change("CALL motif.rewire('wired', {clean: false, null: '" + nullModel + "'})");

            assertThat(store.show(id).contentHash())
                    .isEqualTo(ContentHash.of(store.read(id)))
                    .isNotEqualTo(store.show("wired").contentHash());
            assertThat(store.read(id).provenance().origin()).isEqualTo("null");
            assertThat(store.show(id).connections()).isEqualTo(network.connections());
            store.delete(id);
        }
        store.delete("wired");
    }

    @Test
    void aNetworkThatCypherHasChangedIsNotExported() {
        Network network = Networks.random(31, 0.5, 6, 12, 8, 3);
        store.write("changed", network, NetworkProperties.imported(network, "changed"));
        change("MATCH (:Neuron {network: 'changed', index: 0})-[c:CONNECTS_TO]->() SET c.weight = 2.0");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnsembleExport.run(store, "changed", folder.resolve("changed"), fraction -> {}))
                .withMessageStartingWith("network changed must have content hash ");
        assertThat(folder.resolve("changed")).doesNotExist();
        store.delete("changed");
    }

    @Test
    void scoresOfAnotherRevisionOfTheKernelAreNotFound() {
        Network network = Networks.random(27, 0.4, 6, 12, 8, 3);
        store.write("revised", network, Networks.properties(network));
        EnsembleSettings ensemble = new EnsembleSettings(NullModels.named("coverage"), 30, 5, 10, 1);
        ZScores scores = ZScores.of(store.graph("revised"), RAW, ensemble, () -> {});
        store.writeScores("revised", scores);

        change("MATCH (:Network {id: 'revised'})-->(s:MotifScore) SET s.codeVersion = 'another'");
        assertThat(store.findScores("revised", RAW, ensemble)).isEqualTo(scores.scores());
        change("MATCH (:Network {id: 'revised'})-->(s:MotifScore) SET s.revision = 0");
        assertThat(store.findScores("revised", RAW, ensemble)).isEmpty();

        store.writeScores("revised", scores);
        assertThat(store.findScores("revised", RAW, ensemble)).isEqualTo(scores.scores());
        store.delete("revised");
    }

    @Test
    void zScoresOverBoltAreThoseOfTheKernel() {
        Network network = Networks.random(20, 0.4, 6, 12, 8, 3);
        store.write("bolt", network, Networks.properties(network));
        EnsembleSettings ensemble = new EnsembleSettings(NullModels.named("coverage"), 40, 3, 10, 2);
        ZScores kernel = ZScores.of(NetworkGraph.of(network), RAW, ensemble, () -> {});

        List<Record> rows = driver.executableQuery(
                        "CALL motif.zscores({network: 'bolt', clean: false, members: 40, seed: 3})")
                .execute()
                .records();

        for (int i = 0; i < rows.size(); i++) {
            ZScore score = kernel.scores().get(i);
            assertThat(rows.get(i).get("motif").asString())
                    .isEqualTo(score.motif().id());
            assertThat(rows.get(i).get("count").asLong()).isEqualTo(score.count());
            assertThat(rows.get(i).get("mean").asDouble()).isEqualTo(score.mean());
            assertThat(rows.get(i).get("sd").asDouble()).isEqualTo(score.sd());
            assertThat(rows.get(i).get("z").asObject()).isEqualTo(score.z());
            assertThat(rows.get(i).get("determined").asBoolean()).isEqualTo(score.determined());
        }
        assertThat(rows).hasSameSizeAs(kernel.scores());
    }

    @Test
    void exactMomentsAreStoredBesideEnsembles() {
        Network network = Networks.random(29, 0.4, 6, 12, 8, 3);
        store.write("exact", network, Networks.properties(network));
        ExactSettings fixed = new ExactSettings(NullModels.named("layered-er"), false);
        ExactSettings independent = new ExactSettings(NullModels.named("layered-er"), true);
        EnsembleSettings ensemble = new EnsembleSettings(NullModels.named("layered-er"), 30, 5, 10, 1);
        ZScores exact = ZScores.of(store.graph("exact"), RAW, fixed, () -> {});
        ZScores sampled = ZScores.of(store.graph("exact"), RAW, ensemble, () -> {});

        store.writeScores("exact", exact);
        store.writeScores("exact", sampled);

        assertThat(store.findScores("exact", RAW, fixed)).isEqualTo(exact.scores());
        assertThat(store.findScores("exact", RAW, ensemble)).isEqualTo(sampled.scores());
        assertThat(store.findScores("exact", RAW, independent)).isEmpty();
        assertThat(store.execute(
                        "MATCH (:Network {id: 'exact'})-->(s:MotifScore {motif: 'bifan'}) RETURN s.exactMoments AS exact, "
                                + "s.members AS members, s.pAdjusted IS NULL AS untested ORDER BY exact",
                        Map.of()))
                .extracting(row -> row.get("exact") + " " + row.get("members") + " " + row.get("untested"))
                .containsExactly("true null true", "null 30 false");
        store.delete("exact");
    }

    private static void change(String cypher) {
        driver.executableQuery(cypher).execute();
    }
}
