package io.motifbase.motifs.census;

/**
 * For a selection of bit rows: the sum over columns of C(c, 2), where c is how many of the rows have that column.
 *
 * <p>Sixty-four columns are counted at once: bit j of the word {@code p0} is the lowest binary digit of the count of
 * column j, the same bit of {@code p1} the next digit and so on, so a row is added by the logic of a full adder. Seven
 * rows are first added to a three-digit number (four full adders), which is then added to the eight digits: about 10
 * instructions a row and word, whatever the row holds. From the digits, C(c, 2) = sum of C(2^i, 2) d_i + sum over i < j
 * of 2^(i+j) d_i d_j, which population counts add up over the columns. Carry-save addition of bits: Warren, Hacker's
 * Delight, 5-1.
 */
final class SlicedPairs {
    /** Rows that eight digits can count. */
    static final int MOST_ROWS = 255;

    /** Rows added at once. */
    static final int GROUP = 7;

    private SlicedPairs() {}

    /**
     * @param bits bit rows
     * @param columns how many columns are summed over, from the first on
     * @param offsets where each selected row begins; followed by as many rows of zeros as make whole groups
     * @param size selected rows, at most {@link #MOST_ROWS} that are not zero
     */
    static long sum(long[] bits, int columns, int[] offsets, int size) {
        long sum = 0;
        int words = columns >>> 6;
        for (int k = 0; k < words; k++) {
            sum += sumOfWord(bits, k, -1L, offsets, size);
        }
        long others = (1L << columns) - 1;
        return others == 0 ? sum : sum + sumOfWord(bits, words, others, offsets, size);
    }

    private static long sumOfWord(long[] bits, int k, long columns, int[] offsets, int size) {
        long p0 = 0;
        long p1 = 0;
        long p2 = 0;
        long p3 = 0;
        long p4 = 0;
        long p5 = 0;
        long p6 = 0;
        long p7 = 0;
        for (int r = 0; r < size; r += GROUP) {
            long a = bits[offsets[r] + k];
            long b = bits[offsets[r + 1] + k];
            long c = bits[offsets[r + 2] + k];
            long d = bits[offsets[r + 3] + k];
            long e = bits[offsets[r + 4] + k];
            long f = bits[offsets[r + 5] + k];
            long g = bits[offsets[r + 6] + k];
            long ab = a ^ b;
            long de = d ^ e;
            long abc = ab ^ c;
            long def = de ^ f;
            long carry1 = (a & b) | (ab & c);
            long carry2 = (d & e) | (de & f);
            long six = abc ^ def;
            long carry3 = (abc & def) | (six & g);
            long carries = carry1 ^ carry2;
            long ones = six ^ g;
            long twos = carries ^ carry3;
            long fours = (carry1 & carry2) | (carries & carry3);

            long carry = p0 & ones;
            p0 ^= ones;
            long half = p1 ^ twos;
            long next = (p1 & twos) | (half & carry);
            p1 = half ^ carry;
            half = p2 ^ fours;
            carry = (p2 & fours) | (half & next);
            p2 = half ^ next;
            next = p3 & carry;
            p3 ^= carry;
            carry = p4 & next;
            p4 ^= next;
            next = p5 & carry;
            p5 ^= carry;
            carry = p6 & next;
            p6 ^= next;
            p7 ^= carry;
        }
        long sum = pairsOfDigits(p0 & columns, p1 & columns, p2 & columns, p3 & columns);
        long high = (p4 | p5 | p6 | p7) & columns;
        return high == 0
                ? sum
                : sum + pairsWithHighDigits(p0, p1, p2, p3, p4 & columns, p5 & columns, p6 & columns, p7 & columns);
    }

    /** Sum of C(c, 2) over counts of four digits. */
    private static long pairsOfDigits(long p0, long p1, long p2, long p3) {
        return bits(p1)
                + 6L * bits(p2)
                + 28L * bits(p3)
                + 2L * bits(p0 & p1)
                + 4L * bits(p0 & p2)
                + 8L * (bits(p0 & p3) + bits(p1 & p2))
                + 16L * bits(p1 & p3)
                + 32L * bits(p2 & p3);
    }

    /** What digits 4 to 7 add: their own pairs, as of four digits scaled by 16, and the products with digits 0 to 3. */
    private static long pairsWithHighDigits(long p0, long p1, long p2, long p3, long p4, long p5, long p6, long p7) {
        long total = bits(p4) + 2L * bits(p5) + 4L * bits(p6) + 8L * bits(p7);
        long own = 256L * pairsOfDigits(p4, p5, p6, p7) + 120L * total;
        long by0 = times(p0, p4, p5, p6, p7);
        long by1 = times(p1, p4, p5, p6, p7);
        long by2 = times(p2, p4, p5, p6, p7);
        long by3 = times(p3, p4, p5, p6, p7);
        return own + 16L * (by0 + 2L * by1 + 4L * by2 + 8L * by3);
    }

    private static long times(long p, long p4, long p5, long p6, long p7) {
        return bits(p & p4) + 2L * bits(p & p5) + 4L * bits(p & p6) + 8L * bits(p & p7);
    }

    private static int bits(long word) {
        return Long.bitCount(word);
    }
}
