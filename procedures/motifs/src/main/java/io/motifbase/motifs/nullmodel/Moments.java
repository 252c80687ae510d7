package io.motifbase.motifs.nullmodel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Number, sum and sum of squares of counts, as exact integers of 128 bits: the order of additions and merges does not
 * matter, and a variance of 0 is exactly 0. Counts are 0 or more.
 */
public final class Moments {
    private long n;
    private long sumHigh;
    private long sumLow;
    private long squaresHigh;
    private long squaresLow;

    public Moments() {}

    /** Of counts that were added up elsewhere. */
    Moments(Tally tally) {
        n = tally.members();
        sumHigh = tally.sum().shiftRight(64).longValueExact();
        sumLow = tally.sum().longValue();
        squaresHigh = tally.sumOfSquares().shiftRight(64).longValueExact();
        squaresLow = tally.sumOfSquares().longValue();
    }

    /** @throws ArithmeticException where the sum of squares exceeds 2^127 */
    public void add(long count) {
        n++;
        addToSum(0, count);
        addToSquares(Math.multiplyHigh(count, count), count * count);
    }

    /** Adds all counts of another. */
    public void merge(Moments other) {
        n = Math.addExact(n, other.n);
        addToSum(other.sumHigh, other.sumLow);
        addToSquares(other.squaresHigh, other.squaresLow);
    }

    private void addToSum(long high, long low) {
        long sum = sumLow + low;
        sumHigh = Math.addExact(sumHigh, high + carry(sum, low));
        sumLow = sum;
    }

    private void addToSquares(long high, long low) {
        long sum = squaresLow + low;
        squaresHigh = Math.addExact(squaresHigh, Math.addExact(high, carry(sum, low)));
        squaresLow = sum;
    }

    private static long carry(long sum, long addend) {
        return Long.compareUnsigned(sum, addend) < 0 ? 1 : 0;
    }

    /** How many counts. */
    public long n() {
        return n;
    }

    public BigInteger sum() {
        return unsigned(sumHigh, sumLow);
    }

    public BigInteger sumOfSquares() {
        return unsigned(squaresHigh, squaresLow);
    }

    private static BigInteger unsigned(long high, long low) {
        return BigInteger.valueOf(high)
                .shiftLeft(64)
                .add(BigInteger.valueOf(low >>> 32).shiftLeft(32))
                .add(BigInteger.valueOf(low & 0xFFFFFFFFL));
    }

    /** Whether all counts are equal. */
    public boolean determined() {
        return spread().signum() == 0;
    }

    /** n times the sum of squares less the square of the sum: n (n - 1) times the variance. */
    private BigInteger spread() {
        return BigInteger.valueOf(n).multiply(sumOfSquares()).subtract(sum().pow(2));
    }

    /** The mean, correctly rounded to within one unit in the last place; n must be at least 1. */
    public double mean() {
        return quotient(sum(), BigInteger.valueOf(n));
    }

    /** The standard deviation with n - 1; n must be at least 2. */
    public double sd() {
        BigInteger n1 = BigInteger.valueOf(n);
        return Math.sqrt(quotient(spread(), n1.multiply(n1.subtract(BigInteger.ONE))));
    }

    /** How far a count lies above the mean; exact before it is rounded. */
    public double above(long count) {
        BigInteger n1 = BigInteger.valueOf(n);
        return quotient(n1.multiply(BigInteger.valueOf(count)).subtract(sum()), n1);
    }

    private static double quotient(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
                .doubleValue();
    }
}
