package io.motifbase.queries.cli;

import io.motifbase.trainer.pruning.TrainedLevel;
import io.motifbase.trainer.pruning.TrainingListener;
import java.util.Arrays;
import java.util.function.DoubleConsumer;

/** One fraction for the training of all networks. */
final class OverallProgress implements TrainingListener {
    private final double[] fractions;
    private final DoubleConsumer progress;

    OverallProgress(int networks, DoubleConsumer progress) {
        this.fractions = new double[networks];
        this.progress = progress;
    }

    @Override
    public synchronized void progress(int index, double fraction) {
        fractions[index - 1] = fraction;
        progress.accept(Arrays.stream(fractions).sum() / fractions.length);
    }

    @Override
    public void level(TrainedLevel level) {}
}
