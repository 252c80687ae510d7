package io.motifbase.motifs.nullmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static Moments of(long... counts) {
        Moments moments = new Moments();
        for (long count : counts) {
            moments.add(count);
        }
        return moments;
    }

    @Test
    void meanAndSdAreThoseOfTheCounts() {
        Moments moments = of(1, 2, 3, 4);
        assertThat(moments.n()).isEqualTo(4);
        assertThat(moments.mean()).isEqualTo(2.5);
        assertThat(moments.sd()).isCloseTo(Math.sqrt(5.0 / 3), within(1e-15));
        assertThat(moments.above(3)).isEqualTo(0.5);
    }

    @Test
    void sumsAreExactBeyond64Bits() {
        long large = Long.MAX_VALUE - 1;
        Moments moments = of(large, large, 5);
        BigInteger exact = BigInteger.valueOf(large);
        assertThat(moments.sum()).isEqualTo(exact.add(exact).add(BigInteger.valueOf(5)));
        assertThat(moments.sumOfSquares()).isEqualTo(exact.pow(2).shiftLeft(1).add(BigInteger.valueOf(25)));
    }

    @Test
    void anOffsetThatDwarfsTheSpreadDoesNotBlurIt() {
        long offset = 4_000_000_000_000_000_000L;
        assertThat(of(offset, offset + 1).sd()).isCloseTo(Math.sqrt(0.5), within(1e-15));
        assertThat(of(offset, offset + 1).determined()).isFalse();
        assertThat(of(offset + 1, offset + 1).determined()).isTrue();
        assertThat(of(offset + 1, offset + 1).sd()).isZero();
    }

    @Test
    void mergingIsAddingInAnyOrder() {
        Moments left = of(Long.MAX_VALUE, 7);
        left.merge(of(Long.MAX_VALUE / 3, 11, 0));
        Moments all = of(0, 11, Long.MAX_VALUE / 3, 7, Long.MAX_VALUE);
        assertThat(left.sum()).isEqualTo(all.sum());
        assertThat(left.sumOfSquares()).isEqualTo(all.sumOfSquares());
        assertThat(left.n()).isEqualTo(5);
    }

    @Test
    void squaresBeyond127BitsAreAnError() {
        Moments moments = of(Long.MAX_VALUE, Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> moments.add(Long.MAX_VALUE));
    }
}
