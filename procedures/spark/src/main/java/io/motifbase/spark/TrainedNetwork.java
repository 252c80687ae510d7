package io.motifbase.spark;

import io.motifbase.trainer.pruning.TrainedLevel;
import org.jspecify.annotations.Nullable;

/**
 * A trained level as a network of an ensemble.
 *
 * @param prunedFrom id of the level before; null for the dense one
 */
record TrainedNetwork(
        String id,
        String ensemble,
        long seed,
        TrainedLevel level,
        @Nullable String prunedFrom) {}
