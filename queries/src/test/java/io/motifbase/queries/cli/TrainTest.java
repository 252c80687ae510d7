package io.motifbase.queries.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.graphstore.store.StoredNetwork;
import io.motifbase.queries.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class TrainTest {
    private static final List<String> IDS =
            List.of("moth-001@0", "moth-001@0.5", "moth-001@0.75", "moth-002@0", "moth-002@0.5", "moth-002@0.75");

    @TempDir
    private Path folder;

    private static List<String> words(Path store, String... more) {
        List<String> words = new ArrayList<>(List.of("train", "--store", store.toString(), "--networks", "2"));
        words.addAll(List.of("--layers", "10,12,12,7", "--sparsities", "0.5,0.75", "--samples", "1000", "--seed", "3"));
        words.addAll(List.of(more));
        return words;
    }

    private static Run train(Path store, String... more) {
        return Run.of(words(store, more).toArray());
    }

    /** Content by id. */
    private static Map<String, String> stored(Path folder) {
        Map<String, String> hashes = new TreeMap<>();
        try (GraphStore store = GraphStore.open(folder, StoreSettings.embedded())) {
            store.list("moth").forEach(network -> hashes.put(network.id(), network.contentHash()));
        }
        return hashes;
    }

    @Test
    void storesEveryLevelLinkedToTheOneBefore() {
        Run run = train(folder, "--json", "--rule", "global");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("{\"ensemble\":\"moth\",\"seed\":3,\"networks\":[\"moth-001@0\",");
        assertThat(run.out()).endsWith("\"failed\":[]}" + System.lineSeparator());
        assertThat(run.errorLines())
                .filteredOn(line -> line.contains("is stored: test MSE"))
                .hasSize(6);
        try (GraphStore store = GraphStore.open(folder, StoreSettings.embedded())) {
            List<StoredNetwork> networks = store.list("moth");
            assertThat(networks).extracting(StoredNetwork::id).containsExactlyElementsOf(IDS);
            assertThat(networks)
                    .extracting(network -> network.properties().prunedFrom())
                    .containsExactly(null, "moth-001@0", "moth-001@0.5", null, "moth-002@0", "moth-002@0.5");
            assertThat(networks.get(5).provenance().settings())
                    .containsEntry("rule", "global")
                    .containsEntry("rows", "1000");
        }
    }

    @Test
    void otherSettingsUnderTheSameNameAreRefusedBeforeTheTraining() {
        assertThat(train(folder, "--quiet").err()).isEmpty();

        Run run = train(folder, "--rule", "random");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorLines())
                .containsExactly("motifbase: ensemble moth in the store must have rule random, got layer:"
                        + " choose another --ensemble or --store");
    }

    @Test
    @Timeout(120)
    void goesOnAfterASignalToTheSameNetworks() throws IOException, InterruptedException {
        Path broken = folder.resolve("broken");
        Path log = folder.resolve("train.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                "io.motifbase.queries.Application"));
        command.addAll(words(broken));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (process.isAlive() && !Files.readString(log).contains("is stored")) {
            Thread.sleep(20);
        }
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(process.exitValue()).as(Files.readString(log)).isEqualTo(143);
        assertThat(Files.readString(log)).doesNotContain("Exception");
        Map<String, String> before = stored(broken);
        assertThat(before).isNotEmpty().hasSizeLessThan(IDS.size());
        Run rest = train(broken, "--resume");
        assertThat(rest.exit()).as(rest.err()).isZero();
        assertThat(rest.err()).doesNotContain("starts anew");
        assertThat(train(folder.resolve("whole")).exit()).isZero();
        assertThat(stored(broken)).containsAllEntriesOf(before).isEqualTo(stored(folder.resolve("whole")));
    }
}
