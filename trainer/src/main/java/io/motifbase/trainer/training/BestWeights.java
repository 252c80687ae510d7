package io.motifbase.trainer.training;

import io.motifbase.trainer.trainingset.RowRange;
import io.motifbase.trainer.trainingset.TrainingSet;
import org.jspecify.annotations.Nullable;

/** Keeps the best weights of one stage, as {@link RestoreSettings} say. */
final class BestWeights {
    private final Engine engine;
    private final TrainingSet data;
    private final @Nullable RestoreSettings settings;
    private double least = Double.POSITIVE_INFINITY;

    /** @param settings null where the last weights are to stay */
    BestWeights(Engine engine, TrainingSet data, @Nullable RestoreSettings settings) {
        this.engine = engine;
        this.data = data;
        this.settings = data.validation().count() > 0 ? settings : null;
    }

    /** To be called after every iteration of the stage. */
    void see(int done) throws InterruptedException {
        if (settings != null && done % settings.everyIterations() == 0) {
            measure(settings);
        }
    }

    /** Ends the stage. */
    void restore(int done) throws InterruptedException {
        if (settings == null || done == 0) {
            return;
        }
        if (done % settings.everyIterations() != 0) {
            measure(settings);
        }
        engine.goBack();
    }

    private void measure(RestoreSettings how) throws InterruptedException {
        RowRange part = data.validation();
        double loss = engine.loss(data, new RowRange(part.first(), Math.min(part.count(), how.rows())));
        if (loss < least) {
            least = loss;
            engine.remember();
        }
    }
}
