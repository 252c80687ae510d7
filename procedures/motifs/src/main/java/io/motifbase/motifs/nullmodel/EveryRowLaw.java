package io.motifbase.motifs.nullmodel;

import java.math.BigDecimal;

/**
 * Connections at a uniform choice of the cells, then one more in every row at a random empty cell. Exact where no row
 * can be full before it gets its extra one; else like a row that could take one more than it has cells.
 *
 * <p>Given the uniform ones, t cells of a row with r of them are filled with probability (r + 1)_t / (C)_t, and (r + 1)_t
 * = (r)_t + t (r)_(t-1): the extra connection is in none or in one of them. So the probability is a sum over the rows
 * whose extra one counts, each with weight t / (C - t + 1), of those of a uniform choice.
 *
 * @param rows R, at least 1
 * @param columns C, at least 1
 * @param uniform connections of the uniform choice
 */
record EveryRowLaw(long rows, long columns, long uniform) implements CellLaw {

    /** The weight of an extra connection in t given cells of a row. */
    BigDecimal extra(int t) {
        return BigDecimal.valueOf(t).divide(BigDecimal.valueOf(columns - t + 1), DIGITS);
    }

    /** The probability that k given cells are of the uniform choice. */
    BigDecimal chosen(int k) {
        return CellChoice.FIXED_COUNT.probability(uniform, rows * columns, k);
    }

    @Override
    public BigDecimal probability(Cells cells) {
        int[] counts = cells.rowCounts();
        BigDecimal[] extras = new BigDecimal[counts.length];
        for (int i = 0; i < counts.length; i++) {
            extras[i] = extra(counts[i]);
        }
        BigDecimal[] ways = Symmetric.sums(extras);
        BigDecimal sum = BigDecimal.ZERO;
        for (int h = 0; h < ways.length && h <= cells.count(); h++) {
            sum = sum.add(ways[h].multiply(chosen(cells.count() - h)), DIGITS);
        }
        return sum;
    }
}
