package io.motifbase.motifs.nullmodel;

import java.math.BigInteger;

/**
 * The counts of one class in some members, as exact integers: the sum of tallies of ranges that make up an ensemble is the
 * tally of the ensemble, whatever the ranges and the order.
 *
 * @param members how many, at least 1
 * @param sum of the counts
 * @param sumOfSquares of the counts
 * @param atLeast members whose count is the observed one or more
 * @param atMost members whose count is the observed one or less
 */
public record Tally(long members, BigInteger sum, BigInteger sumOfSquares, long atLeast, long atMost) {

    public Tally {
        if (members < 1
                || sum.signum() < 0
                || sumOfSquares.signum() < 0
                || atLeast < 0
                || atLeast > members
                || atMost < 0
                || atMost > members
                || atLeast + atMost < members) {
            throw new IllegalArgumentException("tally must be of counts of at least 1 member, got " + members
                    + " members, sum " + sum + ", sum of squares " + sumOfSquares + ", " + atLeast
                    + " at the observed count or more, " + atMost + " at it or less");
        }
    }

    /** Of the members of both. */
    public Tally plus(Tally other) {
        return new Tally(
                Math.addExact(members, other.members),
                sum.add(other.sum),
                sumOfSquares.add(other.sumOfSquares),
                atLeast + other.atLeast,
                atMost + other.atMost);
    }
}
