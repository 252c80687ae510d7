package io.motifbase.motifs.instances;

import org.jspecify.annotations.Nullable;

/**
 * Means over the instances of a class.
 *
 * @param intensity mean of the geometric means of the absolute weights of an instance; null where there is no instance
 * @param coherence mean of geometric over arithmetic mean, in [0, 1], 0 for an instance without any weight; null where there
 *     is no instance, or more than {@link WeightedCensus#MOST_INSTANCES}
 */
public record WeightedMean(
        @Nullable Double intensity, @Nullable Double coherence) {}
