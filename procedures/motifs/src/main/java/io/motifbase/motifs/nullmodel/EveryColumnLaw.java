package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.Poll;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The connections of {@link EveryRowLaw}, then one more in every column at a random empty cell; a full column gets none.
 *
 * <p>Each column with given cells either has them all before its extra connection, or all but one, s, and the extra one
 * falls on s, one of e empty cells. With 1/e as the integral of t^(e-1) over [0, 1], the probability becomes one of a
 * product over the rows, which before the last round are alike: a cell that may be filled or not counts t + (1 - t) P,
 * where P is 1 for a filled one; a product of l of these stands for l filled cells of a row, whose weight is a_l = z^l + l
 * / (C - l + 1) z^(l-1); and z^k stands for the probability that k cells are of the uniform choice.
 *
 * <p>Both integrals are sums over nodes: over t by the Gauss rule of a weight t^(g-1), where g is what e hardly
 * ever falls below (or, for few rows, exactly); over z by the weights that take any polynomial of less than {@value
 * #CHOICES} terms to its value, around the density of the uniform choice, of which a probability differs by its own small
 * variance. Nodes of t are added until the probability of two cells in a row does not change; the relative error of a
 * probability is about 10^-13.
 *
 * <p>Time O(nodes^columns) for cells of each form, some milliseconds for four columns.
 */
final class EveryColumnLaw implements CellLaw {
    private static final int CHOICES = 17;
    /** What a term of the sum costs, as work of a poll. */
    private static final int STEPS = 200;

    private static final int MOST_CELLS_OF_A_ROW = Byte.SIZE;
    private static final int LEAST_NODES = 3;
    /** Deviations of e from its mean to what it hardly ever falls below. */
    private static final int DEVIATIONS = 9;
    /** So many are exact up to twice as many rows. */
    private static final int EXACT_NODES = 12;

    private static final int MOST_NODES = 24;
    private static final double NO_CHANGE = 1e-13;

    private final long rows;
    private final double[] choiceWeights;
    /** a_l by node of z. */
    private final double[][] filled;

    private final Poll poll;
    private double[] t = new double[0];
    /** 1 / t - 1. */
    private double[] y = new double[0];

    private double[] weights = new double[0];

    /**
     * @param before the connections before the last round
     * @param run called at least every 50 ms; what it throws is thrown on
     * @throws IllegalArgumentException where the sums over nodes do not settle
     */
    EveryColumnLaw(EveryRowLaw before, Runnable run) {
        this.poll = new Poll(run);
        this.rows = before.rows();
        UniformChoiceRule rule = UniformChoiceRule.of(before.uniform(), before.rows() * before.columns(), CHOICES, run);
        this.choiceWeights = rule.weights();
        this.filled = new double[choiceWeights.length][MOST_CELLS_OF_A_ROW + 1];
        for (int k = 0; k < filled.length; k++) {
            filled[k][0] = 1;
            double power = 1;
            for (int l = 1; l < filled[k].length && l <= before.columns(); l++) {
                double extra = (double) l / (before.columns() - l + 1);
                filled[k][l] = power * (rule.nodes()[k] + extra);
                power *= rule.nodes()[k];
            }
        }
        chooseNodes(before.rows() - before.uniform() / before.columns() - before.rows() / before.columns());
    }

    private void chooseNodes(long meanEmpty) {
        if (rows <= 2 * EXACT_NODES) {
            setNodes((int) (rows + 1) / 2, 1);
            return;
        }
        double deviation = Math.sqrt(meanEmpty * (rows - (double) meanEmpty) / rows);
        long weightPower = Math.max(1, (long) (meanEmpty - DEVIATIONS * deviation));
        double probability = 0;
        Cells two = Cells.of(new int[] {0, 0}, new int[] {0, 1});
        for (int nodes = LEAST_NODES; nodes <= MOST_NODES; nodes++) {
            setNodes(nodes, weightPower);
            double next = new Sum(two).value();
            if (Math.abs(next - probability) <= NO_CHANGE * next) {
                return;
            }
            probability = next;
        }
        throw new IllegalArgumentException("columns of a block must have more empty cells for exact moments, got about "
                + meanEmpty + " of " + rows);
    }

    private void setNodes(int nodes, long weightPower) {
        GaussRule rule = GaussRule.ofPower(weightPower - 1.0, nodes);
        t = new double[nodes];
        y = new double[nodes];
        weights = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            t[i] = rule.nodes()[i];
            y[i] = (1 - t[i]) / t[i];
            weights[i] = rule.weights()[i] * StrictMath.exp((weightPower - 1) * StrictMath.log1p(y[i]));
        }
    }

    @Override
    public BigDecimal probability(Cells cells) {
        return new BigDecimal(new Sum(cells).value());
    }

    /** The sum over the nodes of every column, and over the cell in it that gets the extra connection. */
    private final class Sum {
        /** Rows of each column, as bits; like columns side by side. */
        private final int[] columns;
        /** By column so far and row, the last for all rows without given cells: weight by number of filled cells. */
        private final double[][][] weightOfFilled;
        /** By columns so far the logarithm of the product of 1 / t, which the last row leaves out, to keep its digits. */
        private final double[] left;

        private final long others;
        private double sum;

        private Sum(Cells cells) {
            columns = cells.transposed().masks();
            Arrays.sort(columns);
            others = rows - cells.rows();
            left = new double[columns.length + 1];
            weightOfFilled = new double[columns.length + 1][cells.rows() + 1][columns.length + 1];
            for (double[] row : weightOfFilled[0]) {
                row[0] = 1;
            }
        }

        private double value() {
            sum = 0;
            extend(0, 0, 1, 0, 1);
            return sum;
        }

        /**
         * @param first first option of this column; options of like columns never fall, and count for all their orders
         * @param group like columns up to this one
         * @param run of these, those with the option {@code first}
         */
        private void extend(int column, int first, int group, int run, double weight) {
            if (column == columns.length) {
                poll.work((long) STEPS * CHOICES);
                sum += weight * overChoices();
                return;
            }
            boolean more = column + 1 < columns.length && columns[column + 1] == columns[column];
            int options = 1 + y.length * Integer.bitCount(columns[column]);
            for (int option = first; option < options; option++) {
                int length = option == first ? run + 1 : 1;
                double with = weight * place(column, option) * group / length;
                if (more) {
                    extend(column + 1, option, group + 1, length, with);
                } else {
                    extend(column + 1, 0, 1, 0, with);
                }
            }
        }

        /** Fills a column; option 0 has its cells all filled before, the others one of them last, by one of the nodes. */
        private double place(int column, int option) {
            int mask = columns[column];
            int last = option == 0 ? -1 : bit(mask, (option - 1) / y.length);
            int node = option == 0 ? -1 : (option - 1) % y.length;
            double tOf = node < 0 ? 1 : t[node];
            double yOf = node < 0 ? 0 : y[node];
            left[column + 1] = left[column] + StrictMath.log1p(yOf);
            double[][] from = weightOfFilled[column];
            double[][] to = weightOfFilled[column + 1];
            for (int row = 0; row < from.length; row++) {
                boolean given = (mask >>> row & 1) != 0;
                double stay = given ? 0 : tOf;
                double step = given ? 1 : 1 - tOf;
                if (row == from.length - 1) {
                    stay = 1;
                    step = yOf;
                } else if (row == last) {
                    stay = 1;
                    step = -1;
                }
                to[row][0] = stay * from[row][0];
                for (int l = 1; l <= column + 1; l++) {
                    to[row][l] = stay * from[row][l] + step * from[row][l - 1];
                }
            }
            return node < 0 ? 1 : weights[node];
        }

        private double overChoices() {
            double[][] all = weightOfFilled[columns.length];
            double total = 0;
            for (int k = 0; k < choiceWeights.length; k++) {
                double product = choiceWeights[k];
                for (int row = 0; row < all.length - 1; row++) {
                    product *= all[row][0] + filledSum(all[row], filled[k]);
                }
                double other = filledSum(all[all.length - 1], filled[k]);
                total += product * power(other, left[columns.length], others);
            }
            return total;
        }
    }

    /** ((1 + x) / e^y)^n, to the last digits also where x and y are small and n is large. */
    private static double power(double x, double y, long n) {
        return x > -0.5
                ? StrictMath.exp(n * (StrictMath.log1p(x) - y))
                : StrictMath.pow((1 + x) * StrictMath.exp(-y), (double) n);
    }

    private static double filledSum(double[] weightOfFilled, double[] filled) {
        double sum = 0;
        for (int l = weightOfFilled.length - 1; l > 0; l--) {
            sum += weightOfFilled[l] * filled[l];
        }
        return sum;
    }

    private static int bit(int mask, int number) {
        int left = mask;
        for (int i = 0; i < number; i++) {
            left &= left - 1;
        }
        return Integer.numberOfTrailingZeros(left);
    }
}
