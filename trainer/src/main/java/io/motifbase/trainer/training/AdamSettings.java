package io.motifbase.trainer.training;

/**
 * Settings of the Adam method (Kingma and Ba 2015).
 *
 * @param learningRate above 0
 * @param decay1 of the mean gradient, in [0, 1)
 * @param decay2 of the mean squared gradient, in [0, 1)
 * @param epsilon added to the root of the mean squared gradient, above 0
 */
public record AdamSettings(double learningRate, double decay1, double decay2, double epsilon) {
    /** Those of the published training. */
    public static final AdamSettings PUBLISHED = new AdamSettings(5e-4, 0.9, 0.999, 1e-8);

    public AdamSettings {
        if (!(learningRate > 0 && Double.isFinite(learningRate))) {
            throw new IllegalArgumentException("learningRate must be finite and above 0, got " + learningRate);
        }
        if (!(decay1 >= 0 && decay1 < 1)) {
            throw new IllegalArgumentException("decay1 must be in [0, 1), got " + decay1);
        }
        if (!(decay2 >= 0 && decay2 < 1)) {
            throw new IllegalArgumentException("decay2 must be in [0, 1), got " + decay2);
        }
        if (!(epsilon > 0 && Double.isFinite(epsilon))) {
            throw new IllegalArgumentException("epsilon must be finite and above 0, got " + epsilon);
        }
    }

    public AdamSettings withLearningRate(double other) {
        return new AdamSettings(other, decay1, decay2, epsilon);
    }

    /** What one iteration needs; iterations count from 1. */
    AdamStep step(long iteration) {
        return step(iteration, 1);
    }

    /** As {@link #step(long)} at a fraction of the learning rate. */
    AdamStep step(long iteration, double rate) {
        double correction1 = 1 - StrictMath.pow(decay1, iteration);
        double correction2 = 1 - StrictMath.pow(decay2, iteration);
        return new AdamStep(
                (float) (rate * learningRate / correction1),
                (float) (1 / Math.sqrt(correction2)),
                (float) decay1,
                (float) (1 - decay1),
                (float) decay2,
                (float) (1 - decay2),
                (float) epsilon);
    }
}
