package io.motifbase.trainer.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.motifbase.trainer.network.ContentHash;
import io.motifbase.trainer.training.AdamSettings;
import io.motifbase.trainer.training.LayerSizes;
import io.motifbase.trainer.training.RestoreSettings;
import io.motifbase.trainer.training.StageSettings;
import io.motifbase.trainer.training.TrainingSettings;
import io.motifbase.trainer.trainingset.FlightData;
import io.motifbase.trainer.trainingset.FlightRecorder;
import io.motifbase.trainer.trainingset.Split;
import io.motifbase.trainer.trainingset.TrainingSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointsTest {
    private static final TrainingSettings SHORT = new TrainingSettings(
            AdamSettings.PUBLISHED.withLearningRate(2e-3),
            64,
            StageSettings.stopping(90),
            StageSettings.stopping(60),
            new RestoreSettings(20, 100));
    /** The levels are dense, dense, dense, sparse in their form. */
    private static final PruningSchedule SCHEDULE =
            new PruningSchedule(List.of(0.3, 0.6, 0.8, 0.9), PruningRule.GLOBAL_FLOOR);

    private static final EnsembleSettings SMALL =
            new EnsembleSettings(2, 21, LayerSizes.of(10, 24, 24, 7), SCHEDULE, SHORT, Treatment.TRAINED, 1);
    private static TrainingSet data;
    private static List<String> unbroken;

    @TempDir
    private Path folder;

    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void train() throws InterruptedException {
        data = TrainingSet.of(FlightRecorder.record(FlightData.setA(600, 3), 2), Split.PUBLISHED);
        unbroken = new EnsembleTrainer(SMALL, data)
                .levels().stream().map(CheckpointsTest::line).toList();
    }

    private static String line(TrainedLevel level) {
        return level.index() + "@" + level.sparsity() + " " + level.testMse() + " " + level.iterations() + " "
                + ContentHash.of(level.network());
    }

    /** Keeps the levels that it hears of and breaks off before it has more than so many. */
    private static class Breaking implements TrainingListener {
        private final int most;
        private final List<String> levels = Collections.synchronizedList(new ArrayList<>());
        private final List<Double> fractions = Collections.synchronizedList(new ArrayList<>());

        Breaking(int most) {
            this.most = most;
        }

        @Override
        public void progress(int index, double fraction) {
            fractions.add(fraction);
        }

        @Override
        public void level(TrainedLevel level) {
            if (levels.size() == most) {
                throw new IllegalStateException("broken off");
            }
            levels.add(line(level));
        }
    }

    @Test
    void goesOnToTheSameBitsWhereBiasesArePruned() throws InterruptedException {
        PruningSchedule biases = new PruningSchedule(SCHEDULE.sparsities(), PruningRule.LAYER, true);
        EnsembleSettings settings = SMALL.withSchedule(biases);
        List<String> levels = new ArrayList<>(resume(settings, 4).levels);
        levels.addAll(resume(settings, 10).levels);
        assertThat(levels)
                .isEqualTo(new EnsembleTrainer(settings, data)
                        .levels().stream().map(CheckpointsTest::line).toList());
    }

    private Breaking resume(EnsembleSettings settings, int most) throws InterruptedException {
        Breaking listener = new Breaking(most);
        EnsembleTrainer trainer = new EnsembleTrainer(settings, data);
        if (most < unbroken.size()) {
            assertThatThrownBy(() -> trainer.resume(listener, new Checkpoints(folder, notes::add)))
                    .hasMessage("broken off");
        } else {
            trainer.resume(listener, new Checkpoints(folder, notes::add));
        }
        return listener;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void goesOnToTheSameBitsWhereverItBrokeOff(int most) throws InterruptedException {
        List<String> levels = new ArrayList<>(resume(SMALL, most).levels);
        assertThat(levels).isEqualTo(unbroken.subList(0, most));
        levels.addAll(resume(SMALL, 10).levels);
        assertThat(levels).isEqualTo(unbroken);
        assertThat(notes).isEmpty();
    }

    @Test
    void goesOnToTheSameBitsAfterEveryLevel() throws InterruptedException {
        List<String> levels = new ArrayList<>();
        for (int level = 1; level < unbroken.size(); level++) {
            levels.addAll(resume(SMALL, 1).levels);
        }
        levels.addAll(resume(SMALL, 10).levels);
        assertThat(levels).isEqualTo(unbroken);
    }

    @Test
    void hasNothingToDoWhereAllIsDone() throws InterruptedException {
        resume(SMALL, 10);
        Breaking again = resume(SMALL.withThreads(2), 10);
        assertThat(again.levels).isEmpty();
        assertThat(again.fractions).containsExactly(1.0, 1.0);
    }

    @Test
    void trainsMoreNetworksBesideThoseThatAreDone() throws InterruptedException {
        EnsembleSettings one = new EnsembleSettings(1, 21, SMALL.layers(), SCHEDULE, SHORT, Treatment.TRAINED, 1);
        assertThat(resume(one, 10).levels).isEqualTo(unbroken.subList(0, 5));
        assertThat(resume(SMALL, 10).levels).isEqualTo(unbroken.subList(5, 10));
    }

    @Test
    void startsAnewWithOtherSettings() throws InterruptedException {
        resume(SMALL, 10);
        PruningSchedule other = new PruningSchedule(SCHEDULE.sparsities(), PruningRule.GLOBAL);
        assertThat(resume(SMALL.withSchedule(other), 10).levels).hasSize(10);
        assertThat(resume(SMALL.untrained(), 10).levels).hasSize(10);
        assertThat(resume(SMALL, 10).levels).isEmpty();
    }

    @Test
    void startsANetworkAnewOfWhichALevelIsGone() throws InterruptedException {
        resume(SMALL, 10);
        Breaking listener = new Breaking(10) {
            @Override
            public boolean has(int index, double sparsity) {
                return index == 1 || sparsity != 0.3;
            }
        };
        new EnsembleTrainer(SMALL, data).resume(listener, new Checkpoints(folder, notes::add));
        assertThat(listener.levels).isEqualTo(unbroken.subList(5, 10));
    }

    @Test
    void deletesWhatAKilledRunHasHalfWritten() throws InterruptedException, IOException {
        Path part = Files.writeString(folder.resolve("network-001-0.checkpoint7.part"), "half");
        resume(SMALL, 1);
        assertThat(part).doesNotExist();
        assertThat(folder).isNotEmptyDirectory();
    }

    @Test
    void startsAnewWhereAFileIsDamagedAndSaysSo() throws InterruptedException, IOException {
        resume(SMALL, 3);
        Path file;
        try (var files = Files.list(folder)) {
            file = files.toList().get(0);
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 100] ^= 1;
        Files.write(file, bytes);
        assertThat(resume(SMALL, 10).levels).isEqualTo(unbroken);
        assertThat(notes).hasSize(1);
        assertThat(notes.get(0)).startsWith(file + " has checksum ").endsWith("; network 1 starts anew");
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneClearError() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        Checkpoints checkpoints = new Checkpoints(taken.resolve("c"), notes::add);
        assertThatThrownBy(() -> new EnsembleTrainer(SMALL, data).resume(new Breaking(10), checkpoints))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("checkpoints cannot be written in " + taken.resolve("c") + ": ");
    }
}
