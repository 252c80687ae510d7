package io.motifbase.motifs.nullmodel;

/**
 * The random words of Philox4x32-10, those of Commons RNG's {@code PHILOX_4X32} from counter 1 on, 64 counters at a time.
 *
 * <p>Layout: each of the four words of a counter has an array of its own, with one counter a place, so that a round is a
 * loop of independent steps. One counter after the other waits for its own ten rounds, which takes three to four times as
 * long.
 *
 * <p>Source: Salmon, Moraes, Dror and Shaw 2011, Parallel random numbers: as easy as 1, 2, 3 (SC11).
 */
final class PhiloxWords {
    private static final int COUNTERS = 64;
    private static final int WORDS = 4 * COUNTERS;
    private static final int ROUNDS = 10;
    private static final long MASK = 0xFFFFFFFFL;
    private static final long FACTOR_0 = 0xD2511F53L;
    private static final long FACTOR_1 = 0xCD9E8D57L;
    private static final long STEP_0 = 0x9E3779B9L;
    private static final long STEP_1 = 0xBB67AE85L;

    private final long key0;
    private final long key1;
    private final long upper;
    private final long top;
    private final long[] x0 = new long[COUNTERS];
    private final long[] x1 = new long[COUNTERS];
    private final long[] x2 = new long[COUNTERS];
    private final long[] x3 = new long[COUNTERS];
    private final int[] words = new int[WORDS];
    private long counter = 1;
    private int next = WORDS;

    /**
     * @param key both words of the key
     * @param upper third word of the counter
     * @param top its fourth word
     */
    PhiloxWords(long key, int upper, int top) {
        this.key0 = key & MASK;
        this.key1 = key >>> 32;
        this.upper = upper & MASK;
        this.top = top & MASK;
    }

    /** The next word, as a number in [0, 2^32). */
    long next() {
        if (next == WORDS) {
            refill();
        }
        return words[next++] & MASK;
    }

    /**
     * Writes pairs of independent numbers, each uniform in [0, bound), that one word each serves; a word that would bias
     * them is passed over, see {@link MemberRandom#pairBelow}.
     *
     * @param bound at most 2^16
     * @param into shape (2 * pairs) at least
     */
    void pairsBelow(int bound, int pairs, int[] into) {
        long threshold = (1L << 32) % ((long) bound * bound);
        int size = 0;
        while (size < 2 * pairs) {
            if (next == WORDS) {
                refill();
            }
            int end = Math.min(WORDS, next + pairs - size / 2);
            size = pairsBelow(words, next, end, bound, threshold, into, size);
            next = end;
        }
    }

    private static int pairsBelow(int[] words, int from, int to, long bound, long threshold, int[] into, int at) {
        int size = at;
        for (int w = from; w < to; w++) {
            long first = (words[w] & MASK) * bound;
            long second = (first & MASK) * bound;
            into[size] = (int) (first >>> 32);
            into[size + 1] = (int) (second >>> 32);
            size += (second & MASK) < threshold ? 0 : 2;
        }
        return size;
    }

    private void refill() {
        for (int i = 0; i < COUNTERS; i++) {
            x0[i] = counter + i & MASK;
            x1[i] = (counter + i) >>> 32;
            x2[i] = upper;
            x3[i] = top;
        }
        for (int round = 0; round < ROUNDS; round++) {
            round(x0, x1, x2, x3, key0 + round * STEP_0 & MASK, key1 + round * STEP_1 & MASK);
        }
        for (int i = 0; i < COUNTERS; i++) {
            words[4 * i] = (int) x0[i];
            words[4 * i + 1] = (int) x1[i];
            words[4 * i + 2] = (int) x2[i];
            words[4 * i + 3] = (int) x3[i];
        }
        counter += COUNTERS;
        next = 0;
    }

    private static void round(long[] x0, long[] x1, long[] x2, long[] x3, long key0, long key1) {
        for (int i = 0; i < COUNTERS; i++) {
            long product0 = x0[i] * FACTOR_0;
            long product1 = x2[i] * FACTOR_1;
            x0[i] = (product1 >>> 32) ^ x1[i] ^ key0;
            x1[i] = product1 & MASK;
            x2[i] = (product0 >>> 32) ^ x3[i] ^ key1;
            x3[i] = product0 & MASK;
        }
    }
}
