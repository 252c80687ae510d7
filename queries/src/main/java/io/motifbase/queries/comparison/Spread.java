package io.motifbase.queries.comparison;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Collection;
import java.util.Objects;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;
import org.jspecify.annotations.Nullable;

/**
 * How a number spreads over networks.
 *
 * @param n networks that have one
 * @param mean arithmetic
 * @param sd standard deviation with n - 1; null for one network
 * @param cv coefficient of variation, sd over the absolute value of the mean; null for one network and where the mean is 0.
 *     It means little where the mean is not far from 0
 * @param q1 lower quartile, between two values by straight line (as percentileCont of Cypher)
 * @param q3 upper quartile, likewise
 */
@Serdeable
public record Spread(
        long n,
        double mean,
        @Nullable Double sd,
        @Nullable Double cv,
        double min,
        double q1,
        double median,
        double q3,
        double max) {

    /** @return null where no value is a number */
    public static @Nullable Spread of(Collection<? extends @Nullable Double> values) {
        double[] numbers = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        if (numbers.length == 0) {
            return null;
        }
        double mean = StatUtils.mean(numbers);
        Double sd = numbers.length < 2 ? null : Math.sqrt(StatUtils.variance(numbers));
        Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
        percentile.setData(numbers);
        return new Spread(
                numbers.length,
                mean,
                sd,
                sd == null || mean == 0 ? null : sd / Math.abs(mean),
                StatUtils.min(numbers),
                percentile.evaluate(25),
                percentile.evaluate(50),
                percentile.evaluate(75),
                StatUtils.max(numbers));
    }
}
