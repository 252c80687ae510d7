package io.motifbase.trainer.flight;

/**
 * Integrates the flight model from a start to a moment later.
 *
 * <p>The joint makes the equations stiff: its mode decays within 15 to 45 microseconds of the 20 milliseconds of a run, and
 * an explicit method whose steps are too long returns finite nonsense. So the method is an L-stable one
 * ({@link RosenbrockStep}) and no step size can be given, only the error allowed per step; steps are chosen to keep it.
 *
 * <p>Results depend on nothing but parameters, tolerance and start: the same bits on every machine. Not safe for use by
 * several threads; one simulator a thread. A run takes about 100 steps of six stages, 0.1 ms.
 */
public final class FlightSimulator {
    /** Keeps a run of 20 ms within 1e-7 rad, 1e-5 rad/s and 1e-4 cm/s: a float holds no more. */
    public static final double DEFAULT_TOLERANCE = 1e-7;
    /** A training row's run. */
    public static final double ROW_SECONDS = 0.02;

    private static final double LOOSEST_TOLERANCE = 1e-5;
    private static final double TIGHTEST_TOLERANCE = 1e-12;
    private static final double FIRST_STEP_SECONDS = 1e-5;
    private static final int MOST_STEPS = 1_000_000;
    private static final double[] SCALE_Q = {1, 1, 1, 1};
    private static final double[] SCALE_V = {100, 100, 10, 10};

    private final FlightEquations equations;
    private final RosenbrockStep step;
    private final double tolerance;
    private final double[] q = new double[4];
    private final double[] v = new double[4];
    private long steps;

    public FlightSimulator(FlightParameters parameters) {
        this(parameters, DEFAULT_TOLERANCE);
    }

    /** @param tolerance error allowed per step, relative to the size of each variable; in [1e-12, 1e-5] */
    public FlightSimulator(FlightParameters parameters, double tolerance) {
        if (!(tolerance >= TIGHTEST_TOLERANCE && tolerance <= LOOSEST_TOLERANCE)) {
            throw new IllegalArgumentException(
                    "tolerance must be in [" + TIGHTEST_TOLERANCE + ", " + LOOSEST_TOLERANCE + "], got " + tolerance);
        }
        this.tolerance = tolerance;
        equations = new FlightEquations(parameters);
        step = new RosenbrockStep(equations);
    }

    /**
     * The state after a time, angles not wrapped.
     *
     * @param seconds at least 0
     * @throws ArithmeticException where the tolerance cannot be kept (never seen within the published ranges)
     */
    public FlightState run(FlightStart start, double seconds) {
        Checks.notBelow0("seconds", seconds);
        load(start.state());
        equations.control(start.controls());
        double time = 0;
        double h = Math.min(FIRST_STEP_SECONDS, seconds);
        long last = steps + MOST_STEPS;
        while (time < seconds) {
            step.startAt(q, v);
            h = Math.min(h, seconds - time);
            double error = tryStep(h);
            while (!(error <= 1)) {
                h *= change(error);
                if (steps > last || time + h == time) {
                    throw new ArithmeticException(
                            "no step from second " + time + " keeps the tolerance " + tolerance + ", start " + start);
                }
                error = tryStep(h);
            }
            System.arraycopy(step.q, 0, q, 0, 4);
            System.arraycopy(step.v, 0, v, 0, 4);
            time = h == seconds - time ? seconds : time + h;
            h *= change(error);
        }
        return new FlightState(q[0], v[0], q[1], v[1], q[2], v[2], q[3], v[3]);
    }

    /** Steps tried so far, rejected ones included: the work done. */
    public long steps() {
        return steps;
    }

    private void load(FlightState s) {
        q[0] = s.xCm();
        q[1] = s.yCm();
        q[2] = s.thetaRadians();
        q[3] = s.phiRadians();
        v[0] = s.xRateCmPerSecond();
        v[1] = s.yRateCmPerSecond();
        v[2] = s.thetaRateRadiansPerSecond();
        v[3] = s.phiRateRadiansPerSecond();
    }

    /** Tries a step; the largest estimated error of any variable, 1 where it is just as large as allowed. */
    private double tryStep(double h) {
        steps++;
        step.take(q, v, h);
        double largest = 0;
        for (int i = 0; i < 4; i++) {
            double allowedQ = tolerance * (SCALE_Q[i] + Math.abs(q[i]));
            double allowedV = tolerance * (SCALE_V[i] + Math.abs(v[i]));
            largest = Math.max(largest, Math.abs(step.errorQ(i)) / allowedQ);
            largest = Math.max(largest, Math.abs(step.errorV(i)) / allowedV);
        }
        return largest;
    }

    /** Factor for the next step: the error of the embedded method grows with the fourth power of the step. */
    private static double change(double error) {
        if (Double.isNaN(error)) {
            return 0.1;
        }
        return Math.max(0.1, Math.min(5, 0.9 / Math.sqrt(Math.sqrt(error))));
    }
}
