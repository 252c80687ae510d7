package io.motifbase.motifs.nullmodel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Random rows paired with random columns, and a random partner for each row or column that is left over, until the
 * connections are used up: {@link CellPlacement#cover}.
 *
 * <p>Where rows are the longer side R, a row has one connection at most. Given cells, one in each of n rows, are filled
 * by a pairs, of different columns, and n - a rows that were left over: of the K pairs and S rows left over that there
 * are, with probability (K)_a (S)_(n-a) / ((R)_n (C)_a C^(n-a)), for every choice of one cell in each of a columns.
 *
 * @param rows at least 1
 * @param columns at least 1
 * @param connections at most the larger of both
 */
record CoverLaw(long rows, long columns, long connections) implements CellLaw {

    @Override
    public BigDecimal probability(Cells cells) {
        return rows >= columns ? probability(cells, rows, columns) : probability(cells.transposed(), columns, rows);
    }

    private BigDecimal probability(Cells cells, long longer, long shorter) {
        if (Arrays.stream(cells.rowCounts()).anyMatch(count -> count > 1)) {
            return BigDecimal.ZERO;
        }
        int n = cells.count();
        long pairs = Math.min(connections, shorter);
        BigDecimal[] ways = Symmetric.sums(Arrays.stream(cells.transposed().rowCounts())
                .mapToObj(BigDecimal::valueOf)
                .toArray(BigDecimal[]::new));
        BigDecimal sum = BigDecimal.ZERO;
        for (int a = 0; a < ways.length && a <= n; a++) {
            BigInteger placed = falling(pairs, a).multiply(falling(connections - pairs, n - a));
            if (placed.signum() != 0) {
                BigInteger all = falling(longer, n)
                        .multiply(falling(shorter, a))
                        .multiply(BigInteger.valueOf(shorter).pow(n - a));
                BigDecimal share = new BigDecimal(placed).divide(new BigDecimal(all), DIGITS);
                sum = sum.add(ways[a].multiply(share), DIGITS);
            }
        }
        return sum;
    }

    private static BigInteger falling(long base, int k) {
        return CellChoice.FIXED_COUNT.power(base, k);
    }
}
