package io.motifbase.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ParametersTest {
    /** The three first iterations of Adam by the formulas of the paper, in double precision. */
    @Test
    void updatesAsAdamDoes() {
        AdamSettings adam = new AdamSettings(0.01, 0.9, 0.999, 1e-8);
        Parameters parameters = new Parameters(16);
        parameters.values[5] = 0.3f;
        double value = 0.3f;
        double mean = 0;
        double square = 0;
        double[] gradients = {0.5, -0.2, 1e-6};
        for (int t = 1; t <= gradients.length; t++) {
            double g = gradients[t - 1];
            mean = 0.9 * mean + 0.1 * g;
            square = 0.999 * square + 0.001 * g * g;
            value -= 0.01 * (mean / (1 - Math.pow(0.9, t))) / (Math.sqrt(square / (1 - Math.pow(0.999, t))) + 1e-8);
            parameters.gradients[5] = (float) g;
            parameters.update(adam.step(t));
            assertThat((double) parameters.values[5]).as("iteration " + t).isCloseTo(value, within(1e-7));
        }
        assertThat(parameters.values[4]).isZero();
    }

    @Test
    void prunedValuesStayExactlyZeroWhateverTheGradient() {
        Parameters parameters = new Parameters(16);
        for (int i = 0; i < 16; i++) {
            parameters.values[i] = 1;
            parameters.gradients[i] = 1;
        }
        parameters.update(AdamSettings.PUBLISHED.step(1));
        float[] keep = new float[16];
        keep[3] = 1;
        parameters.keep(keep);
        for (int t = 2; t < 10; t++) {
            Arrays.fill(parameters.gradients, 0.1f);
            parameters.update(AdamSettings.PUBLISHED.step(t));
        }
        for (int i = 0; i < 16; i++) {
            if (i != 3) {
                assertThat(Float.floatToRawIntBits(parameters.values[i])).isZero();
            }
        }
        assertThat(parameters.values[3]).isBetween(0.9f, 1f);
    }

    @Test
    void copiesGoOnAsTheOriginalsWouldHave() {
        Parameters original = new Parameters(16);
        Arrays.fill(original.gradients, 0.3f);
        original.update(AdamSettings.PUBLISHED.step(1));
        Parameters copy = new Parameters(16);
        copy.copy(original);
        Arrays.fill(original.gradients, -0.1f);
        Arrays.fill(copy.gradients, -0.1f);
        original.update(AdamSettings.PUBLISHED.step(2));
        copy.update(AdamSettings.PUBLISHED.step(2));
        assertThat(copy.values).isEqualTo(original.values);
    }
}
