package io.motifbase.trainer.training;

/**
 * How a stage ends with its best weights instead of its last: the loss over the same validation rows is measured now and
 * then and at the end, and the weights of the smallest go on, of equal ones the earlier.
 *
 * <p>When the stage ends is the {@link StopTest}'s business alone. Adam's means go back together with the weights; the
 * count of iterations does not, so that no row is seen twice in an epoch.
 *
 * @param everyIterations of a stage the loss is measured, at least 1
 * @param rows the first of the validation part, all where it has fewer; at least 1
 */
public record RestoreSettings(int everyIterations, int rows) {
    /** Costs about a twentieth of the training. */
    public static final RestoreSettings DEFAULT = new RestoreSettings(250, 4096);

    public RestoreSettings {
        if (everyIterations < 1) {
            throw new IllegalArgumentException("everyIterations must be at least 1, got " + everyIterations);
        }
        if (rows < 1) {
            throw new IllegalArgumentException("rows must be at least 1, got " + rows);
        }
    }
}
