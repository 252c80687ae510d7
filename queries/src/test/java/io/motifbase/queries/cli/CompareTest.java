package io.motifbase.queries.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.queries.Run;
import io.motifbase.trainer.pruning.EnsembleSettings;
import io.motifbase.trainer.pruning.PruningSchedule;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published effect on networks that are trained here: sparsity leads them to one motif distribution, no training does not. */
class CompareTest {
    private static final int NETWORKS = 4;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path folder;

    private static Path store() {
        return folder.resolve("store");
    }

    @BeforeAll
    static void train() throws InterruptedException {
        EnsembleSettings settings = EnsembleSettings.demo(NETWORKS, 1)
                .withSchedule(new PruningSchedule(List.of(0.85), PruningSchedule.PUBLISHED.rule()));
        try (GraphStore store = GraphStore.open(store(), StoreSettings.embedded())) {
            new Road(
                            store,
                            "moth",
                            task -> ProgressBar.of(task, new PrintWriter(new StringWriter()), true),
                            new Interruption())
                    .travel(settings, 20_000, Road.config(100, 1));
        }
    }

    private static Run compare(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of("compare"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--definition", "zahn2024", "--null", "coverage", "--members", 100, "--store", store()));
        Run run = Run.of(all.toArray());
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return run;
    }

    private static JsonNode json(Run run) {
        try {
            return new ObjectMapper().readTree(run.out());
        } catch (IOException e) {
            throw new IllegalStateException(run.out(), e);
        }
    }

    @Test
    void trainedNetworksConvergeAndDifferFromUntrainedOnes() throws IOException {
        Path csv = folder.resolve("z.csv");
        JsonNode answer = json(compare("--by", "ensemble", "--groups", "moth,moth-untrained", "--csv", csv, "--json"));
        assertThat(answer.get("networks")).hasSize(4 * NETWORKS);
        JsonNode trained = answer.at("/groups/0/bySparsity/1");
        assertThat(trained.get("sparsity").asDouble()).isEqualTo(0.85);
        assertThat(trained.at("/cosine/mean").asDouble()).isGreaterThan(0.9);
        assertThat(trained.at("/cosine/low").asDouble())
                .isGreaterThan(answer.at("/groups/1/bySparsity/1/cosine/mean").asDouble());
        JsonNode levels = answer.at("/tests/0/levels");
        assertThat(levels).hasSize(2);
        assertThat(levels.at("/0/p").isNull()).as("a dense network has no Z").isTrue();
        JsonNode level = levels.get(1);
        assertThat(level.get("p").asDouble()).as("2 of 70 arrangements").isBetween(0.02, 0.04);
        for (String motif : List.of("diverging2", "converging2", "bifan", "biparallel")) {
            JsonNode test = level.at("/motifs/" + motif);
            assertThat(test.get("effect").asDouble()).as(motif).isEqualTo(1);
            assertThat(test.get("p").asDouble()).as(motif).isBetween(0.028, 0.029);
            assertThat(test.get("medianA").asDouble()).as(motif).isGreaterThan(5);
            assertThat(test.get("medianB").asDouble()).as(motif).isLessThan(4);
        }
        assertThat(level.at("/motifs/chain2/effect").asDouble())
                .as("fewer connected pairs")
                .isZero();
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(1 + 4 * NETWORKS);
        assertThat(lines.get(0)).startsWith("network,group,sparsity,testMse,").contains("bifan");
        assertThat(lines.get(2)).startsWith("moth-001@0.85,moth,0.85,");
    }

    @Test
    void twoClustersAreTheTrainedAndTheUntrained() {
        List<Object> arguments = new ArrayList<>();
        for (int network = 1; network <= NETWORKS; network++) {
            arguments.add("moth-00" + network + "@0.85");
            arguments.add("moth-untrained-00" + network + "@0.85");
        }
        arguments.addAll(List.of("--metric", "euclidean", "--motifs", "bifan,diverging2", "--cluster", "2", "--json"));
        JsonNode answer = json(compare(arguments.toArray()));
        assertThat(answer.get("motifs")).extracting(JsonNode::asText).containsExactly("diverging2", "bifan");
        assertThat(answer.at("/clustering/clusters"))
                .extracting(JsonNode::asInt)
                .containsExactly(0, 1, 0, 1, 0, 1, 0, 1);
        assertThat(answer.at("/clustering/merges")).hasSize(2 * NETWORKS - 1);
        assertThat(answer.at("/matrix/3/3").asDouble()).isZero();
        assertThat(answer.at("/matrix/0/1")).isEqualTo(answer.at("/matrix/1/0"));
        assertThat(answer.at("/cosine/3/3").asDouble()).isEqualTo(1);
    }

    @Test
    void printsConvergenceGroupsAndTests() {
        Run run = compare("--ensemble", "moth,moth-untrained", "--by", "origin");
        assertThat(run.out())
                .contains("origin trained", "origin untrained", "coefficient of variation", "cosine [95 %]")
                .contains("trained against untrained");
        assertThat(compare("--ensemble", "moth,moth-untrained", "--by", "origin")
                        .out())
                .isEqualTo(run.out());
        assertThat(compare("--ensemble", "moth", "--profile", "--metric", "correlation")
                        .out())
                .contains("85 %");
    }

    @Test
    void refusesWhatItCannotCompareInOneLine() {
        refused("by must be a property that the networks have", "--ensemble", "moth", "--by", "colour");
        refused("groups must be among [trained]", "--ensemble", "moth", "--by", "origin", "--groups", "trained,wild");
        refused("groups must go with by", "--ensemble", "moth", "--groups", "a,b");
        refused("metric must be one of cosine, correlation, euclidean", "--ensemble", "moth", "--metric", "manhattan");
        refused("motif must be", "--ensemble", "moth", "--motifs", "bifun");
        refused("clusters must be a whole number", "--ensemble", "moth", "--cluster", "two");
        refused("ensemble must be one of [moth, moth-untrained], got mouth", "--ensemble", "mouth");
        refused("permutations must be from 1", "--ensemble", "moth", "--permutations", "0");
    }

    private static void refused(String message, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of("compare"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--store", store()));
        Run run = Run.of(all.toArray());
        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.errorLines()).hasSize(1);
        assertThat(run.err()).contains(message);
    }
}
