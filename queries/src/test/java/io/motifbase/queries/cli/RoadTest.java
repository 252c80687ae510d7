package io.motifbase.queries.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.StoreSettings;
import io.motifbase.queries.comparison.SparsityLevel;
import io.motifbase.trainer.pruning.EnsembleSettings;
import io.motifbase.trainer.pruning.PruningSchedule;
import io.motifbase.trainer.training.LayerSizes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoadTest {
    private static final int ROWS = 1_000;
    private static final int MEMBERS = 10;

    private static EnsembleSettings small(long seed) {
        return EnsembleSettings.demo(2, seed)
                .withLayers(LayerSizes.of(10, 12, 12, 7))
                .withSchedule(new PruningSchedule(List.of(0.5, 0.75), PruningSchedule.PUBLISHED.rule()));
    }

    private static ProgressBar silent(String task) {
        return ProgressBar.of(task, new PrintWriter(new StringWriter()), true);
    }

    @Test
    void givesTheSameNumbersAgainAndStoresEveryLevelOnce(@TempDir Path folder) throws InterruptedException {
        try (GraphStore store = GraphStore.open(folder.resolve("store"), StoreSettings.embedded())) {
            Road road = new Road(store, "road", RoadTest::silent, new Interruption());
            Road.End first = road.travel(small(1), ROWS, Road.config(MEMBERS, 1));
            Road.End second = road.travel(small(1).withThreads(1), ROWS, Road.config(MEMBERS, 1));
            assertThat(second).isEqualTo(first);
            assertThat(first.trained().networks())
                    .containsExactly(
                            "road-001@0",
                            "road-001@0.5",
                            "road-001@0.75",
                            "road-002@0",
                            "road-002@0.5",
                            "road-002@0.75");
            assertThat(first.trained().bySparsity())
                    .extracting(SparsityLevel::sparsity)
                    .containsExactly(0.0, 0.5, 0.75);
            assertThat(first.trained().bySparsity().get(0).meanCosine())
                    .as("a dense network has no random counterpart")
                    .isNull();
            assertThat(first.trained().bySparsity().get(2).medianTestMse())
                    .isLessThan(first.untrained().bySparsity().get(2).medianTestMse());
            assertThat(store.list(null)).hasSize(12);
            assertThat(store.show("road-002@0.75").properties().prunedFrom()).isEqualTo("road-002@0.5");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> road.travel(small(2), ROWS, Road.config(MEMBERS, 2)))
                    .withMessageContaining("rowsSeed 1, got 2; seed 1, got 2");
        }
    }

    /** The session closes as on a signal, once the named task has begun. */
    @ParameterizedTest
    @ValueSource(strings = {"training", "Z-scores"})
    void aSignalEndsItBeforeTheStoreIsClosed(String task, @TempDir Path folder) throws InterruptedException {
        Session session = new Session();
        GraphStore store = session.open(folder.resolve("store"), StoreSettings.embedded());
        Thread signal = new Thread(session::close);
        Function<String, ProgressBar> progress = begun -> {
            if (begun.equals(task)) {
                signal.start();
            }
            return silent(begun);
        };
        assertThatThrownBy(() -> Interruption.during(
                        session,
                        interruption -> new Road(store, "road", progress, interruption)
                                .travel(small(1), ROWS, Road.config(100_000, 1))))
                .isInstanceOfAny(InterruptedException.class, CancellationException.class);
        signal.join();
        try (GraphStore again = GraphStore.open(folder.resolve("store"), StoreSettings.embedded())) {
            assertThat(again.isWorking()).isTrue();
            assertThat(again.list(null)).hasSizeLessThanOrEqualTo(task.equals("training") ? 2 : 12);
        }
    }
}
