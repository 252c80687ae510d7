package io.motifbase.queries.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.graphstore.store.StoredNetwork;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.queries.comparison.SparsityLevel;
import io.motifbase.trainer.pruning.EnsembleSettings;
import io.motifbase.trainer.pruning.PruningSchedule;
import io.motifbase.trainer.training.LayerSizes;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ten questions of README in plain Cypher, asked of a small ensemble that was really trained, with its control. */
class QuestionsTest {
    private static final String SPARSEST = "demo-001@0.85";

    @TempDir
    private static Path folder;

    private static List<String> questions = List.of();
    private static GraphStore store;
    private static Road.End end;

    @BeforeAll
    static void train() throws IOException, InterruptedException {
        questions = questions();
        store = GraphStore.open(folder.resolve("store"), StoreSettings.embedded());
        EnsembleSettings settings = EnsembleSettings.demo(3, 1)
                .withLayers(LayerSizes.of(10, 24, 24, 7))
                .withSchedule(new PruningSchedule(List.of(0.5, 0.75, 0.85), PruningSchedule.PUBLISHED.rule()));
        Road road = new Road(store, "demo", QuestionsTest::silent, new Interruption());
        end = road.travel(settings, 2_000, Road.config(200, 1));
    }

    private static ProgressBar silent(String task) {
        return ProgressBar.of(task, new PrintWriter(new StringWriter()), true);
    }

    private static List<String> questions() throws IOException {
        try (InputStream in = Objects.requireNonNull(QuestionsTest.class.getResourceAsStream("/questions.cypher"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.strip().split("(?<=;)\\R+"));
        }
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static List<Map<String, Object>> ask(int number) {
        String question = questions.get(number - 1);
        assertThat(question).startsWith("// " + number + ". ").endsWith(";");
        List<Map<String, Object>> rows = store.execute(question, Map.of());
        assertThat(rows).as(question).isNotEmpty();
        return rows;
    }

    private static List<Object> column(List<Map<String, Object>> rows, String name) {
        List<Object> values = new ArrayList<>();
        rows.forEach(row -> values.add(row.get(name)));
        return values;
    }

    private static double number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).doubleValue();
    }

    private static long whole(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).longValue();
    }

    @Test
    void readmeHasEveryQuestion() throws IOException {
        Path readme = Path.of("").toAbsolutePath().resolve("../README.md").normalize();
        String text = Files.readString(readme);
        assertThat(questions)
                .hasSize(10)
                .allSatisfy(question -> assertThat(text).contains(question));
    }

    @Test
    void levelsOfBothEnsembles() {
        List<Map<String, Object>> rows = ask(1);
        assertThat(column(rows, "ensemble"))
                .containsExactly(
                        "demo",
                        "demo",
                        "demo",
                        "demo",
                        "demo-untrained",
                        "demo-untrained",
                        "demo-untrained",
                        "demo-untrained");
        assertThat(column(rows, "medianMse").subList(0, 4))
                .containsExactlyElementsOf(levels().stream()
                        .map(level -> (Object) level.medianTestMse())
                        .toList());
    }

    private static List<SparsityLevel> levels() {
        return end.trained().bySparsity();
    }

    @Test
    void bifansBySparsity() {
        List<Map<String, Object>> rows = ask(2);
        assertThat(column(rows, "sparsity")).containsExactly(0.0, 0.5, 0.75, 0.85);
        assertThat(column(rows, "networks")).containsExactly(0L, 3L, 3L, 3L);
    }

    @Test
    void cosinesAreThoseOfTheComparison() {
        List<Map<String, Object>> rows = ask(3);
        assertThat(column(rows, "sparsity")).containsExactly(0.5, 0.75, 0.85);
        for (int k = 0; k < rows.size(); k++) {
            assertThat(number(rows.get(k).get("meanCosine")))
                    .isCloseTo(number(levels().get(k + 1).meanCosine()), within(1e-9));
        }
    }

    @Test
    void strongestMotifsFirst() {
        List<Map<String, Object>> rows = ask(4);
        assertThat(rows).hasSize(5);
        assertThat(column(rows, "meanZ"))
                .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(number(b)), Math.abs(number(a))));
    }

    @Test
    void trainedBesideUntrained() {
        for (Map<String, Object> row : ask(5)) {
            boolean dense = number(row.get("sparsity")) == 0;
            assertThat(row.get("trained") == null).isEqualTo(dense);
            assertThat(row.get("untrained") == null).isEqualTo(dense);
        }
    }

    @Test
    void degreesAreThoseOfTheGraph() {
        DirectedGraph graph = store.graph(SPARSEST);
        List<Map<String, Object>> rows = ask(6);
        assertThat(rows).hasSize(10);
        for (Map<String, Object> row : rows) {
            int vertex = Math.toIntExact(whole(row.get("neuron")));
            assertThat(row.get("outgoing")).isEqualTo((long) graph.outDegree(vertex));
            assertThat(row.get("incoming")).isEqualTo((long) graph.inDegree(vertex));
            assertThat(number(row.get("layer"))).isEqualTo(graph.layerOf(vertex));
        }
    }

    @Test
    void lineageFromDenseToSparse() {
        assertThat(column(ask(7), "network")).containsExactly("demo-001@0", "demo-001@0.5", "demo-001@0.75", SPARSEST);
    }

    @Test
    void everyWeightThatIsLeftWasThereBefore() {
        StoredNetwork network = store.show(SPARSEST);
        long kept = 0;
        for (Map<String, Object> row : ask(8)) {
            kept += whole(row.get("kept"));
            assertThat(number(row.get("after"))).isPositive();
            assertThat(whole(row.get("turned"))).isBetween(0L, whole(row.get("kept")));
        }
        assertThat(kept).isEqualTo(network.connections() + network.biasConnections());
    }

    @Test
    void theSparsestLevelThatIsStillGood() {
        List<Map<String, Object>> rows = ask(9);
        assertThat(column(rows, "network")).containsExactly(1, 2, 3);
    }

    @Test
    void whatMadeTheScores() {
        List<Map<String, Object>> rows = ask(10);
        assertThat(column(rows, "ensemble")).containsExactly("demo", "demo-untrained");
        for (Map<String, Object> row : rows) {
            assertThat(row)
                    .containsEntry("definition", "zahn2024")
                    .containsEntry("nullModel", "coverage")
                    .containsEntry("members", 200L)
                    .containsEntry("seed", 1L)
                    .containsEntry("attempts", 10L)
                    .containsEntry("networks", 12L)
                    .doesNotContainValue(null);
        }
    }
}
