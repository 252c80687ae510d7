package io.motifbase.graphstore.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Test errors after deletions drawn at random, beside that of a knock-out.
 *
 * @param mean of the errors
 * @param sd of the errors, with n - 1
 * @param z how many of these the knock-out's error lies above the mean; null where all errors are the same
 * @param pHigher (r + 1)/(n + 1) for r draws with an error at least that of the knock-out: small where the motif matters
 *     more than what was drawn
 * @param pLower the same for errors at most that of the knock-out
 */
public record KnockoutControl(
        double mean, double sd, @Nullable Double z, double pHigher, double pLower) {

    /** @param errors one for each draw, at least 2 */
    public static KnockoutControl of(double error, double[] errors) {
        double mean = Arrays.stream(errors).sum() / errors.length;
        double squares = 0;
        int higher = 0;
        int lower = 0;
        for (double drawn : errors) {
            squares += (drawn - mean) * (drawn - mean);
            higher += drawn >= error ? 1 : 0;
            lower += drawn <= error ? 1 : 0;
        }
        boolean same = Arrays.stream(errors).allMatch(drawn -> drawn == errors[0]);
        double sd = same ? 0 : Math.sqrt(squares / (errors.length - 1));
        return new KnockoutControl(
                same ? errors[0] : mean,
                sd,
                same ? null : (error - mean) / sd,
                (higher + 1.0) / (errors.length + 1),
                (lower + 1.0) / (errors.length + 1));
    }
}
