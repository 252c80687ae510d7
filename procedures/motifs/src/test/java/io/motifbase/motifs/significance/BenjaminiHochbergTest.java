package io.motifbase.motifs.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.core.source32.Philox4x32;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {

    /** The fifteen p-values of section 3 of the paper: at rate 0.05 the four smallest are significant. */
    @Test
    void findsTheFourDiscoveriesOfThePublishedExample() {
        double[] adjusted = BenjaminiHochberg.adjusted(
                0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
                0.7590, 1.0000);
        assertThat(Arrays.stream(adjusted).filter(q -> q <= 0.05).count()).isEqualTo(4);
        assertThat(adjusted[3]).isCloseTo(0.0095 * 15 / 4, within(1e-15));
        assertThat(adjusted[4]).isCloseTo(0.0201 * 15 / 5, within(1e-15));
        assertThat(adjusted[5]).isCloseTo(0.0298 * 15 / 7, within(1e-15));
        assertThat(adjusted[14]).isEqualTo(1);
    }

    /** By definition: the tests at most q are the largest set of smallest p-values with p_k at most q k / m. */
    @Test
    void isTheLeastRateAtWhichEachTestIsADiscovery() {
        Philox4x32 random = new Philox4x32(new int[] {5});
        for (int round = 0; round < 200; round++) {
            double[] p = new double[1 + round % 13];
            Arrays.setAll(p, i -> Math.rint(20 * random.nextDouble() * random.nextDouble()) / 20);
            double[] adjusted = BenjaminiHochberg.adjusted(p);
            for (double q : new double[] {0.0131, 0.0517, 0.2113, 0.4337, 0.8713}) {
                double[] sorted = p.clone();
                Arrays.sort(sorted);
                double threshold = -1;
                for (int k = 1; k <= p.length; k++) {
                    threshold = sorted[k - 1] <= q * k / p.length ? sorted[k - 1] : threshold;
                }
                for (int i = 0; i < p.length; i++) {
                    assertThat(adjusted[i] <= q).isEqualTo(p[i] <= threshold);
                }
            }
        }
    }

    @Test
    void noTestsGiveNoValues() {
        assertThat(BenjaminiHochberg.adjusted()).isEmpty();
    }

    @Test
    void aPValueOutsideItsRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenjaminiHochberg.adjusted(0.5, 1.5))
                .withMessage("p-value 1 must be in [0, 1], got 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenjaminiHochberg.adjusted(Double.NaN))
                .withMessage("p-value 0 must be in [0, 1], got NaN");
    }
}
