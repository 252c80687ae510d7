package io.motifbase.trainer.training;

import org.jspecify.annotations.Nullable;

/**
 * How a network is trained.
 *
 * @param adam of the weights
 * @param batch samples of an iteration, a multiple of 16
 * @param denseIterations at most, before the first prune
 * @param prunedIterations at most, after every prune
 * @param stop ends a stage earlier
 * @param restore the best weights of a stage; null where its last go on
 */
public record TrainingSettings(
        AdamSettings adam,
        int batch,
        int denseIterations,
        int prunedIterations,
        StopTest stop,
        @Nullable RestoreSettings restore) {
    public TrainingSettings {
        if (batch < Padding.UNIT || batch % Padding.UNIT != 0) {
            throw new IllegalArgumentException("batch must be a multiple of " + Padding.UNIT + ", got " + batch);
        }
        if (denseIterations < 0) {
            throw new IllegalArgumentException("denseIterations must be at least 0, got " + denseIterations);
        }
        if (prunedIterations < 0) {
            throw new IllegalArgumentException("prunedIterations must be at least 0, got " + prunedIterations);
        }
    }

    /** Ends every stage with its last weights. */
    public TrainingSettings(AdamSettings adam, int batch, int denseIterations, int prunedIterations, StopTest stop) {
        this(adam, batch, denseIterations, prunedIterations, stop, null);
    }
}
