package io.motifbase.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TanhTest {
    @Test
    void isWithinAMillionthOfTheTrueValue() {
        float[] z = new float[16];
        for (float x = -20; x < 20; x += 0.01f) {
            z[3] = x;
            Tanh.apply(z, 0, 16, 0.5f);
            assertThat((double) z[3]).isCloseTo(StrictMath.tanh(x + 0.5), within(1e-6));
            z[3] = 0;
        }
    }

    @Test
    void isZeroAtZeroAndKeepsWithinPlusMinusOne() {
        float[] z = new float[16];
        z[1] = 1e30f;
        z[2] = -1e30f;
        Tanh.apply(z, 0, 16, 0);
        assertThat(z[0]).isZero();
        assertThat(z[1]).isBetween(0.999999f, 1f);
        assertThat(z[2]).isBetween(-1f, -0.999999f);
    }
}
