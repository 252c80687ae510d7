package io.motifbase.trainer.flight;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/**
 * The flight model written out term by term, the full 4x4 mass matrix solved at every point, integrated by an explicit
 * method of order 8 with steps short enough for the stiff joint: the oracle of {@link FlightSimulator}.
 */
final class PlainFlight implements OrdinaryDifferentialEquation {
    private final FlightParameters p;
    private final FlightControls controls;

    private PlainFlight(FlightParameters p, FlightControls controls) {
        this.p = p;
        this.controls = controls;
    }

    /** x, x', y, y', theta, theta', phi, phi' after some seconds. */
    static double[] run(FlightParameters p, FlightStart start, double seconds) {
        FlightState s = start.state();
        double[] state = {
            s.xCm(), s.xRateCmPerSecond(), s.yCm(), s.yRateCmPerSecond(),
            s.thetaRadians(), s.thetaRateRadiansPerSecond(), s.phiRadians(), s.phiRateRadiansPerSecond(),
        };
        return new DormandPrince853Integrator(1e-12, 1e-4, 1e-11, 1e-12)
                .integrate(new PlainFlight(p, start.controls()), new ODEState(0, state), seconds)
                .getPrimaryState();
    }

    @Override
    public int getDimension() {
        return 8;
    }

    @Override
    public double[] computeDerivatives(double time, double[] s) {
        double m1 = p.thorax().massGrams();
        double m2 = p.abdomen().massGrams();
        double l1 = p.thoraxArmCm();
        double l2 = p.abdomenArmCm();
        double g = p.surroundings().gravityCmPerSecond2();
        double theta = s[4];
        double phi = s[6];
        double[][] mass = {
            {m1 + m2, 0, -l1 * m1 * Math.sin(theta), -l2 * m2 * Math.sin(phi)},
            {0, m1 + m2, l1 * m1 * Math.cos(theta), l2 * m2 * Math.cos(phi)},
            {-l1 * m1 * Math.sin(theta), l1 * m1 * Math.cos(theta), p.thorax().inertiaGramsCm2() + m1 * l1 * l1, 0},
            {-l2 * m2 * Math.sin(phi), l2 * m2 * Math.cos(phi), 0, p.abdomen().inertiaGramsCm2() + m2 * l2 * l2},
        };
        double drag = drag(Math.hypot(s[1], s[3]));
        double force = controls.forceDyn();
        double alpha = controls.forceAngleRadians();
        double joint = p.joint().stiffnessDynCmPerRadian()
                        * (phi - theta - Math.PI - p.joint().restAngleRadians())
                + p.joint().dampingDynCmSecondsPerRadian() * (s[7] - s[5]);
        double[] right = {
            force * Math.cos(alpha + theta)
                    - drag * s[1] * Math.abs(s[1])
                    + l1 * m1 * Math.cos(theta) * s[5] * s[5]
                    + l2 * m2 * Math.cos(phi) * s[7] * s[7],
            force * Math.sin(alpha + theta)
                    - g * (m1 + m2)
                    - drag * s[3] * Math.abs(s[3])
                    + l1 * m1 * Math.sin(theta) * s[5] * s[5]
                    + l2 * m2 * Math.sin(phi) * s[7] * s[7],
            controls.torqueDynCm() + joint + force * p.forceArmCm() * Math.sin(alpha) - g * l1 * m1 * Math.cos(theta),
            -controls.torqueDynCm() - joint - g * l2 * m2 * Math.cos(phi),
        };
        double[] a = new LUDecomposition(new Array2DRowRealMatrix(mass))
                .getSolver()
                .solve(new ArrayRealVector(right))
                .toArray();
        return new double[] {s[1], a[0], s[3], a[1], s[5], a[2], s[7], a[3]};
    }

    private double drag(double speed) {
        double sum = 0;
        for (Ellipsoid body : new Ellipsoid[] {p.thorax(), p.abdomen()}) {
            double reynolds = p.surroundings().airDensityGramsPerCm3()
                    * speed
                    * 2
                    * body.halfWidthCm()
                    / p.surroundings().airViscosityPoise();
            sum += (24 / reynolds + 6 / (1 + Math.sqrt(reynolds)) + 0.4)
                    * body.frontalAreaCm2()
                    * p.surroundings().airDensityGramsPerCm3()
                    / 2;
        }
        return sum;
    }
}
