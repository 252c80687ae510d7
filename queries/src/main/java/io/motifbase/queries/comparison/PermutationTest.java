package io.motifbase.queries.comparison;

import io.motifbase.trainer.random.RandomStream;
import io.motifbase.trainer.random.RandomStream.Purpose;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Whether two groups of vectors differ in their means by more than chance: labels are dealt anew to all vectors, and the
 * distance between the two means is compared with that of the true labels.
 *
 * @param distance between the means; NaN where it is not defined, as is p then
 * @param p (r + 1) / (permutations + 1), where r deals have the same distance or more (Davison and Hinkley 1997, 4.3)
 */
record PermutationTest(double distance, double p) {
    /** Sums in another order differ by rounding: what is this close counts as the same. */
    private static final double SAME = 1e-12;

    /**
     * Time O(permutations * vectors * length).
     *
     * @param poll called before every deal; throws to cancel
     */
    static PermutationTest of(List<double[]> a, List<double[]> b, Metric metric, Deals deals, Runnable poll) {
        double[][] all = new double[a.size() + b.size()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < a.size() ? a.get(i) : b.get(i - a.size());
        }
        double distance = distance(all, a.size(), metric);
        if (Double.isNaN(distance)) {
            return new PermutationTest(distance, Double.NaN);
        }
        int asFar = 0;
        for (int deal = 0; deal < deals.permutations(); deal++) {
            poll.run();
            double[][] dealt = dealt(all, a.size(), RandomStream.of(deals.seed(), Purpose.PERMUTATION, deal));
            if (!(distance(dealt, a.size(), metric) < distance * (1 - SAME))) {
                asFar++;
            }
        }
        return new PermutationTest(distance, (asFar + 1.0) / (deals.permutations() + 1.0));
    }

    /** How often, and from which seed. */
    record Deals(int permutations, long seed) {}

    /** The vectors with a random choice of them first. */
    private static double[][] dealt(double[][] all, int first, UniformRandomProvider random) {
        double[][] dealt = all.clone();
        for (int i = 0; i < first; i++) {
            int j = i + random.nextInt(dealt.length - i);
            double[] chosen = dealt[j];
            dealt[j] = dealt[i];
            dealt[i] = chosen;
        }
        return dealt;
    }

    private static double distance(double[][] all, int first, Metric metric) {
        return metric.distance(mean(all, 0, first), mean(all, first, all.length));
    }

    private static double[] mean(double[][] vectors, int from, int to) {
        double[] mean = new double[vectors[0].length];
        for (int i = from; i < to; i++) {
            for (int place = 0; place < mean.length; place++) {
                mean[place] += vectors[i][place];
            }
        }
        for (int place = 0; place < mean.length; place++) {
            mean[place] /= to - from;
        }
        return mean;
    }
}
