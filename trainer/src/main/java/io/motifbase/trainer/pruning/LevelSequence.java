package io.motifbase.trainer.pruning;

import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import io.motifbase.trainer.training.DivergedException;
import io.motifbase.trainer.training.InitialWeights;
import io.motifbase.trainer.training.StageTrainer;
import io.motifbase.trainer.training.TrainingSettings;
import io.motifbase.trainer.trainingset.TrainingSet;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One network of an ensemble on its way from dense to sparse. */
final class LevelSequence {
    private final EnsembleSettings settings;
    private final TrainingSet data;
    private final int index;
    private final StageTrainer trainer;
    private int stage;

    LevelSequence(EnsembleSettings settings, TrainingSet data, int index) {
        this.settings = settings;
        this.data = data;
        this.index = index;
        Network start =
                InitialWeights.of(settings.layers(), settings.seed(), index, Provenance.of("untrained", Map.of()));
        trainer = new StageTrainer(settings.training(), data, start, settings.seed(), index);
    }

    /** Works through the levels; what broke it off, or null where all levels are done. */
    @Nullable
    FailedNetwork run(TrainingListener listener) throws InterruptedException {
        try {
            allLevels(listener);
            return null;
        } catch (DivergedException e) {
            double sparsity = stage == 0 ? 0 : settings.schedule().sparsities().get(stage - 1);
            FailedNetwork failed = new FailedNetwork(index, sparsity, String.valueOf(e.getMessage()));
            listener.failed(failed);
            return failed;
        }
    }

    private void allLevels(TrainingListener listener) throws InterruptedException {
        level(0, settings.training().denseIterations(), listener);
        for (double sparsity : settings.schedule().sparsities()) {
            Network network = trainer.network(provenance(sparsity, 0));
            Prune prune = new Prune(sparsity, settings.seed(), index, stage);
            trainer.keep(settings.schedule().rule().keep(network.blocks(), prune));
            level(sparsity, settings.training().prunedIterations(), listener);
        }
    }

    private void level(double sparsity, int mostIterations, TrainingListener listener) throws InterruptedException {
        int iterations = 0;
        if (settings.treatment() != Treatment.UNTRAINED) {
            iterations = trainer.train(mostIterations, progress(listener));
        }
        double testMse = trainer.testLoss();
        Network network = trainer.network(provenance(sparsity, iterations));
        listener.level(new TrainedLevel(index, sparsity, network, testMse, iterations));
        stage++;
        listener.progress(
                index, before(stage) / before(settings.schedule().sparsities().size() + 1));
    }

    private IntConsumer progress(TrainingListener listener) {
        double all = before(settings.schedule().sparsities().size() + 1);
        return done -> listener.progress(index, (before(stage) + done) / all);
    }

    /** Most iterations of the first so many stages, one more for each stage that there is an end to report. */
    private double before(int stages) {
        TrainingSettings training = settings.training();
        return stages == 0 ? 0 : stages + training.denseIterations() + (stages - 1.0) * training.prunedIterations();
    }

    private Provenance provenance(double sparsity, int iterations) {
        Map<String, String> all = new TreeMap<>(data.provenance());
        TrainingSettings training = settings.training();
        all.put("seed", Long.toString(settings.seed()));
        all.put("index", Integer.toString(index));
        all.put("sparsity", sparsity == 0 ? "0" : BigDecimal.valueOf(sparsity).toPlainString());
        all.put("rule", settings.schedule().rule().id());
        all.put("iterations", Integer.toString(iterations));
        all.put("adam", training.adam().toString());
        all.put("learningRate", Double.toString(training.adam().learningRate()));
        all.put("batch", Integer.toString(training.batch()));
        all.put("denseIterations", Integer.toString(training.denseIterations()));
        all.put("prunedIterations", Integer.toString(training.prunedIterations()));
        all.put("stop", training.stop().toString());
        all.put(
                "restore",
                training.restore() == null ? "no" : training.restore().toString());
        all.put("layers", settings.layers().toString());
        all.put("schedule", settings.schedule().sparsities().toString());
        all.put("codeVersion", CodeVersion.VALUE);
        return Provenance.of(settings.treatment().id(), all);
    }
}
