package io.motifbase.graphstore.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.ExactSettings;
import io.motifbase.motifs.nullmodel.NullModels;
import io.motifbase.motifs.nullmodel.NullSettings;
import io.motifbase.motifs.significance.ZScores;
import io.motifbase.trainer.network.Network;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores that are whole, and stores that really are damaged. */
class StoreCheckTest {
    @TempDir
    private Path folder;

    private Path store() {
        Path dir = folder.resolve("store");
        CensusSettings census = new CensusSettings(Definition.EXACT, true, true);
        List<NullSettings> settings = List.of(
                new EnsembleSettings(NullModels.named("coverage"), 20, 5, 10, 1),
                new ExactSettings(NullModels.named("layered-er"), false));
        try (GraphStore store = GraphStore.open(dir, StoreSettings.embedded())) {
            for (int seed = 1; seed <= 6; seed++) {
                String id = "n-" + seed;
                Network network = Networks.random(seed, 0.4, 6, 12, 8, 3);
                store.write(id, network, Networks.properties(network));
                settings.forEach(s -> store.writeScores(id, ZScores.of(store.graph(id), census, s, () -> {})));
            }
        }
        return dir;
    }

    private static void change(Path dir, String... statements) {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(dir, StoreSettings.embedded())) {
            for (String statement : statements) {
                database.graph().executeTransactionally(statement);
            }
        }
    }

    private static StoreReport check(Path dir, int sample) {
        return StoreCheck.run(dir, sample, fraction -> {});
    }

    @Test
    void aWholeStoreHasNoFaultsAndOneThatIsDamagedSaysWhatAndWhere() throws IOException {
        Path dir = store();

        StoreReport whole = check(dir, 5);

        assertThat(whole.faults()).isEmpty();
        assertThat(whole.networks()).isEqualTo(6);
        assertThat(whole.scores()).isEqualTo(12);
        assertThat(whole.recomputed()).isEqualTo(5);
        assertThat(whole.otherRevisions()).isZero();
        assertThat(whole.bytesPerConnection()).isGreaterThan(30);

        change(
                dir,
                "MATCH (:Neuron {network: 'n-1', index: 0})-[c:CONNECTS_TO]->() WITH c LIMIT 1 DELETE c",
                "MATCH (:Neuron {network: 'n-2', index: 0})-[c:CONNECTS_TO]->() WITH c LIMIT 1 SET c.weight = 7.0",
                "MATCH (n:Network {id: 'n-3'}) SET n.state = 'LOADING'",
                "MATCH (:Network {id: 'n-4'})-[h:HAS_NEURON]->({index: 3}) DELETE h",
                "MATCH (:Network {id: 'n-5'})-->(s:MotifScore {motif: 'bifan', null: 'coverage'}) SET s.mean = s.mean + 1",
                "MATCH (:Network {id: 'n-6'})-->(s:MotifScore {null: 'coverage'}) SET s.revision = 0");

        StoreReport damaged = check(dir, 100);

        assertThat(damaged.isWhole()).isFalse();
        assertThat(damaged.otherRevisions()).isEqualTo(1);
        assertThat(damaged.faults())
                .anyMatch(fault -> fault.matches("network n-1: connections must be \\d+, as stored, got \\d+"))
                .anyMatch(fault -> fault.startsWith("network n-1: content hash must be "))
                .anyMatch(fault -> fault.startsWith("network n-2: content hash must be "))
                .contains("network n-3 must be READY, got LOADING")
                .anyMatch(fault -> fault.startsWith("network n-4 cannot be read: neurons of n-4 must have every index"))
                .anyMatch(fault -> fault.startsWith("1 nodes Neuron must belong to one network each by HAS_NEURON"))
                .anyMatch(fault -> fault.matches("scores .*null=coverage.* of network n-5: 1 of 13 must come out again"
                        + " as stored, such as ZScore\\[motif=bifan.*"))
                .noneMatch(fault -> fault.startsWith("scores") && fault.endsWith("of network n-6"))
                .noneMatch(fault -> fault.contains("database"));

        damage(dir.resolve("data/databases/neo4j/neostore.relationshipstore.db"));

        assertThat(check(dir, 0).faults())
                .anyMatch(fault -> fault.matches("database neo4j has \\d+ inconsistencies, listed in .*"));
    }

    /** Overwrites some records in the middle of a file. */
    private static void damage(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] noise = new byte[64];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (byte) (37 * i + 1);
            }
            bytes.seek(3 * 8192 + 64);
            bytes.write(noise);
        }
    }

    @Test
    void aStoreInUseIsNotChecked() {
        try (GraphStore store = GraphStore.open(folder.resolve("used"), StoreSettings.embedded())) {
            assertThatExceptionOfType(StoreLockedException.class).isThrownBy(() -> check(store.path(), 0));
        }
    }
}
