package io.motifbase.trainer.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlightEquationsTest {
    private static final int[] ANGLES = {2, 3};

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void derivativesAreThoseOfFiniteDifferences(long row) {
        FlightStart start = FlightStart.random(31, row);
        FlightEquations equations = new FlightEquations(FlightParameters.setA());
        equations.control(start.controls());
        FlightState s = start.state();
        double[] q = {s.xCm(), s.yCm(), s.thetaRadians(), s.phiRadians()};
        double[] v = {
            s.xRateCmPerSecond(), s.yRateCmPerSecond(), s.thetaRateRadiansPerSecond(), s.phiRateRadiansPerSecond(),
        };
        double[] a = new double[4];
        double[][] byAngle = new double[2][4];
        double[][] byRate = new double[4][4];
        equations.accelerations(q, v, a);
        equations.derivatives(v, a, byAngle, byRate);
        for (int k = 0; k < 2; k++) {
            assertColumn(byAngle[k], difference(equations, q, v, q, ANGLES[k]), "by angle " + k);
        }
        for (int k = 0; k < 4; k++) {
            assertColumn(byRate[k], difference(equations, q, v, v, k), "by rate " + k);
        }
    }

    /** Derivative of the accelerations by one entry of q or v. */
    private static double[] difference(FlightEquations equations, double[] q, double[] v, double[] changed, int at) {
        double value = changed[at];
        double step = 1e-6 * (1 + Math.abs(value));
        double[] above = new double[4];
        double[] below = new double[4];
        changed[at] = value + step;
        equations.accelerations(q, v, above);
        changed[at] = value - step;
        equations.accelerations(q, v, below);
        changed[at] = value;
        for (int i = 0; i < 4; i++) {
            above[i] = (above[i] - below[i]) / (2 * step);
        }
        return above;
    }

    private static void assertColumn(double[] found, double[] expected, String name) {
        double scale = 0;
        for (double value : expected) {
            scale = Math.max(scale, Math.abs(value));
        }
        for (int i = 0; i < 4; i++) {
            assertThat(found[i]).as(name + ", acceleration " + i).isCloseTo(expected[i], within(1e-5 * (scale + 1)));
        }
    }
}
