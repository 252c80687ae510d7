package io.motifbase.graphstore.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.NullModels;
import io.motifbase.motifs.significance.ZScores;
import io.motifbase.trainer.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreDumpTest {
    private static final CensusSettings CENSUS = new CensusSettings(Definition.EXACT, true, true);

    @TempDir
    private static Path folder;

    private static Path dump;
    private static String digest;

    @BeforeAll
    static void dumped() {
        Path dir = folder.resolve("store");
        EnsembleSettings ensemble = new EnsembleSettings(NullModels.named("coverage"), 20, 5, 10, 1);
        try (GraphStore store = GraphStore.open(dir, StoreSettings.embedded())) {
            for (int seed = 1; seed <= 3; seed++) {
                Network network = Networks.random(seed, 0.4, 6, 12, 8, 3);
                store.write("n-" + seed, network, Networks.properties(network));
                store.writeScores("n-" + seed, ZScores.of(store.graph("n-" + seed), CENSUS, ensemble, () -> {}));
            }
            digest = GraphDigest.of(store);
        }
        dump = folder.resolve("backup.dump");
        assertThat(StoreDump.dump(dir, dump, false)).isEqualTo(dump.toFile().length());
    }

    private static String digestOf(Path dir) {
        try (GraphStore store = GraphStore.open(dir, StoreSettings.embedded())) {
            return GraphDigest.of(store);
        }
    }

    @Test
    void aLoadedStoreIsTheOneThatWasDumped() {
        Path copy = folder.resolve("copy");

        assertThat(StoreDump.load(dump, copy, false)).isEqualTo(3);

        assertThat(digestOf(copy)).isEqualTo(digest);
        assertThat(digestOf(folder.resolve("store"))).isEqualTo(digest);
        assertThat(StoreCheck.run(copy, 10, fraction -> {}).faults()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreDump.load(dump, copy, false))
                .withMessage("store must be new, got " + copy + ", which is there");
    }

    @Test
    void aStoreIsReplacedOnlyWhereThatIsAskedAndNobodyUsesIt() {
        Path dir = folder.resolve("replaced");
        try (GraphStore store = GraphStore.open(dir, StoreSettings.embedded())) {
            assertThatExceptionOfType(StoreLockedException.class).isThrownBy(() -> StoreDump.load(dump, dir, true));
            assertThatExceptionOfType(StoreLockedException.class)
                    .isThrownBy(() -> StoreDump.dump(dir, folder.resolve("locked.dump"), false));
            assertThat(store.isWorking()).isTrue();
        }
        assertThat(folder.resolve("locked.dump")).doesNotExist();

        StoreDump.load(dump, dir, true);

        assertThat(digestOf(dir)).isEqualTo(digest);
        assertThat(folder.resolve("replaced.building")).doesNotExist();
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWhereThatIsAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("letter"), "Dear");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreDump.dump(folder.resolve("store"), file, false))
                .withMessage(file + ": must be a new file, got one that is there");
        assertThat(file).hasContent("Dear");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreDump.dump(folder.resolve("store"), folder.resolve("no/file"), false))
                .withMessage(folder.resolve("no/file") + ": folder must exist, got " + folder.resolve("no"));
        assertThat(StoreDump.dump(folder.resolve("store"), file, true)).isPositive();
    }

    @Test
    void whatIsNoDumpMakesNoStore() throws IOException {
        byte[] whole = Files.readAllBytes(dump);
        Path half = Files.write(folder.resolve("half.dump"), Arrays.copyOf(whole, whole.length / 2));
        Path text = Files.writeString(folder.resolve("text.dump"), "Dear");

        for (Path bad : new Path[] {half, text}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StoreDump.load(bad, folder.resolve("none"), false))
                    .withMessageStartingWith(bad + ": must be a whole file of motifbase dump");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreDump.load(folder.resolve("missing"), folder.resolve("none"), false))
                .withMessage(folder.resolve("missing") + ": must be a file of motifbase dump, got none");
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(folder.resolve("none.building")).doesNotExist();
    }
}
