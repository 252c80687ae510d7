package io.motifbase.trainer.training;

/**
 * When a stage of training has come to rest: the mean validation loss of the last iterations is not well below that of as
 * many before.
 *
 * @param window iterations of each mean, at least 1
 * @param improvement fraction by which the later mean must be lower to go on, in [0, 1)
 * @param firstIteration of the stage at which the test is made, at least twice the window
 * @param everyIterations the test is made again after as many, at least 1
 * @param lossEveryIterations the validation loss is measured on one batch after as many, from 1 to the window
 */
public record StopTest(
        int window, double improvement, int firstIteration, int everyIterations, int lossEveryIterations) {
    /** The published test; the loss is measured every fifth iteration, which costs little. */
    public static final StopTest PUBLISHED = new StopTest(500, 0.01, 1000, 100, 5);

    public StopTest {
        atLeast("window", window, 1);
        if (!(improvement >= 0 && improvement < 1)) {
            throw new IllegalArgumentException("improvement must be in [0, 1), got " + improvement);
        }
        atLeast("firstIteration", firstIteration, 2 * window);
        atLeast("everyIterations", everyIterations, 1);
        atLeast("lossEveryIterations", lossEveryIterations, 1);
        if (lossEveryIterations > window) {
            throw new IllegalArgumentException(
                    "lossEveryIterations must be at most the window " + window + ", got " + lossEveryIterations);
        }
    }

    private static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", got " + value);
        }
    }

    /**
     * Whether to stop.
     *
     * @param iterations done in this stage
     * @param losses measured in this stage, one every {@link #lossEveryIterations}, from first to last
     * @param count of them
     */
    boolean holds(int iterations, double[] losses, int count) {
        if (iterations < firstIteration || iterations % everyIterations != 0) {
            return false;
        }
        int width = window / lossEveryIterations;
        if (count < 2 * width) {
            return false;
        }
        double last = mean(losses, count - width, count);
        double before = mean(losses, count - 2 * width, count - width);
        return !(last < before * (1 - improvement));
    }

    private static double mean(double[] losses, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += losses[i];
        }
        return sum / (to - from);
    }
}
