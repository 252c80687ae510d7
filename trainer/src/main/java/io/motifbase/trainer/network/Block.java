package io.motifbase.trainer.network;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The connections of one ordered layer pair, as compressed sparse rows: the connections of source neuron {@code i} are
 * {@code k} in {@code [offset(i), offset(i+1))}, each with its {@code target(k)} (increasing within a row) and its
 * {@code weight(k)}. A pruned weight is not stored; a kept one is, even where its value is 0.
 *
 * <p>Memory: 8 bytes a connection, 4 bytes a source neuron.
 */
public final class Block {
    private final int fromLayer;
    private final int toLayer;
    private final int columns;
    private final int[] offsets;
    private final int[] targets;
    private final float[] weights;

    private Block(int fromLayer, int toLayer, int columns, int[] offsets, int[] targets, float[] weights) {
        this.fromLayer = fromLayer;
        this.toLayer = toLayer;
        this.columns = columns;
        this.offsets = offsets;
        this.targets = targets;
        this.weights = weights;
    }

    /**
     * A block from a dense matrix and its mask.
     *
     * @param weights shape (rows, columns) = (source neurons, target neurons), row major
     * @param mask bit {@code i * columns + j} is set where weight (i, j) is kept
     * @throws IllegalArgumentException where a kept weight is NaN or infinite, or the shapes disagree
     */
    public static Block ofDense(int fromLayer, int toLayer, int columns, float[] weights, BitSet mask) {
        if (columns < 1 || weights.length % columns != 0 || mask.length() > weights.length) {
            throw new IllegalArgumentException("weights and mask must have shape (rows, " + columns + "), got "
                    + weights.length + " weights and a mask of length " + mask.length());
        }
        int rows = weights.length / columns;
        int[] offsets = new int[rows + 1];
        int[] targets = new int[mask.cardinality()];
        float[] kept = new float[targets.length];
        int k = 0;
        for (int cell = mask.nextSetBit(0); cell >= 0; cell = mask.nextSetBit(cell + 1)) {
            targets[k] = cell % columns;
            kept[k++] = weights[cell];
            offsets[cell / columns + 1] = k;
        }
        for (int i = 0; i < rows; i++) {
            offsets[i + 1] = Math.max(offsets[i], offsets[i + 1]);
        }
        return ofRows(fromLayer, toLayer, columns, offsets, targets, kept);
    }

    /**
     * A block from compressed sparse rows. The arrays become the block's own.
     *
     * @param offsets shape (rows + 1), from 0 to the number of connections, not decreasing
     * @param targets shape (connections), in [0, columns), increasing within a row
     * @param weights shape (connections), finite
     */
    public static Block ofRows(int fromLayer, int toLayer, int columns, int[] offsets, int[] targets, float[] weights) {
        if (fromLayer < 0 || toLayer <= fromLayer) {
            throw new IllegalArgumentException(
                    "a block must go from a layer to a later one, got " + fromLayer + " -> " + toLayer);
        }
        if (offsets.length < 2
                || offsets[0] != 0
                || offsets[offsets.length - 1] != targets.length
                || weights.length != targets.length) {
            throw new IllegalArgumentException("offsets must run from 0 to the number of connections, got "
                    + targets.length + " targets and " + weights.length + " weights");
        }
        for (int i = 0; i + 1 < offsets.length; i++) {
            int previous = -1;
            for (int k = offsets[i]; k < offsets[i + 1]; k++) {
                if (targets[k] <= previous || targets[k] >= columns) {
                    throw new IllegalArgumentException("targets of row " + i + " must increase within [0, " + columns
                            + "), got " + targets[k] + " after " + previous);
                }
                previous = targets[k];
                if (!Float.isFinite(weights[k])) {
                    throw new IllegalArgumentException("weight [" + i + ", " + targets[k] + "] of block " + fromLayer
                            + " -> " + toLayer + " must be finite, got " + weights[k]);
                }
            }
        }
        return new Block(fromLayer, toLayer, columns, offsets, targets, weights);
    }

    public int fromLayer() {
        return fromLayer;
    }

    public int toLayer() {
        return toLayer;
    }

    /** Source neurons. */
    public int rows() {
        return offsets.length - 1;
    }

    /** Target neurons. */
    public int columns() {
        return columns;
    }

    public int connections() {
        return targets.length;
    }

    /** Connections that a dense block of this shape has. */
    public long cells() {
        return (long) rows() * columns;
    }

    /** First connection of source neuron {@code row}; {@code offset(rows())} is the number of connections. */
    public int offset(int row) {
        return offsets[row];
    }

    public int target(int connection) {
        return targets[connection];
    }

    public float weight(int connection) {
        return weights[connection];
    }

    /** The dense matrix, shape (rows, columns), row major, exactly 0 where pruned; a new array. */
    public float[] denseWeights() {
        float[] dense = new float[Math.toIntExact(cells())];
        for (int i = 0; i < rows(); i++) {
            for (int k = offsets[i]; k < offsets[i + 1]; k++) {
                dense[i * columns + targets[k]] = weights[k];
            }
        }
        return dense;
    }

    /** Bit {@code i * columns + j} is set where connection (i, j) is kept; a new set. */
    public BitSet mask() {
        BitSet mask = new BitSet(Math.toIntExact(cells()));
        for (int i = 0; i < rows(); i++) {
            for (int k = offsets[i]; k < offsets[i + 1]; k++) {
                mask.set(i * columns + targets[k]);
            }
        }
        return mask;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Block block
                && fromLayer == block.fromLayer
                && toLayer == block.toLayer
                && columns == block.columns
                && Arrays.equals(offsets, block.offsets)
                && Arrays.equals(targets, block.targets)
                && Arrays.equals(weights, block.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(targets) + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return "Block[" + fromLayer + " -> " + toLayer + ", " + rows() + "x" + columns + ", " + connections()
                + " connections]";
    }
}
