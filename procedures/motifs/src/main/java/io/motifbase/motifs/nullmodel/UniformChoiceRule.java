package io.motifbase.motifs.nullmodel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * Nodes and weights that take the powers z^k of every polynomial of few terms to the probability (M)_k / (N)_k that k
 * given cells are among M of N chosen ones. Nodes lie around M / N, at six times the deviation that these moments have.
 *
 * @param nodes values of z
 * @param weights of both signs
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record UniformChoiceRule(double[] nodes, double[] weights) {
    /** Central moments of so many cells cancel most digits. */
    private static final MathContext MANY_DIGITS = new MathContext(200);

    private static final double DEVIATIONS = 6;

    /** @param run called for every node; what it throws is thrown on */
    static UniformChoiceRule of(long chosen, long cells, int terms, Runnable run) {
        double density = (double) chosen / cells;
        double reach = DEVIATIONS * Math.sqrt(density * (1 - density) / cells);
        if (reach == 0) {
            return new UniformChoiceRule(new double[] {density}, new double[] {1});
        }
        BigDecimal centre = new BigDecimal(density);
        BigDecimal[] moments = moments(chosen, cells, terms, centre, new BigDecimal(reach));
        BigDecimal[] places = new BigDecimal[terms];
        double[] nodes = new double[terms];
        for (int k = 0; k < terms; k++) {
            nodes[k] = density + reach * StrictMath.cos(Math.PI * (k + 0.5) / terms);
            places[k] = new BigDecimal(nodes[k]).subtract(centre).divide(new BigDecimal(reach), MANY_DIGITS);
        }
        double[] weights = new double[terms];
        for (int k = 0; k < terms; k++) {
            run.run();
            weights[k] = weight(places, k, moments);
        }
        return new UniformChoiceRule(nodes, weights);
    }

    /** What ((z - centre) / reach)^k stands for, by k. */
    private static BigDecimal[] moments(long chosen, long cells, int terms, BigDecimal centre, BigDecimal reach) {
        BigDecimal[] moments = new BigDecimal[terms];
        moments[0] = BigDecimal.ONE;
        for (int k = 1; k < terms; k++) {
            BigDecimal next = BigDecimal.valueOf(Math.max(0, chosen - k + 1));
            moments[k] =
                    moments[k - 1].multiply(next).divide(BigDecimal.valueOf(Math.max(1, cells - k + 1)), MANY_DIGITS);
        }
        for (int order = 1; order < terms; order++) {
            for (int k = terms - 1; k >= order; k--) {
                moments[k] = moments[k].subtract(centre.multiply(moments[k - 1]), MANY_DIGITS);
            }
        }
        for (int k = 1; k < terms; k++) {
            moments[k] = moments[k].divide(reach.pow(k), MANY_DIGITS);
        }
        return moments;
    }

    /** The value of the polynomial that is 1 at one place and 0 at the others. */
    private static double weight(BigDecimal[] places, int k, BigDecimal[] moments) {
        BigDecimal[] polynomial = new BigDecimal[places.length];
        Arrays.fill(polynomial, BigDecimal.ZERO);
        polynomial[0] = BigDecimal.ONE;
        for (int other = 0; other < places.length; other++) {
            if (other != k) {
                BigDecimal distance = places[k].subtract(places[other]);
                for (int power = places.length - 1; power >= 0; power--) {
                    BigDecimal lower = power == 0 ? BigDecimal.ZERO : polynomial[power - 1];
                    polynomial[power] = lower.subtract(places[other].multiply(polynomial[power]))
                            .divide(distance, MANY_DIGITS);
                }
            }
        }
        BigDecimal value = BigDecimal.ZERO;
        for (int power = 0; power < places.length; power++) {
            value = value.add(polynomial[power].multiply(moments[power]));
        }
        return value.doubleValue();
    }
}
