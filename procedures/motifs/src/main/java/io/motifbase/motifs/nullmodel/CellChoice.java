package io.motifbase.motifs.nullmodel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** How the cells of a block are chosen at random, as the probability that given cells are all among them. */
enum CellChoice {
    /** A uniform choice of M of N cells: (M)_k / (N)_k for k given cells, with falling factorials. */
    FIXED_COUNT {
        @Override
        BigInteger power(long base, int k) {
            BigInteger product = BigInteger.ONE;
            for (int i = 0; i < k; i++) {
                product = product.multiply(BigInteger.valueOf(base - i));
            }
            return product;
        }
    },

    /** Each cell by itself, with probability p = M / N: p^k. */
    INDEPENDENT {
        @Override
        BigInteger power(long base, int k) {
            return BigInteger.valueOf(base).pow(k);
        }
    };

    /** The power whose quotient for M and N is the probability. */
    abstract BigInteger power(long base, int k);

    /** The probability that k given cells hold connections, where so many of so many cells do. */
    BigDecimal probability(long connections, long cells, int k) {
        BigDecimal numerator = new BigDecimal(power(connections, k));
        return numerator.signum() == 0
                ? BigDecimal.ZERO
                : numerator.divide(new BigDecimal(power(cells, k)), CellLaw.DIGITS);
    }

    /** The law of a block with so many connections in so many cells. */
    CellLaw law(long connections, long cells) {
        List<BigDecimal> known = new ArrayList<>();
        return filled -> {
            while (known.size() <= filled.count()) {
                known.add(probability(connections, cells, known.size()));
            }
            return known.get(filled.count());
        };
    }
}
