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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainTest {
    private static final List<String> IDS =
            List.of("moth-001@0", "moth-001@0.5", "moth-001@0.75", "moth-002@0", "moth-002@0.5", "moth-002@0.75");

    private static String unbrokenList;
    private static Map<String, String> unbroken;

    @TempDir
    private Path folder;

    @BeforeAll
    static void trainUnbroken(@TempDir Path whole) {
        Run run = train(whole);
        assertThat(run.exit()).as(run.err()).isZero();
        unbrokenList = list(whole);
        unbroken = stored(whole);
        assertThat(unbroken).hasSize(IDS.size());
    }

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
    void storesAControlThatLostBiases() {
        Run run = train(folder, "--control", "shuffled", "--prune-biases", "--rule", "lamp-floor");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("sparsity  networks  median MSE  best MSE");
        try (GraphStore store = GraphStore.open(folder, StoreSettings.embedded())) {
            StoredNetwork sparse = store.list("moth").get(2);
            assertThat(sparse.provenance().origin()).isEqualTo("shuffled");
            assertThat(sparse.provenance().settings())
                    .containsEntry("biases", "pruned")
                    .containsEntry("rule", "lamp-floor");
            assertThat(sparse.biasConnections()).isLessThan(31);
            assertThat(sparse.connections() + sparse.biasConnections()).isEqualTo(95);
        }
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
                    .containsEntry("rows", "1000")
                    .containsEntry("layers", "10-12-12-7")
                    .containsEntry("treatment", "trained")
                    .containsKeys("rowsChecksum", "codeVersion", "iterations", "split", "prunedStage", "adam");
        }
    }

    @Test
    void anEnsembleThatIsThereIsGoneOnWithOnlyWhereThatIsAskedAndTheSettingsAreTheSame() {
        assertThat(train(folder, "--quiet").err()).isEmpty();

        assertThat(train(folder))
                .returns(2, Run::exit)
                .extracting(Run::errorLines)
                .isEqualTo(
                        List.of("motifbase: ensemble must be a new one unless it is to be resumed, got moth, of which 6"
                                + " networks are in the store: resume it, or name another"));
        assertThat(train(folder, "--resume", "--rule", "random"))
                .returns(2, Run::exit)
                .extracting(Run::errorLines)
                .isEqualTo(List.of("motifbase: settings of ensemble moth must be those of moth-001@0 in the store,"
                        + " rule layer, got random: ask for those, or name another ensemble"));
    }

    /** A shell starts background jobs with SIGINT ignored, and children inherit that; GNU env undoes it. */
    private static final List<String> SIGNALS_AS_USUAL =
            System.getProperty("os.name").equals("Linux") ? List.of("env", "--default-signal=INT") : List.of();

    private static Process start(Path log, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(SIGNALS_AS_USUAL);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                "io.motifbase.queries.Application"));
        command.addAll(words);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static void awaitText(Process process, Path log, String text) throws IOException, InterruptedException {
        while (process.isAlive() && !Files.readString(log).contains(text)) {
            Thread.sleep(20);
        }
    }

    private static String list(Path store) {
        Run run = Run.of("list", "--json", "--store", store);
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    @ParameterizedTest
    @CsvSource({"INT, 130, 1", "TERM, 143, 2"})
    @Timeout(300)
    void endsAtASignalWithWhatIsDoneAndGoesOnToTheSameNetworks(String signal, int exit, int levels)
            throws IOException, InterruptedException {
        Path broken = folder.resolve("broken");
        Path log = folder.resolve("train.log");
        Process process = start(log, words(broken));
        awaitText(process, log, "network " + levels + " at sparsity");
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(process.exitValue()).as(Files.readString(log)).isEqualTo(exit);
        assertThat(Files.readString(log)).doesNotContain("Exception").contains("the same command with --resume");
        Map<String, String> before = stored(broken);
        assertThat(before).isNotEmpty().hasSizeLessThan(IDS.size());
        Run rest = train(broken, "--resume");
        assertThat(rest.exit()).as(rest.err()).isZero();
        assertThat(rest.err()).doesNotContain("starts anew");
        assertThat(stored(broken)).containsAllEntriesOf(before).isEqualTo(unbroken);
    }

    /** The moment differs from run to run, on purpose: whichever it is, the end is the same. */
    @Test
    @Timeout(300)
    void goesOnToTheSameNetworksAfterKillsAtAnyMoment() throws IOException, InterruptedException {
        Path broken = folder.resolve("broken");
        Path log = folder.resolve("train.log");
        Path checkpoints = broken.resolve("checkpoints/moth");
        for (int kill = 0; kill < 2; kill++) {
            Process process = start(log, words(broken, "--resume"));
            awaitText(process, log, "is stored");
            Thread.sleep(ThreadLocalRandom.current().nextInt(400));
            process.destroyForcibly();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        Files.createDirectories(checkpoints);
        Files.writeString(checkpoints.resolve("network-001-00000000.checkpoint123.part"), "half");

        Run rest = train(broken, "--resume");

        assertThat(rest.exit()).as(rest.err()).isZero();
        assertThat(list(broken)).isEqualTo(unbrokenList);
        assertThat(stored(broken)).isEqualTo(unbroken);
        try (GraphStore store = GraphStore.open(broken, StoreSettings.embedded());
                Stream<Path> files = Files.list(checkpoints)) {
            assertThat(store.list("moth"))
                    .extracting(network -> network.properties().prunedFrom())
                    .containsExactly(null, "moth-001@0", "moth-001@0.5", null, "moth-002@0", "moth-002@0.5");
            assertThat(files).hasSize(2).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }
}
