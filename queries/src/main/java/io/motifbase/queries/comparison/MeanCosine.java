package io.motifbase.queries.comparison;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.motifs.significance.CosineSimilarity;
import io.motifbase.trainer.random.RandomStream;
import io.motifbase.trainer.random.RandomStream.Purpose;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;
import org.jspecify.annotations.Nullable;

/**
 * How alike the Z vectors of networks are, over the motifs that have a Z in all of them.
 *
 * @param mean mean cosine over all pairs of different networks; null for fewer than two, and where a vector is 0
 * @param low lower end of the 95 % bootstrap interval of the mean over other networks of the same kind; null for fewer than
 *     three
 * @param high upper end
 */
@Serdeable
public record MeanCosine(
        @Nullable Double mean,
        @Nullable Double low,
        @Nullable Double high) {
    /** Times that networks are drawn anew. */
    static final int RESAMPLES = 2000;

    private static final MeanCosine NONE = new MeanCosine(null, null, null);

    /**
     * The mean, and its percentile interval over draws of as many networks with replacement (Efron and Tibshirani 1993,
     * section 13.3). Pairs of a network with itself, whose cosine is 1, are left out of every draw; a draw of one network
     * only is drawn again. Time O(resamples * networks * motifs) beside all pairs once.
     *
     * @param seed of the draws
     */
    static MeanCosine of(ZTable table, long seed) {
        List<double[]> vectors = table.definedInAll().rows();
        Double mean = mean(table);
        if (mean == null) {
            return NONE;
        }
        if (vectors.size() < 3) {
            return new MeanCosine(mean, null, null);
        }
        Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
        percentile.setData(resampled(vectors.stream().map(MeanCosine::unit).toArray(double[][]::new), seed));
        return new MeanCosine(mean, percentile.evaluate(2.5), percentile.evaluate(97.5));
    }

    /** The mean alone; null for fewer than two vectors, and where one is 0. */
    static @Nullable Double mean(ZTable table) {
        if (table.rows().size() < 2) {
            return null;
        }
        double mean = CosineSimilarity.meanPairwise(table.rows());
        return Double.isNaN(mean) ? null : mean;
    }

    private static double[] unit(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        double length = Math.sqrt(squares);
        double[] unit = vector.clone();
        for (int i = 0; i < unit.length; i++) {
            unit[i] /= length;
        }
        return unit;
    }

    /**
     * With w_i the times that network i is drawn and u_i its unit vector, the pairs of different networks sum up to |sum of
     * w_i u_i|^2 - sum of w_i^2, twice, so that no draw goes over pairs.
     */
    private static double[] resampled(double[][] units, long seed) {
        int networks = units.length;
        int[] times = new int[networks];
        double[] means = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            UniformRandomProvider random = RandomStream.of(seed, Purpose.RESAMPLE, resample);
            long sameSquares;
            do {
                sameSquares = draw(times, random);
            } while (sameSquares == (long) networks * networks);
            double[] sum = new double[units[0].length];
            for (int i = 0; i < networks; i++) {
                for (int place = 0; place < sum.length; place++) {
                    sum[place] += times[i] * units[i][place];
                }
            }
            double squares = 0;
            for (double value : sum) {
                squares += value * value;
            }
            means[resample] = (squares - sameSquares) / ((double) networks * networks - sameSquares);
        }
        return means;
    }

    /** @return sum of the squares of how often each is drawn */
    private static long draw(int[] times, UniformRandomProvider random) {
        Arrays.fill(times, 0);
        for (int i = 0; i < times.length; i++) {
            times[random.nextInt(times.length)]++;
        }
        long squares = 0;
        for (int time : times) {
            squares += (long) time * time;
        }
        return squares;
    }
}
