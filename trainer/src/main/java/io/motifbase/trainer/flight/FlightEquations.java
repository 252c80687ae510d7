package io.motifbase.trainer.flight;

/**
 * The equations of motion M(q) q'' = b(q, q') for q = (x, y, theta, phi), and their derivatives.
 *
 * <p>x'' and y'' are eliminated first, which leaves two equations for theta'' and phi''. Positions x and y do not act on
 * anything, so no derivative with respect to them is kept. Not safe for use by several threads; holds the last point.
 */
final class FlightEquations {
    /** Below this speed the drag, which vanishes with it, is 0; 24/Re would be infinite. */
    private static final double STILL_CM_PER_SECOND = 1e-12;

    private final double gravity;
    private final double mass;
    private final double thoraxMoment;
    private final double abdomenMoment;
    private final double thoraxMomentPerMass;
    private final double abdomenMomentPerMass;
    private final double couplingAtNoBend;
    private final double thetaInertia;
    private final double phiInertia;
    private final double forceArm;
    private final double stiffness;
    private final double damping;
    private final double restAngle;
    private final double thoraxReynoldsPerSpeed;
    private final double abdomenReynoldsPerSpeed;
    private final double thoraxDrag;
    private final double abdomenDrag;

    private final SineCosine angle = new SineCosine();
    private double forceAlong;
    private double forceAcross;
    private double torque;

    private double sinTheta;
    private double cosTheta;
    private double sinPhi;
    private double cosPhi;
    private double drag;
    private double speed;

    FlightEquations(FlightParameters p) {
        gravity = p.surroundings().gravityCmPerSecond2();
        double thoraxMass = p.thorax().massGrams();
        double abdomenMass = p.abdomen().massGrams();
        mass = thoraxMass + abdomenMass;
        thoraxMoment = p.thoraxArmCm() * thoraxMass;
        abdomenMoment = p.abdomenArmCm() * abdomenMass;
        thoraxMomentPerMass = thoraxMoment / mass;
        abdomenMomentPerMass = abdomenMoment / mass;
        couplingAtNoBend = thoraxMoment * abdomenMoment / mass;
        double thoraxInertia = p.thorax().inertiaGramsCm2() + thoraxMoment * p.thoraxArmCm();
        double abdomenInertia = p.abdomen().inertiaGramsCm2() + abdomenMoment * p.abdomenArmCm();
        thetaInertia = thoraxInertia - thoraxMoment * thoraxMoment / mass;
        phiInertia = abdomenInertia - abdomenMoment * abdomenMoment / mass;
        forceArm = p.forceArmCm();
        stiffness = p.joint().stiffnessDynCmPerRadian();
        damping = p.joint().dampingDynCmSecondsPerRadian();
        restAngle = p.joint().restAngleRadians();
        double airDensity = p.surroundings().airDensityGramsPerCm3();
        double viscosity = p.surroundings().airViscosityPoise();
        thoraxReynoldsPerSpeed = airDensity * 2 * p.thorax().halfWidthCm() / viscosity;
        abdomenReynoldsPerSpeed = airDensity * 2 * p.abdomen().halfWidthCm() / viscosity;
        thoraxDrag = airDensity / 2 * p.thorax().frontalAreaCm2();
        abdomenDrag = airDensity / 2 * p.abdomen().frontalAreaCm2();
    }

    void control(FlightControls controls) {
        forceAlong = controls.forceDyn() * StrictMath.cos(controls.forceAngleRadians());
        forceAcross = controls.forceDyn() * StrictMath.sin(controls.forceAngleRadians());
        torque = controls.torqueDynCm();
    }

    /**
     * The accelerations at one point.
     *
     * @param q shape (4): x, y, theta, phi
     * @param v shape (4): their rates
     * @param a shape (4), filled: their second derivatives
     */
    void accelerations(double[] q, double[] v, double[] a) {
        angle.at(q[2]);
        sinTheta = angle.sine();
        cosTheta = angle.cosine();
        angle.at(q[3]);
        sinPhi = angle.sine();
        cosPhi = angle.cosine();
        speed = Math.sqrt(v[0] * v[0] + v[1] * v[1]);
        drag = speed < STILL_CM_PER_SECOND ? 0 : dragFactor(speed);
        double thetaPull = thoraxMoment * v[2] * v[2];
        double phiPull = abdomenMoment * v[3] * v[3];
        double bend = stiffness * (q[3] - q[2] - Math.PI - restAngle) + damping * (v[3] - v[2]);
        a[0] = forceX() - drag * v[0] * Math.abs(v[0]) + cosTheta * thetaPull + cosPhi * phiPull;
        a[1] = forceY() - gravity * mass - drag * v[1] * Math.abs(v[1]) + sinTheta * thetaPull + sinPhi * phiPull;
        a[2] = torque + bend + forceAcross * forceArm - gravity * thoraxMoment * cosTheta;
        a[3] = -torque - bend - gravity * abdomenMoment * cosPhi;
        solveMass(a);
    }

    private double forceX() {
        return forceAlong * cosTheta - forceAcross * sinTheta;
    }

    private double forceY() {
        return forceAlong * sinTheta + forceAcross * cosTheta;
    }

    /** Solves M a = b at the last point; b comes in a. */
    private void solveMass(double[] a) {
        double coupling = couplingAtNoBend * (cosTheta * cosPhi + sinTheta * sinPhi);
        double forTheta = a[2] + thoraxMomentPerMass * (sinTheta * a[0] - cosTheta * a[1]);
        double forPhi = a[3] + abdomenMomentPerMass * (sinPhi * a[0] - cosPhi * a[1]);
        double determinant = thetaInertia * phiInertia - coupling * coupling;
        a[2] = (phiInertia * forTheta + coupling * forPhi) / determinant;
        a[3] = (thetaInertia * forPhi + coupling * forTheta) / determinant;
        a[0] = (a[0] + thoraxMoment * sinTheta * a[2] + abdomenMoment * sinPhi * a[3]) / mass;
        a[1] = (a[1] - thoraxMoment * cosTheta * a[2] - abdomenMoment * cosPhi * a[3]) / mass;
    }

    private double dragFactor(double speed) {
        return thoraxDrag * dragCoefficient(thoraxReynoldsPerSpeed * speed)
                + abdomenDrag * dragCoefficient(abdomenReynoldsPerSpeed * speed);
    }

    private static double dragCoefficient(double reynolds) {
        return 24 / reynolds + 6 / (1 + Math.sqrt(reynolds)) + 0.4;
    }

    /** d(dragFactor)/d(speed), times the speed. */
    private double dragSlope(double speed) {
        return thoraxDrag * coefficientSlope(thoraxReynoldsPerSpeed * speed)
                + abdomenDrag * coefficientSlope(abdomenReynoldsPerSpeed * speed);
    }

    private static double coefficientSlope(double reynolds) {
        double root = Math.sqrt(reynolds);
        return -24 / reynolds - 3 * root / ((1 + root) * (1 + root));
    }

    /**
     * The derivatives of the accelerations at the last point of {@link #accelerations}.
     *
     * <p>Deriving M a = b gives M da = db - dM a, one right-hand side for each of six variables.
     *
     * @param v shape (4): the rates at that point
     * @param a shape (4): the accelerations at that point
     * @param byAngle shape (2)(4), filled: by theta, by phi
     * @param byRate shape (4)(4), filled: by x', y', theta', phi'
     */
    void derivatives(double[] v, double[] a, double[][] byAngle, double[][] byRate) {
        double thetaPull = thoraxMoment * v[2] * v[2];
        double phiPull = abdomenMoment * v[3] * v[3];
        fill(
                byAngle[0],
                -forceY() - sinTheta * thetaPull + thoraxMoment * cosTheta * a[2],
                forceX() + cosTheta * thetaPull + thoraxMoment * sinTheta * a[2],
                -stiffness + thoraxMoment * (gravity * sinTheta + cosTheta * a[0] + sinTheta * a[1]),
                stiffness);
        fill(
                byAngle[1],
                -sinPhi * phiPull + abdomenMoment * cosPhi * a[3],
                cosPhi * phiPull + abdomenMoment * sinPhi * a[3],
                stiffness,
                -stiffness + abdomenMoment * (gravity * sinPhi + cosPhi * a[0] + sinPhi * a[1]));
        derivativesByVelocity(v, byRate);
        fill(byRate[2], 2 * thoraxMoment * cosTheta * v[2], 2 * thoraxMoment * sinTheta * v[2], -damping, damping);
        fill(byRate[3], 2 * abdomenMoment * cosPhi * v[3], 2 * abdomenMoment * sinPhi * v[3], damping, -damping);
    }

    private void derivativesByVelocity(double[] v, double[][] byRate) {
        double slope = speed < STILL_CM_PER_SECOND ? 0 : dragSlope(speed) / (speed * speed);
        double cross = slope * v[0] * v[1];
        fill(byRate[0], -Math.abs(v[0]) * (2 * drag + slope * v[0] * v[0]), -Math.abs(v[1]) * cross, 0, 0);
        fill(byRate[1], -Math.abs(v[0]) * cross, -Math.abs(v[1]) * (2 * drag + slope * v[1] * v[1]), 0, 0);
    }

    private void fill(double[] column, double x, double y, double theta, double phi) {
        column[0] = x;
        column[1] = y;
        column[2] = theta;
        column[3] = phi;
        solveMass(column);
    }
}
