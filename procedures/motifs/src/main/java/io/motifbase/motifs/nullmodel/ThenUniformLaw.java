package io.motifbase.motifs.nullmodel;

import java.math.BigDecimal;

/**
 * Connections of another law, then more at a uniform choice of the cells that these leave empty: the sum over the given
 * cells that are filled before, by inclusion and exclusion.
 *
 * @param before the other law
 * @param empty cells that it leaves empty, in every outcome
 * @param more connections at a uniform choice of them
 */
record ThenUniformLaw(CellLaw before, long empty, long more) implements CellLaw {

    @Override
    public BigDecimal probability(Cells cells) {
        int n = cells.count();
        BigDecimal[] weights = weights(n);
        BigDecimal sum = BigDecimal.ZERO;
        for (int chosen = 0; chosen < 1 << n; chosen++) {
            BigDecimal weight = weights[Integer.bitCount(chosen)];
            if (weight.signum() != 0) {
                sum = sum.add(weight.multiply(before.probability(cells.among(chosen))), DIGITS);
            }
        }
        return sum;
    }

    /** What the probability that v of n cells were filled before counts: the v-th difference of the other cells' one. */
    private BigDecimal[] weights(int n) {
        BigDecimal[] weights = new BigDecimal[n + 1];
        for (int v = 0; v <= n; v++) {
            weights[v] = n - v > more ? BigDecimal.ZERO : CellChoice.FIXED_COUNT.probability(more, empty, n - v);
        }
        for (int order = 1; order <= n; order++) {
            for (int v = n; v >= order; v--) {
                weights[v] = weights[v].subtract(weights[v - 1]);
            }
        }
        return weights;
    }
}
