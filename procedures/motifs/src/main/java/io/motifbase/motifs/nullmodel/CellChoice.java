package io.motifbase.motifs.nullmodel;

import java.math.BigInteger;

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
}
