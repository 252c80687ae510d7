package io.motifbase.trainer.training;

import org.jspecify.annotations.Nullable;

/**
 * How a network is trained.
 *
 * @param adam of the weights
 * @param batch samples of an iteration, a multiple of 16
 * @param dense the stage before the first prune
 * @param pruned the stage after every prune
 * @param restore the best weights of a stage; null where its last go on
 */
public record TrainingSettings(
        AdamSettings adam,
        int batch,
        StageSettings dense,
        StageSettings pruned,
        @Nullable RestoreSettings restore) {
    public TrainingSettings {
        if (batch < Padding.UNIT || batch % Padding.UNIT != 0) {
            throw new IllegalArgumentException("batch must be a multiple of " + Padding.UNIT + ", got " + batch);
        }
    }
}
