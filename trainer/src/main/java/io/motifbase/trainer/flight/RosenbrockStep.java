package io.motifbase.trainer.flight;

import java.util.Arrays;

/**
 * One step of RODAS, a stiffly accurate, L-stable Rosenbrock method of order 4 with an embedded one of order 3.
 *
 * <p>Each of its six stages is one linear system with the same matrix 1/(h gamma) - J, for a second-order system
 * q'' = a(q, v) reduced to the 4x4 matrix 1/(h gamma) - da/dv - h gamma da/dq for the rates. Source: Hairer and Wanner,
 * Solving Ordinary Differential Equations II, section IV.10, coefficients of their code RODAS.
 */
final class RosenbrockStep {
    static final int STAGES = 6;
    private static final double GAMMA = 0.25;
    private static final double[][] POINT = {
        {},
        {1.544},
        {0.9466785280815826, 0.2557011698983284},
        {3.314825187068521, 2.896124015972201, 0.9986419139977817},
        {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950},
        {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950, 1},
    };
    private static final double[][] SLOPE = {
        {},
        {-5.6688},
        {-2.430093356833875, -0.2063599157091915},
        {-0.1073529058151375, -9.594562251023355, -20.47028614809616},
        {7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160},
        {8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054},
    };

    private final FlightEquations equations;
    private final double[][] byAngle = new double[2][4];
    private final double[][] byRate = new double[4][4];
    private final LinearSolver4 solver = new LinearSolver4();
    private final double[][] stageQ = new double[STAGES][4];
    private final double[][] stageV = new double[STAGES][4];
    private final double[] first = new double[4];
    private final double[] a = new double[4];
    private final double[] slopeQ = new double[4];
    private final double[] sumQ = new double[4];
    private final double[] sumV = new double[4];

    /** Where the step ends, shape (4): x, y, theta, phi. */
    final double[] q = new double[4];
    /** The rates where the step ends, shape (4). */
    final double[] v = new double[4];

    RosenbrockStep(FlightEquations equations) {
        this.equations = equations;
    }

    /** Evaluates the equations where the next step starts; once for each point, however often the step is retried. */
    void startAt(double[] startQ, double[] startV) {
        equations.accelerations(startQ, startV, first);
        equations.derivatives(startV, first, byAngle, byRate);
    }

    /** Takes a step of length h from the point of {@link #startAt}; the result is in {@link #q} and {@link #v}. */
    void take(double[] startQ, double[] startV, double h) {
        factor(h * GAMMA);
        for (int stage = 0; stage < STAGES; stage++) {
            moveTo(startQ, startV, stage);
            if (stage == 0) {
                System.arraycopy(first, 0, a, 0, 4);
            } else {
                equations.accelerations(q, v, a);
            }
            solve(stage, h);
        }
        for (int i = 0; i < 4; i++) {
            q[i] += stageQ[STAGES - 1][i];
            v[i] += stageV[STAGES - 1][i];
        }
    }

    /** Estimated error of the i-th of (x, y, theta, phi) after {@link #take}. */
    double errorQ(int i) {
        return stageQ[STAGES - 1][i];
    }

    /** Estimated error of the i-th rate. */
    double errorV(int i) {
        return stageV[STAGES - 1][i];
    }

    private void factor(double hGamma) {
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double entry = (i == j ? 1 / hGamma : 0) - byRate[j][i];
                solver.set(i, j, j < 2 ? entry : entry - hGamma * byAngle[j - 2][i]);
            }
        }
        solver.factor();
    }

    private void moveTo(double[] startQ, double[] startV, int stage) {
        System.arraycopy(startQ, 0, q, 0, 4);
        System.arraycopy(startV, 0, v, 0, 4);
        addStages(POINT[stage], q, v);
    }

    /** Adds the stages so far, each times its factor. */
    private void addStages(double[] factors, double[] toQ, double[] toV) {
        for (int j = 0; j < factors.length; j++) {
            double factor = factors[j];
            double[] fromQ = stageQ[j];
            double[] fromV = stageV[j];
            for (int i = 0; i < 4; i++) {
                toQ[i] += factor * fromQ[i];
                toV[i] += factor * fromV[i];
            }
        }
    }

    private void solve(int stage, double h) {
        Arrays.fill(sumQ, 0);
        Arrays.fill(sumV, 0);
        addStages(SLOPE[stage], sumQ, sumV);
        for (int i = 0; i < 4; i++) {
            slopeQ[i] = v[i] + sumQ[i] / h;
            a[i] += sumV[i] / h;
        }
        double hGamma = h * GAMMA;
        for (int i = 0; i < 4; i++) {
            a[i] += hGamma * (byAngle[0][i] * slopeQ[2] + byAngle[1][i] * slopeQ[3]);
        }
        solver.solve(a, stageV[stage]);
        for (int i = 0; i < 4; i++) {
            stageQ[stage][i] = hGamma * (slopeQ[i] + stageV[stage][i]);
        }
    }
}
