package io.motifbase.motifs.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PearsonCorrelationTest {
    private static final double NONE = Double.NaN;

    @Test
    void isOneOnARisingLineAndMinusOneOnAFallingOne() {
        double[] a = {1, 2, 4};
        assertThat(PearsonCorrelation.of(a, new double[] {7, 9, 13})).isCloseTo(1, within(1e-15));
        assertThat(PearsonCorrelation.of(a, new double[] {7, 5, 1})).isCloseTo(-1, within(1e-15));
    }

    /** Anscombe 1973, American Statistician 27:17, the first of four sets: 0.816. */
    @Test
    void hasThePublishedValueOfAnscombesFirstSet() {
        double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
        double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
        assertThat(PearsonCorrelation.of(x, y)).isCloseTo(0.816, within(5e-4));
    }

    @Test
    void aShiftChangesItNoMoreThanRounding() {
        double[] a = {1, -2, 4, 0.5};
        double[] b = {0.3, 1, 2, -7};
        double[] shifted = {1e6 + 1, 1e6 - 2, 1e6 + 4, 1e6 + 0.5};
        assertThat(PearsonCorrelation.of(shifted, b)).isCloseTo(PearsonCorrelation.of(a, b), within(1e-9));
    }

    @Test
    void placesWithoutAValueInEitherVectorAreLeftOut() {
        assertThat(PearsonCorrelation.of(new double[] {1, 100, 2, 3}, new double[] {2, NONE, 4, 6}))
                .isCloseTo(1, within(1e-15));
    }

    @Test
    void aConstantVectorOrASinglePlaceHasNone() {
        assertThat(PearsonCorrelation.of(new double[] {0.1, 0.1, 0.1}, new double[] {1, 2, 3}))
                .isNaN();
        assertThat(PearsonCorrelation.of(new double[] {1, NONE}, new double[] {1, 2}))
                .isNaN();
        assertThat(PearsonCorrelation.of(new double[0], new double[0])).isNaN();
    }

    @Test
    void otherLengthsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PearsonCorrelation.of(new double[1], new double[2]))
                .withMessage("vectors must be as long, got 1 and 2");
    }
}
