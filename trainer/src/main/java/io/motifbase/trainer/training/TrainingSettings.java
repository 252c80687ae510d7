package io.motifbase.trainer.training;

/**
 * How a network is trained.
 *
 * @param adam of the weights
 * @param batch samples of an iteration, a multiple of 16
 * @param denseIterations at most, before the first prune
 * @param prunedIterations at most, after every prune
 * @param stop ends a stage earlier
 */
public record TrainingSettings(AdamSettings adam, int batch, int denseIterations, int prunedIterations, StopTest stop) {
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
}
