package io.motifbase.motifs.nullmodel;

import java.util.Locale;

/** How the weights of each block lie under null model coverage: the laws of what {@link CoverageNull} does. */
final class CoverageLaws implements VertexGroups.WeightLaws {
    /** Full rows and columns in the mean, each of which places one connection otherwise than the laws say. */
    private static final double MOST_FULL = 1e-5;

    private final LayeredShape shape;
    private final Runnable poll;

    CoverageLaws(LayeredShape shape, Runnable poll) {
        this.shape = shape;
        this.poll = poll;
    }

    /**
     * @throws IllegalArgumentException where rows or columns may be full before their extra connection: where in the mean
     *     more than {@value #MOST_FULL} of a random block are
     */
    @Override
    public CellLaw between(int l) {
        long rows = shape.neurons().get(l);
        long columns = shape.neurons().get(l + 1);
        long weights = shape.weights().get(l);
        long cells = rows * columns;
        if (weights == 0 || weights == cells) {
            return CellChoice.FIXED_COUNT.law(weights, cells);
        }
        if (weights > rows + columns) {
            EveryRowLaw before = new EveryRowLaw(rows, columns, weights - rows - columns);
            checkRoom(l, before);
            return new RememberedLaw(new EveryColumnLaw(before, poll), poll);
        }
        if (CoverageNull.isLastButOne(l, shape) && weights >= rows) {
            long first = CoverageNull.beforeRows(rows, columns, weights);
            EveryRowLaw before = new EveryRowLaw(rows, columns, first);
            ThenUniformLaw law = new ThenUniformLaw(before, cells - rows - first, weights - rows - first);
            return new RememberedLaw(law, poll);
        }
        long covering = Math.min(weights, Math.max(rows, columns));
        CoverLaw cover = new CoverLaw(rows, columns, covering);
        return new RememberedLaw(new ThenUniformLaw(cover, cells - covering, weights - covering), poll);
    }

    private void checkRoom(int l, EveryRowLaw before) {
        double full = mostFull(before);
        if (full > MOST_FULL) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "rows and columns of block %d (%d x %d neurons, %d weights) must have room for their extra connection"
                            + " for exact moments of %s, which hold where at most %.0e of them are full in the mean, got"
                            + " up to %.1e: take members instead",
                    l,
                    before.rows(),
                    before.columns(),
                    shape.weights().get(l),
                    CoverageNull.ID,
                    MOST_FULL,
                    full));
        }
    }

    /**
     * At most so many rows and columns of a block are full in the mean before they get their extra connection: cells of
     * a uniform choice are filled together no more often than each by itself, and so are cells of a column.
     */
    static double mostFull(EveryRowLaw before) {
        double rows = before.rows();
        double columns = before.columns();
        double density = before.uniform() / (rows * columns);
        double fullRows = rows * StrictMath.pow(density, columns);
        return fullRows + columns * StrictMath.pow(density + 1 / columns, rows);
    }
}
