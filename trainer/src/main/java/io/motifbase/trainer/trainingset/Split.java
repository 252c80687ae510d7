package io.motifbase.trainer.trainingset;

/**
 * Percent of the rows for validation and for test, taken in order from the end of the table; the rest is for training.
 *
 * @param validationPercent in [0, 100)
 * @param testPercent in [0, 100); together below 100
 */
public record Split(double validationPercent, double testPercent) {
    /** 64, 16 and 20 percent, as in the published training. */
    public static final Split PUBLISHED = new Split(16, 20);
    /** All rows for training. */
    public static final Split NONE = new Split(0, 0);

    public Split {
        if (!(validationPercent >= 0 && testPercent >= 0 && validationPercent + testPercent < 100)) {
            throw new IllegalArgumentException(
                    "validationPercent and testPercent must be at least 0 and together below 100, got "
                            + validationPercent + " and " + testPercent);
        }
    }

    /** The first rows of a table of so many. */
    public RowRange training(int rows) {
        return new RowRange(0, rows - count(rows, validationPercent) - count(rows, testPercent));
    }

    /** The rows after those of training. */
    public RowRange validation(int rows) {
        RowRange training = training(rows);
        return new RowRange(training.end(), count(rows, validationPercent));
    }

    /** The last rows. */
    public RowRange test(int rows) {
        RowRange validation = validation(rows);
        return new RowRange(validation.end(), rows - validation.end());
    }

    /** Rows of the three parts as a provenance has them. */
    public static String text(RowRange training, RowRange validation, RowRange test) {
        return training.count() + ", " + validation.count() + ", " + test.count();
    }

    private static int count(int rows, double percent) {
        return (int) Math.round(rows * percent / 100);
    }
}
