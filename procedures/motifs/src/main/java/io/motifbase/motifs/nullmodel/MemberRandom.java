package io.motifbase.motifs.nullmodel;

import org.apache.commons.rng.core.source32.Philox4x32;

/**
 * The random numbers of one ensemble member: Philox4x32-10 with the seed as its key and the member number in the upper
 * half of its counter, so that every member has 2^66 numbers of its own and members can be made in any order.
 *
 * <p>Source: Salmon, Moraes, Dror and Shaw 2011, Parallel random numbers: as easy as 1, 2, 3 (SC11).
 */
final class MemberRandom {
    private final Philox4x32 philox;

    MemberRandom(long seed, int member) {
        philox = new Philox4x32(new int[] {(int) seed, (int) (seed >>> 32), 0, 0, member, 0});
    }

    /** Uniform in [0, bound), without bias (Lemire 2019, ACM TOMACS 29:3). */
    int below(int bound) {
        long product = (philox.next() & 0xFFFFFFFFL) * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            long threshold = (1L << 32) % bound;
            while ((product & 0xFFFFFFFFL) < threshold) {
                product = (philox.next() & 0xFFFFFFFFL) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /** Uniform in [0, bound) for bounds up to 2^62. */
    long below(long bound) {
        if (bound <= Integer.MAX_VALUE) {
            return below((int) bound);
        }
        long mask = (Long.highestOneBit(bound) << 1) - 1;
        while (true) {
            long drawn = ((long) philox.next() << 32 | (philox.next() & 0xFFFFFFFFL)) & mask;
            if (drawn < bound) {
                return drawn;
            }
        }
    }

    /** Puts the numbers below the array's length into random order. */
    void shuffle(int[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            int j = below(i + 1);
            numbers[i] = numbers[j];
            numbers[j] = i;
        }
    }
}
