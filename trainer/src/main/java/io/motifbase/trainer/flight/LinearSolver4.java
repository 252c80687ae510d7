package io.motifbase.trainer.flight;

/** Four linear equations by LU factors with row exchanges. */
final class LinearSolver4 {
    private static final int N = 4;
    private final double[][] rows = new double[N][N];
    private final int[] order = new int[N];

    void set(int i, int j, double value) {
        rows[i][j] = value;
    }

    /** Replaces the matrix by its factors. */
    void factor() {
        for (int i = 0; i < N; i++) {
            order[i] = i;
        }
        for (int c = 0; c < N; c++) {
            exchange(c, largestFrom(c));
            for (int i = c + 1; i < N; i++) {
                rows[i][c] /= rows[c][c];
                for (int j = c + 1; j < N; j++) {
                    rows[i][j] -= rows[i][c] * rows[c][j];
                }
            }
        }
    }

    private int largestFrom(int c) {
        int best = c;
        for (int i = c + 1; i < N; i++) {
            if (Math.abs(rows[i][c]) > Math.abs(rows[best][c])) {
                best = i;
            }
        }
        return best;
    }

    private void exchange(int i, int j) {
        double[] row = rows[i];
        rows[i] = rows[j];
        rows[j] = row;
        int place = order[i];
        order[i] = order[j];
        order[j] = place;
    }

    /** Solves for one right-hand side after {@link #factor}. */
    void solve(double[] right, double[] result) {
        for (int i = 0; i < N; i++) {
            double sum = right[order[i]];
            for (int j = 0; j < i; j++) {
                sum -= rows[i][j] * result[j];
            }
            result[i] = sum;
        }
        for (int i = N - 1; i >= 0; i--) {
            double sum = result[i];
            for (int j = i + 1; j < N; j++) {
                sum -= rows[i][j] * result[j];
            }
            result[i] = sum / rows[i][i];
        }
    }
}
