package io.motifbase.trainer.training;

import io.motifbase.trainer.files.CheckedReader;
import io.motifbase.trainer.files.CheckedWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.jspecify.annotations.Nullable;

/**
 * Weights or biases of one layer with their gradients and Adam's means, which outlive prunes. All arrays have one length, a
 * multiple of {@link Padding#UNIT}.
 */
final class Parameters {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    final float[] values;
    final float[] gradients;
    private final float[] means;
    private final float[] squares;
    /** 1 where kept, 0 where pruned; null while all are kept. */
    private float @Nullable [] mask;

    Parameters(int length) {
        values = new float[length];
        gradients = new float[length];
        means = new float[length];
        squares = new float[length];
    }

    /** Sets the values where training starts: no gradient has been seen, nothing is pruned. */
    void load(float[] start) {
        System.arraycopy(start, 0, values, 0, values.length);
        Arrays.fill(means, 0);
        Arrays.fill(squares, 0);
        mask = null;
    }

    /** Prunes: where keep is 0, value and means become exactly 0 and stay so; elsewhere nothing changes. */
    void keep(float[] keep) {
        mask = keep.clone();
        for (int i = 0; i < values.length; i++) {
            if (keep[i] == 0) {
                values[i] = 0;
                means[i] = 0;
                squares[i] = 0;
            }
        }
    }

    /** Bit i is set where parameter i is not pruned, up to the length. */
    BitSet kept() {
        BitSet kept = new BitSet(values.length);
        for (int i = 0; i < values.length; i++) {
            kept.set(i, mask == null || mask[i] != 0);
        }
        return kept;
    }

    /**
     * Some of these parameters with their means, in a new order; the rest up to the length is 0.
     *
     * @param from index here of each
     */
    Parameters picked(int[] from, int length) {
        Parameters some = new Parameters(length);
        for (int i = 0; i < from.length; i++) {
            some.values[i] = values[from[i]];
            some.means[i] = means[from[i]];
            some.squares[i] = squares[from[i]];
        }
        return some;
    }

    /** Takes over the values and means of parameters of the same length. */
    void copy(Parameters other) {
        System.arraycopy(other.values, 0, values, 0, values.length);
        System.arraycopy(other.means, 0, means, 0, means.length);
        System.arraycopy(other.squares, 0, squares, 0, squares.length);
    }

    /** Values, means and mean squares at some places, one after another. */
    void save(int[] places, CheckedWriter out) throws IOException {
        for (float[] all : new float[][] {values, means, squares}) {
            float[] some = new float[places.length];
            for (int i = 0; i < places.length; i++) {
                some[i] = all[places[i]];
            }
            out.floats(some);
        }
    }

    /** Takes over what {@link #save} wrote. */
    void load(int[] places, CheckedReader in) throws IOException {
        for (float[] all : new float[][] {values, means, squares}) {
            float[] some = in.floats(places.length);
            for (int i = 0; i < places.length; i++) {
                all[places[i]] = some[i];
            }
        }
    }

    boolean isFinite() {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** One Adam iteration with the gradients as they are. */
    void update(AdamStep step) {
        if (mask != null) {
            maskGradients(mask);
        }
        for (int i = 0; i < values.length; i += LANES) {
            FloatVector gradient = FloatVector.fromArray(SPECIES, gradients, i);
            FloatVector mean =
                    FloatVector.fromArray(SPECIES, means, i).mul(step.decay1()).add(gradient.mul(step.gain1()));
            FloatVector square = FloatVector.fromArray(SPECIES, squares, i)
                    .mul(step.decay2())
                    .add(gradient.mul(gradient).mul(step.gain2()));
            mean.intoArray(means, i);
            square.intoArray(squares, i);
            FloatVector change =
                    mean.mul(step.rate()).div(square.sqrt().mul(step.scale()).add(step.epsilon()));
            FloatVector.fromArray(SPECIES, values, i).sub(change).intoArray(values, i);
        }
    }

    private void maskGradients(float[] kept) {
        for (int i = 0; i < gradients.length; i += LANES) {
            FloatVector.fromArray(SPECIES, gradients, i)
                    .mul(FloatVector.fromArray(SPECIES, kept, i))
                    .intoArray(gradients, i);
        }
    }
}
