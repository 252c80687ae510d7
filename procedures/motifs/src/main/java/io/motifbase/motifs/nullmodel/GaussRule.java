package io.motifbase.motifs.nullmodel;

/**
 * Nodes and weights that integrate every polynomial of degree below twice their number over [0, 1], times a power of the
 * variable: a Gauss-Jacobi rule. Nodes are the eigenvalues of the matrix of the recurrence of the orthogonal polynomials,
 * found by counting signs and halving; weights follow from these polynomials. Source: Golub and Welsch 1969, Mathematics
 * of Computation 23:221.
 *
 * @param nodes ascending
 * @param weights positive
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record GaussRule(double[] nodes, double[] weights) {
    private static final int HALVINGS = 64;

    /** The rule for the weight t^power, power at least 0. */
    static GaussRule ofPower(double power, int size) {
        double[] diagonal = new double[size];
        double[] squares = new double[size];
        for (int k = 0; k < size; k++) {
            double s = 2 * k + power;
            double difference = s == 0 ? 0 : power * power / (s * (s + 2));
            diagonal[k] = (1 + difference) / 2;
            squares[k] = k == 0 ? 0 : k * (k + power) / s * (k * (k + power) / s) / ((s + 1) * (s - 1));
        }
        double[] nodes = new double[size];
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            nodes[i] = node(diagonal, squares, i);
            weights[i] = 1 / ((power + 1) * squaredNorm(diagonal, squares, nodes[i]));
        }
        return new GaussRule(nodes, weights);
    }

    private static double node(double[] diagonal, double[] squares, int number) {
        double low = 0;
        double high = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (below(diagonal, squares, middle) > number) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Eigenvalues below x, by the signs of the pivots (Sturm). */
    private static int below(double[] diagonal, double[] squares, double x) {
        int count = 0;
        double pivot = 1;
        for (int k = 0; k < diagonal.length; k++) {
            pivot = diagonal[k] - x - (k == 0 ? 0 : squares[k] / pivot);
            pivot = pivot == 0 ? Double.MIN_NORMAL : pivot;
            count += pivot < 0 ? 1 : 0;
        }
        return count;
    }

    /** The sum of the squares of the polynomials of length one at x, that of degree 0 being 1. */
    private static double squaredNorm(double[] diagonal, double[] squares, double x) {
        double before = 0;
        double polynomial = 1;
        double sum = 1;
        for (int k = 0; k + 1 < diagonal.length; k++) {
            double next = (x - diagonal[k]) * polynomial - Math.sqrt(squares[k]) * before;
            before = polynomial;
            polynomial = next / Math.sqrt(squares[k + 1]);
            sum += polynomial * polynomial;
        }
        return sum;
    }
}
