package io.motifbase.trainer.network;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The biases of one layer. In the graph they are one bias neuron of the layer before, connected to every neuron of this
 * layer whose bias is kept.
 */
public final class Biases {
    private final int layer;
    private final float[] values;
    private final BitSet kept;

    /**
     * @param layer the layer whose neurons have these biases; at least 1
     * @param values shape (neurons of the layer); finite where kept
     * @param kept bit j is set where the bias of neuron j is kept by the mask
     */
    public Biases(int layer, float[] values, BitSet kept) {
        if (layer < 1) {
            throw new IllegalArgumentException("layer of biases must be at least 1, got " + layer);
        }
        if (kept.length() > values.length) {
            throw new IllegalArgumentException(
                    "bias mask must have " + values.length + " bits, got one of length " + kept.length());
        }
        this.layer = layer;
        this.kept = (BitSet) kept.clone();
        this.values = new float[values.length];
        for (int j = kept.nextSetBit(0); j >= 0; j = kept.nextSetBit(j + 1)) {
            if (!Float.isFinite(values[j])) {
                throw new IllegalArgumentException(
                        "bias [" + j + "] of layer " + layer + " must be finite, got " + values[j]);
            }
            this.values[j] = values[j];
        }
    }

    /** Biases that are all kept. */
    public static Biases allKept(int layer, float[] values) {
        BitSet kept = new BitSet(values.length);
        kept.set(0, values.length);
        return new Biases(layer, values, kept);
    }

    public int layer() {
        return layer;
    }

    /** Neurons of the layer. */
    public int size() {
        return values.length;
    }

    /** The bias of neuron j, exactly 0 where it is pruned. */
    public float value(int j) {
        return values[j];
    }

    public boolean isKept(int j) {
        return kept.get(j);
    }

    /** Number of biases kept. */
    public int connections() {
        return kept.cardinality();
    }

    /** Shape (neurons of the layer), exactly 0 where pruned; a new array. */
    public float[] values() {
        return values.clone();
    }

    public BitSet kept() {
        return (BitSet) kept.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Biases biases
                && layer == biases.layer
                && Arrays.equals(values, biases.values)
                && kept.equals(biases.kept);
    }

    @Override
    public int hashCode() {
        return 31 * layer + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Biases[layer " + layer + ", " + connections() + " of " + size() + " kept]";
    }
}
