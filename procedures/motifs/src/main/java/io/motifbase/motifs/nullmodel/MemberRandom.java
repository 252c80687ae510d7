package io.motifbase.motifs.nullmodel;

/**
 * The random numbers of one block of an ensemble member, or of a member that has no blocks: Philox4x32-10 with the seed as
 * its key and the member and the block in the upper half of its counter, so that every block of every member has 2^66
 * numbers of its own, and members and their blocks can be made in any order and apart from each other.
 *
 * <p>Source: Salmon, Moraes, Dror and Shaw 2011, Parallel random numbers: as easy as 1, 2, 3 (SC11).
 */
final class MemberRandom {
    private final PhiloxWords words;

    private MemberRandom(long seed, int member, int top) {
        words = new PhiloxWords(seed, member, top);
    }

    /** The numbers of a member outside its blocks. */
    static MemberRandom ofMember(long seed, int member) {
        return new MemberRandom(seed, member, 0);
    }

    /** @param block its number among the blocks of the graph, from 0 */
    static MemberRandom ofBlock(long seed, int member, int block) {
        return new MemberRandom(seed, member, block + 1);
    }

    /** Uniform in [0, bound), without bias (Lemire 2019, ACM TOMACS 29:3). */
    int below(int bound) {
        long product = words.next() * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            long threshold = (1L << 32) % bound;
            while ((product & 0xFFFFFFFFL) < threshold) {
                product = words.next() * bound;
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
            long drawn = nextLong() & mask;
            if (drawn < bound) {
                return drawn;
            }
        }
    }

    /**
     * Two independent numbers, each uniform in [0, bound), in the upper and the lower half: one random word serves both
     * where bound is at most 2^16 (Brackett-Rozinsky and Lemire 2024, Software: Practice and Experience 55).
     */
    long pairBelow(int bound) {
        if (bound > 1 << 16) {
            return ((long) below(bound) << 32) | below(bound);
        }
        long squared = (long) bound * bound;
        long first = words.next() * bound;
        long second = (first & 0xFFFFFFFFL) * bound;
        if ((second & 0xFFFFFFFFL) < squared) {
            long threshold = (1L << 32) % squared;
            while ((second & 0xFFFFFFFFL) < threshold) {
                first = words.next() * bound;
                second = (first & 0xFFFFFFFFL) * bound;
            }
        }
        return (first & ~0xFFFFFFFFL) | (second >>> 32);
    }

    /** Writes so many results of {@link #pairBelow} one after the other, the upper half of each first. */
    void pairsBelow(int bound, int pairs, int[] into) {
        if (bound <= 1 << 16) {
            words.pairsBelow(bound, pairs, into);
            return;
        }
        for (int k = 0; k < pairs; k++) {
            long pair = pairBelow(bound);
            into[2 * k] = (int) (pair >>> 32);
            into[2 * k + 1] = (int) pair;
        }
    }

    /** Sixty-four bits, each set with probability numerator / 2^digits below 1, one random word a digit. */
    long bits(long numerator, int digits) {
        long word = 0;
        for (int digit = 0; digit < digits; digit++) {
            long drawn = nextLong();
            word = (numerator >>> digit & 1) != 0 ? word | drawn : word & drawn;
        }
        return word;
    }

    /** The numbers below size in random order. */
    int[] permutation(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private long nextLong() {
        return words.next() << 32 | words.next();
    }
}
