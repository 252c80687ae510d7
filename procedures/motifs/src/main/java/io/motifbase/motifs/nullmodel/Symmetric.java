package io.motifbase.motifs.nullmodel;

import java.math.BigDecimal;
import java.util.Arrays;

/** Elementary symmetric sums: of the products of any k of some values, by k. */
final class Symmetric {
    private Symmetric() {}

    static BigDecimal[] sums(BigDecimal[] values) {
        BigDecimal[] sums = new BigDecimal[values.length + 1];
        Arrays.fill(sums, BigDecimal.ZERO);
        sums[0] = BigDecimal.ONE;
        for (int i = 0; i < values.length; i++) {
            for (int k = i + 1; k > 0; k--) {
                sums[k] = sums[k].add(values[i].multiply(sums[k - 1]), CellLaw.DIGITS);
            }
        }
        return sums;
    }
}
