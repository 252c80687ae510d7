package io.motifbase.trainer.flight;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source32.Philox4x32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The oracle is StrictMath. */
class SineCosineTest {
    private final SineCosine angle = new SineCosine();

    private void sameBitsAt(double radians) {
        angle.at(radians);
        assertThat(Double.doubleToRawLongBits(angle.sine()))
                .as("sine of %s", radians)
                .isEqualTo(Double.doubleToRawLongBits(StrictMath.sin(radians)));
        assertThat(Double.doubleToRawLongBits(angle.cosine()))
                .as("cosine of %s", radians)
                .isEqualTo(Double.doubleToRawLongBits(StrictMath.cos(radians)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, Double.MIN_VALUE, 0x1p-26, 1e-5, 0.3, 0.78125, 1e3, 1e22, Double.MAX_VALUE})
    void hasTheBitsOfStrictMathAtSpecialAngles(double radians) {
        sameBitsAt(radians);
        sameBitsAt(-radians);
        sameBitsAt(Math.nextUp(radians));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void hasNoValueAtNoAngle(double radians) {
        angle.at(radians);
        assertThat(angle.sine()).isNaN();
        assertThat(angle.cosine()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1, 10, 60})
    void hasTheBitsOfStrictMathAtRandomAngles(double largest) {
        UniformRandomProvider random = new Philox4x32(new int[] {7});
        for (int i = 0; i < 50_000; i++) {
            sameBitsAt(largest * (2 * random.nextDouble() - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 30, 45, 52})
    void hasTheBitsOfStrictMathCloseToEveryEighthOfATurn(int bits) {
        UniformRandomProvider random = new Philox4x32(new int[] {8});
        for (int eighth = -64; eighth <= 64; eighth++) {
            for (int i = 0; i < 100; i++) {
                double near = 1 + Math.scalb(2 * random.nextDouble() - 1, -bits);
                sameBitsAt(eighth * Math.PI / 4 * near);
            }
        }
    }
}
