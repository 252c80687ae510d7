package io.motifbase.trainer.pruning;

import io.motifbase.trainer.files.CheckedReader;
import io.motifbase.trainer.files.CheckedWriter;
import io.motifbase.trainer.files.DamagedFileException;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import io.motifbase.trainer.training.DivergedException;
import io.motifbase.trainer.training.InitialWeights;
import io.motifbase.trainer.training.StageTrainer;
import io.motifbase.trainer.training.TrainingSettings;
import io.motifbase.trainer.trainingset.Split;
import io.motifbase.trainer.trainingset.TrainingSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One network of an ensemble on its way from dense to sparse. */
final class LevelSequence {
    private final EnsembleSettings settings;
    private final TrainingSet data;
    private final String rowsChecksum;
    private final int index;
    private StageTrainer trainer;
    /** Levels done. */
    private int stage;

    /** @param rowsChecksum of the data */
    LevelSequence(EnsembleSettings settings, TrainingSet data, String rowsChecksum, int index) {
        this.settings = settings;
        this.data = data;
        this.rowsChecksum = rowsChecksum;
        this.index = index;
        trainer = start();
    }

    private StageTrainer start() {
        Network start =
                InitialWeights.of(settings.layers(), settings.seed(), index, Provenance.of("untrained", Map.of()));
        return new StageTrainer(settings.training(), data, start, settings.seed(), index);
    }

    /** Works through the levels; what broke it off, or null where all levels are done. */
    @Nullable
    FailedNetwork run(TrainingListener listener, @Nullable Checkpoints checkpoints) throws InterruptedException {
        try {
            allLevels(listener, checkpoints);
            return null;
        } catch (DivergedException e) {
            FailedNetwork failed = new FailedNetwork(index, sparsity(), String.valueOf(e.getMessage()));
            listener.failed(failed);
            return failed;
        }
    }

    private void allLevels(TrainingListener listener, @Nullable Checkpoints checkpoints) throws InterruptedException {
        if (checkpoints != null && !(checkpoints.read(index, origin(), this::load) && listenerHasAll(listener))) {
            stage = 0;
            trainer = start();
        }
        reportStage(listener);
        while (stage <= settings.schedule().sparsities().size()) {
            if (stage > 0) {
                prune();
            }
            level(listener);
            if (checkpoints != null) {
                checkpoints.write(index, origin(), this::save);
            }
            reportStage(listener);
        }
    }

    private boolean listenerHasAll(TrainingListener listener) {
        return IntStream.range(0, stage).allMatch(done -> listener.has(index, sparsity(done)));
    }

    /** Of the level that comes next. */
    private double sparsity() {
        return sparsity(stage);
    }

    private double sparsity(int level) {
        return level == 0 ? 0 : settings.schedule().sparsities().get(level - 1);
    }

    private void prune() {
        PruningSchedule schedule = settings.schedule();
        Prune prune = new Prune(sparsity(), settings.seed(), index, stage, schedule.biases());
        Network network = trainer.network(provenance(0));
        if (schedule.biases()) {
            List<Block> blocks = BiasRows.with(network);
            List<BitSet> masks = schedule.rule().keep(blocks, prune);
            trainer.keep(BiasRows.weights(blocks, masks));
            trainer.keepBiases(BiasRows.biases(blocks, masks));
        } else {
            trainer.keep(schedule.rule().keep(network.blocks(), prune));
        }
    }

    private void level(TrainingListener listener) throws InterruptedException {
        TrainingSettings training = settings.training();
        int iterations = 0;
        if (settings.treatment() != Treatment.UNTRAINED) {
            iterations = trainer.train(stage == 0 ? training.dense() : training.pruned(), progress(listener));
        }
        double testMse = trainer.testLoss();
        Network network = trainer.network(provenance(iterations));
        listener.level(new TrainedLevel(index, sparsity(), network, testMse, iterations));
        stage++;
    }

    private void save(CheckedWriter out) throws IOException {
        out.int32(stage);
        trainer.save(out);
    }

    private void load(CheckedReader in) throws IOException {
        stage = in.int32();
        if (stage < 1 || stage > settings.schedule().sparsities().size() + 1) {
            throw new DamagedFileException("has " + stage + " levels done");
        }
        trainer.load(in);
    }

    private void reportStage(TrainingListener listener) {
        if (stage > 0) {
            listener.progress(
                    index,
                    before(stage) / before(settings.schedule().sparsities().size() + 1));
        }
    }

    private IntConsumer progress(TrainingListener listener) {
        double all = before(settings.schedule().sparsities().size() + 1);
        return done -> listener.progress(index, (before(stage) + done) / all);
    }

    /** Most iterations of the first so many stages, one more for each stage that there is an end to report. */
    private double before(int stages) {
        TrainingSettings training = settings.training();
        double dense = training.dense().mostIterations();
        return stages == 0
                ? 0
                : stages + dense + (stages - 1.0) * training.pruned().mostIterations();
    }

    private Provenance provenance(int iterations) {
        SortedMap<String, String> all = origin();
        double sparsity = sparsity();
        all.put("sparsity", sparsity == 0 ? "0" : BigDecimal.valueOf(sparsity).toPlainString());
        all.put("iterations", Integer.toString(iterations));
        return Provenance.of(settings.treatment().id(), all);
    }

    /** Everything that this network's bits depend on. */
    private SortedMap<String, String> origin() {
        SortedMap<String, String> all = new TreeMap<>(data.provenance());
        all.putAll(settings.provenance());
        all.put("index", Integer.toString(index));
        all.put("rowsChecksum", rowsChecksum);
        all.put("split", Split.text(data.training(), data.validation(), data.test()));
        return all;
    }
}
