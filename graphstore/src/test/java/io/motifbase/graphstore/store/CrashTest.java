package io.motifbase.graphstore.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.trainer.network.ContentHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source32.Philox4x32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that store networks, killed (SIGKILL) at random moments: in the middle of a network, between two, or while the
 * database starts. More rounds, or others, by {@code -Dcrash.rounds=20 -Dcrash.seed=2}.
 */
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 3);
    private static final int SEED = Integer.getInteger("crash.seed", 1);
    private static final int MOST_NETWORKS = 5;
    private static final int MOST_MILLIS_OF_A_NETWORK = 250;
    private static final int MOST_MILLIS_OF_A_START = 3000;

    @TempDir
    private Path folder;

    private final UniformRandomProvider random = new Philox4x32(new int[] {SEED});

    @Test
    void whatWasAcknowledgedIsWholeAfterAKillAndTheRestIsNotThere() throws Exception {
        Path dir = folder.resolve("store");
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(writeUntilKilled(dir, acknowledged.size()));
            String when = "round " + round + " of seed " + SEED + " after " + acknowledged.size() + " networks";
            int stored = check(when, dir, acknowledged);
            // what was stored and not yet acknowledged is whole too, and found by the next import
            for (int number = acknowledged.size(); number < stored; number++) {
                acknowledged.add(CrashWriter.id(number));
            }
        }
    }

    private int check(String when, Path dir, List<String> acknowledged) {
        int stored;
        try (GraphStore store = GraphStore.open(dir, StoreSettings.embedded())) {
            stored = store.list(null).size();
            assertThat(stored).as(when).isBetween(acknowledged.size(), acknowledged.size() + 1);
            for (int number = 0; number < stored; number++) {
                assertThat(ContentHash.of(store.read(CrashWriter.id(number))))
                        .as(when)
                        .isEqualTo(ContentHash.of(CrashWriter.network(number)));
            }
            List<StoredNetwork> before = store.list(null);
            long nodes = nodes(store);
            for (int number = 0; number < stored; number++) {
                store.write(
                        CrashWriter.id(number),
                        CrashWriter.network(number),
                        Networks.properties(CrashWriter.network(number)));
            }
            assertThat(store.list(null)).as(when).isEqualTo(before);
            assertThat(nodes(store)).as(when).isEqualTo(nodes);
        }
        StoreReport report = StoreCheck.run(dir, 0, fraction -> {});
        assertThat(report.faults()).as(when).isEmpty();
        assertThat(report.networks()).as(when).isEqualTo(stored);
        return stored;
    }

    private static long nodes(GraphStore store) {
        Object nodes = store.execute("MATCH (n) RETURN count(n) AS nodes", Map.of())
                .get(0)
                .get("nodes");
        return (long) Objects.requireNonNull(nodes);
    }

    /** What the process has acknowledged by the time of its death. */
    private List<String> writeUntilKilled(Path dir, int first) throws IOException, InterruptedException {
        int networks = random.nextInt(MOST_NETWORKS);
        int millis = random.nextInt(networks == 0 ? MOST_MILLIS_OF_A_START : MOST_MILLIS_OF_A_NETWORK);
        Process process = start(dir, first, false);
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (int k = 0; k < networks; k++) {
                String line = out.readLine();
                assertThat(line).as("the process must live until it is killed").isNotNull();
                lines.add(line);
            }
            // waits for nothing: it is the random moment
            process.waitFor(millis, TimeUnit.MILLISECONDS);
            kill(process);
            out.lines().forEach(lines::add);
        }
        return lines;
    }

    @Test
    void aBulkImportThatIsKilledLeavesNoStoreAndIsMadeGoodByTheNext() throws Exception {
        Path dir = folder.resolve("bulk");
        Process process = start(dir, 0, true);
        double moment = 0.1 + 0.6 * random.nextDouble();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            double fraction = 0;
            while (fraction < moment) {
                String line = out.readLine();
                assertThat(line).as("the process must live until it is killed").isNotNull();
                fraction = Double.parseDouble(line.substring("at ".length()));
            }
            kill(process);
        }
        assertThat(dir).doesNotExist();
        assertThat(folder.resolve("bulk.building")).exists();

        List<StoredNetwork> stored = BulkImport.run(dir, CrashWriter.bulk(), fraction -> {});

        assertThat(stored).hasSameSizeAs(CrashWriter.bulk());
        assertThat(folder.resolve("bulk.building")).doesNotExist();
        StoreReport report = StoreCheck.run(dir, 0, fraction -> {});
        assertThat(report.faults()).isEmpty();
        assertThat(report.networks()).isEqualTo(stored.size());
    }

    /** Through the handle, because the process itself would close the stream of what it has said. */
    private static void kill(Process process) throws InterruptedException {
        assertThat(process.toHandle().destroyForcibly()).isTrue();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private static Process start(Path dir, int first, boolean bulk) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--add-modules=jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWriter.class.getName(),
                        dir.toString(),
                        Integer.toString(first),
                        Boolean.toString(bulk))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
