package io.motifbase.trainer.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.trainer.TestData;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlightSimulatorTest {
    @Test
    void agreesWithTheAuthorsRowsOfSetA() {
        FlightSimulator simulator = new FlightSimulator(FlightParameters.setA());
        for (Map<String, String> row : TestData.rows("flight/sim_rows_paramsetA_fullprecision_inputs.csv")) {
            FlightState end = simulator.run(start(row, "tau"), FlightSimulator.ROW_SECONDS);
            assertThat(end.thetaRadians()).isCloseTo(number(row, "theta_f"), within(3e-6));
            assertThat(end.phiRadians()).isCloseTo(number(row, "phi_f"), within(3e-6));
            assertThat(end.thetaRateRadiansPerSecond()).isCloseTo(number(row, "thetad_f"), within(2.4e-4));
            assertThat(end.phiRateRadiansPerSecond()).isCloseTo(number(row, "phid_f"), within(2.4e-4));
            assertThat(end.xCm()).isCloseTo(number(row, "x_f"), within(3e-6));
            assertThat(end.yCm()).isCloseTo(number(row, "y_f"), within(3e-6));
            assertThat(end.xRateCmPerSecond()).isCloseTo(number(row, "xd_f"), within(2.4e-4));
            assertThat(end.yRateCmPerSecond()).isCloseTo(number(row, "yd_f"), within(2.4e-4));
        }
    }

    @Test
    void agreesWithTheAuthorsRowsOfSetBWhichStartNearlyStill() {
        FlightSimulator simulator = new FlightSimulator(FlightParameters.setB());
        for (Map<String, String> row : TestData.rows("flight/sim_rows_paramsetB_K29p3.csv")) {
            double[] end = values(simulator.run(start(row, "tau0"), FlightSimulator.ROW_SECONDS));
            String[] columns = {"x_f", "xd_f", "y_f", "yd_f", "theta_f", "thetad_f", "phi_f", "phid_f"};
            for (int i = 0; i < columns.length; i++) {
                double published = number(row, columns[i]);
                assertThat(end[i]).as(columns[i]).isCloseTo(published, within(1e-4 * Math.max(1, Math.abs(published))));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void agreesWithAnExplicitMethodAtTightTolerance(long row) {
        FlightStart start = FlightStart.random(11, row);
        double[] expected = PlainFlight.run(FlightParameters.setA(), start, FlightSimulator.ROW_SECONDS);
        double[] found = values(new FlightSimulator(FlightParameters.setA()).run(start, FlightSimulator.ROW_SECONDS));
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).as("variable " + i).isCloseTo(expected[i], within(2e-7 * (1 + Math.abs(expected[i]))));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.3})
    void agreesWithAnExplicitMethodForMothsOfOtherSizes(double sizeFactor) {
        FlightParameters parameters = FlightParameters.setA().scaled(sizeFactor);
        FlightStart start = FlightStart.random(12, 5);
        double[] expected = PlainFlight.run(parameters, start, FlightSimulator.ROW_SECONDS);
        double[] found = values(new FlightSimulator(parameters).run(start, FlightSimulator.ROW_SECONDS));
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).as("variable " + i).isCloseTo(expected[i], within(2e-7 * (1 + Math.abs(expected[i]))));
        }
    }

    @Test
    void errorShrinksWithTheTolerance() {
        FlightStart start = FlightStart.random(13, 1);
        double[] exact = values(run(start, 1e-12));
        double previous = Double.POSITIVE_INFINITY;
        for (double tolerance : new double[] {1e-5, 1e-7, 1e-9}) {
            double[] found = values(run(start, tolerance));
            double error = 0;
            for (int i = 0; i < exact.length; i++) {
                error = Math.max(error, Math.abs(found[i] - exact[i]) / (1 + Math.abs(exact[i])));
            }
            assertThat(error)
                    .as("tolerance " + tolerance)
                    .isLessThan(10 * tolerance)
                    .isLessThan(previous / 10);
            previous = error;
        }
    }

    private static FlightState run(FlightStart start, double tolerance) {
        return new FlightSimulator(FlightParameters.setA(), tolerance).run(start, FlightSimulator.ROW_SECONDS);
    }

    @Test
    void takesTheLimitOfTheDragWhereTheMothStandsStill() {
        FlightState still = new FlightState(0, 0, 0, 0, 0, 0, Math.PI, 0);
        FlightState end = new FlightSimulator(FlightParameters.setA())
                .run(new FlightStart(still, new FlightControls(0, 0, 0)), 0.001);
        assertThat(end.yCm()).isCloseTo(-980 * 0.001 * 0.001 / 2, within(1e-6));
        assertThat(end.xCm()).isCloseTo(0, within(1e-6));
    }

    @Test
    void doesNotWrapAngles() {
        FlightState spinning = new FlightState(0, 0, 0, 0, 0, 1000, Math.PI, 1000);
        FlightState end = new FlightSimulator(FlightParameters.setA())
                .run(new FlightStart(spinning, new FlightControls(0, 0, 0)), FlightSimulator.ROW_SECONDS);
        assertThat(end.thetaRadians()).isGreaterThan(2 * Math.PI);
    }

    @Test
    void leavesTheStartAsItIsAfterNoTime() {
        FlightStart start = FlightStart.random(1, 1);
        assertThat(new FlightSimulator(FlightParameters.setA()).run(start, 0)).isEqualTo(start.state());
    }

    @Test
    void refusesAToleranceTooLooseToTrust() {
        assertThatThrownBy(() -> new FlightSimulator(FlightParameters.setA(), 1e-2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tolerance must be in [1.0E-12, 1.0E-5], got 0.01");
    }

    @Test
    void drawsEveryRowWithinThePublishedRanges() {
        for (int row = 0; row < 1000; row++) {
            FlightStart start = FlightStart.random(3, row);
            assertThat(start.controls().forceDyn()).isBetween(0.0, 44300.0);
            assertThat(start.controls().forceAngleRadians()).isBetween(0.0, 2 * Math.PI);
            assertThat(start.controls().torqueDynCm()).isBetween(-1e5, 1e5);
            assertThat(start.state().xRateCmPerSecond()).isBetween(-1500.0, 1500.0);
            assertThat(start.state().phiRadians()).isBetween(0.0, 2 * Math.PI);
            assertThat(start.state().thetaRateRadiansPerSecond()).isBetween(-25.0, 25.0);
            assertThat(start.state().xCm()).isZero();
        }
    }

    private static FlightStart start(Map<String, String> row, String torque) {
        FlightState state = new FlightState(
                number(row, "x_0"),
                number(row, "xd_0"),
                number(row, "y_0"),
                number(row, "yd_0"),
                number(row, "theta_0"),
                number(row, "thetad_0"),
                number(row, "phi_0"),
                number(row, "phid_0"));
        return new FlightStart(state, new FlightControls(number(row, "F"), number(row, "alpha"), number(row, torque)));
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static double[] values(FlightState s) {
        return new double[] {
            s.xCm(), s.xRateCmPerSecond(), s.yCm(), s.yRateCmPerSecond(),
            s.thetaRadians(), s.thetaRateRadiansPerSecond(), s.phiRadians(), s.phiRateRadiansPerSecond(),
        };
    }
}
