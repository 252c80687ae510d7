package io.motifbase.queries.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.queries.Fixtures;
import io.motifbase.queries.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dump}, {@code load} and {@code check} as they are typed. */
class MaintenanceTest {
    @TempDir
    private Path folder;

    private static Run done(Object... words) {
        Run run = Run.of(words);
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }

    @Test
    void aStoreIsDumpedLoadedAndChecked() throws IOException {
        Path store = folder.resolve("store");
        Path copy = folder.resolve("copy");
        Path dump = folder.resolve("backup.dump");
        done("import", Fixtures.smallEdges(folder), "--layers", Fixtures.smallLayers(folder), "--store", store);
        done("zscores", "small", "--null", "layered-er", "--members", 20, "--store", store);

        assertThat(done("dump", "--out", dump, "--store", store).out()).startsWith(dump + ", ");
        assertThat(done("load", dump, "--store", copy).out().strip()).isEqualTo(copy + ", 1 networks");

        assertThat(done("list", "--json", "--store", copy).out())
                .isEqualTo(done("list", "--json", "--store", store).out());
        assertThat(done("check", "--store", copy).out())
                .contains(
                        copy + ": 1 networks, 6 connections, ", "1 sets of scores, 1 of them computed again", "whole");
        assertThat(done("check", "--json", "--sample", 0, "--store", copy).out())
                .startsWith("{\"store\":")
                .contains("\"whole\":true", "\"networks\":1", "\"recomputed\":0");
        assertRefused(2, "store must be new, got " + copy + ", which is there", "load", dump, "--store", copy);
        assertRefused(2, dump + ": must be a new file, got one that is there", "dump", "--out", dump, "--store", store);
        done("load", dump, "--force", "--store", copy);

        Path nodes = copy.resolve("data/databases/neo4j/neostore.nodestore.db");
        byte[] bytes = Files.readAllBytes(nodes);
        bytes[100] ^= 0x55;
        Files.write(nodes, bytes);
        Run damaged = Run.of("check", "--store", copy);
        assertThat(damaged.exit()).isEqualTo(1);
        assertThat(damaged.out()).containsAnyOf("cannot be read", "inconsistencies", "must ");
        assertThat(damaged.errorLines())
                .singleElement()
                .asString()
                .startsWith("motifbase: store " + copy + " must be whole, got faults: ");
    }

    private static void assertRefused(int exit, String message, Object... words) {
        Run run = Run.of(words);
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.errorLines()).containsExactly("motifbase: " + message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aStoreInUseOrMissingIsToldInOneLine() {
        Path store = folder.resolve("used");
        Path dump = folder.resolve("none.dump");
        List<Object[]> commands = List.of(
                new Object[] {"check", "--store", store}, new Object[] {"dump", "--out", dump, "--store", store});
        for (Object[] words : commands) {
            assertRefused(
                    2,
                    "store must exist, got " + store
                            + "; motifbase demo or motifbase import makes one, --store DIR names another",
                    words);
        }
        try (GraphStore open = GraphStore.open(store, StoreSettings.embedded())) {
            for (Object[] words : commands) {
                assertRefused(1, "store " + store + " is held by another process: wait for it or stop it", words);
            }
            assertThat(open.isWorking()).isTrue();
        }
        assertThat(dump).doesNotExist();
        assertRefused(2, dump + ": must be a file of motifbase dump, got none", "load", dump, "--store", store);
    }
}
