package io.motifbase.trainer.training;

import org.jspecify.annotations.Nullable;

/**
 * How long one stage of training lasts, and how fast it learns.
 *
 * @param mostIterations at least 0
 * @param stop ends the stage earlier; null where it takes all its iterations
 * @param lastRate learning rate that the stage falls to, in equal steps over its most iterations, as a fraction of the rate
 *     that it starts with; in (0, 1], 1 keeps the rate
 */
public record StageSettings(int mostIterations, @Nullable StopTest stop, double lastRate) {
    public StageSettings {
        if (mostIterations < 0) {
            throw new IllegalArgumentException("mostIterations must be at least 0, got " + mostIterations);
        }
        if (!(lastRate > 0 && lastRate <= 1)) {
            throw new IllegalArgumentException("lastRate must be in (0, 1], got " + lastRate);
        }
    }

    /** At one learning rate, until the published stop test holds. */
    public static StageSettings stopping(int mostIterations) {
        return new StageSettings(mostIterations, StopTest.PUBLISHED, 1);
    }

    /** At one learning rate, all iterations. */
    public static StageSettings fixed(int iterations) {
        return new StageSettings(iterations, null, 1);
    }

    /** At a learning rate that falls to a fraction of itself, all iterations. */
    public static StageSettings falling(int iterations, double lastRate) {
        return new StageSettings(iterations, null, lastRate);
    }

    /** Learning rate after so many iterations of the stage, as a fraction of the first. */
    double rate(int done) {
        return mostIterations == 0 ? 1 : 1 - (1 - lastRate) * done / mostIterations;
    }

    /** Whether to stop, see {@link StopTest#holds}. */
    boolean stops(int iterations, double[] losses, int count) {
        return stop != null && stop.holds(iterations, losses, count);
    }

    /** Iterations from one loss for the stop test to the next; more than the stage has where nothing is to be tested. */
    int lossEveryIterations() {
        return stop == null ? mostIterations + 1 : stop.lossEveryIterations();
    }
}
