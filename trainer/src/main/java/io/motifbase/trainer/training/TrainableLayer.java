package io.motifbase.trainer.training;

import io.motifbase.trainer.files.CheckedReader;
import io.motifbase.trainer.files.CheckedWriter;
import io.motifbase.trainer.files.DamagedFileException;
import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The weights into one layer and its biases. Dense or sparse, what a layer computes differs by rounding of the weights'
 * gradients only.
 *
 * <p>Activations and errors have shape (neurons, batch), row major, neurons padded. Padding is 0 and stays 0.
 */
abstract class TrainableLayer {
    final int inputs;
    final int outputs;
    final int batch;
    final boolean hidden;
    final Parameters biases;
    private final float[] partialSums = new float[LaneSum.PARTS];

    TrainableLayer(int inputs, int outputs, int batch, boolean hidden, Parameters biases) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.batch = batch;
        this.hidden = hidden;
        this.biases = biases;
    }

    /** z = weights times x. */
    abstract void product(float[] x, float[] z);

    /** Gradients of the weights from this layer's errors, before its activation. */
    abstract void weightGradients(float[] x, float[] error);

    /** before = transposed weights times error. */
    abstract void productBack(float[] error, float[] before);

    abstract Parameters weights();

    /** Bit {@code i * outputs + j} is set where the weight from input i to output j is kept. */
    abstract BitSet mask();

    /** Where among the weights that from input i to output j is; below 0 where it does not exist. */
    abstract int place(int i, int j);

    abstract float weight(int i, int j);

    /** After {@link #gradients}; of a kept weight. */
    abstract float weightGradient(int i, int j);

    /** This layer with a subset of its weights; the others are gone for good. */
    abstract TrainableLayer pruned(BitSet kept);

    /** From activations x of the layer before to activations z of this one. */
    final void forward(float[] x, float[] z) {
        product(x, z);
        for (int j = 0; j < outputs; j++) {
            if (hidden) {
                Tanh.apply(z, j * batch, batch, biases.values[j]);
            } else {
                add(z, j * batch, biases.values[j]);
            }
        }
    }

    private void add(float[] z, int from, float bias) {
        for (int i = from; i < from + batch; i++) {
            z[i] += bias;
        }
    }

    /** From this layer's errors (before its activation) to the gradients of its parameters. */
    final void gradients(float[] x, float[] error) {
        weightGradients(x, error);
        for (int j = 0; j < outputs; j++) {
            biases.gradients[j] = LaneSum.of(error, j * batch, batch, partialSums);
        }
    }

    /** From this layer's errors to those of the layer before, whose activations are x = tanh(..). */
    final void backward(float[] x, float[] error, float[] errorBefore) {
        productBack(error, errorBefore);
        Tanh.backward(errorBefore, x, inputs * batch);
    }

    final void update(AdamStep step) {
        weights().update(step);
        biases.update(step);
    }

    final Block block(int fromLayer) {
        float[] matrix = new float[inputs * outputs];
        BitSet mask = mask();
        for (int cell = mask.nextSetBit(0); cell >= 0; cell = mask.nextSetBit(cell + 1)) {
            matrix[cell] = weight(cell / outputs, cell % outputs);
        }
        return Block.ofDense(fromLayer, fromLayer + 1, outputs, matrix, mask);
    }

    final Biases biases(int layer) {
        return new Biases(layer, Arrays.copyOf(biases.values, outputs), biasMask());
    }

    /** Bit j is set where the bias of output j is kept. */
    final BitSet biasMask() {
        BitSet kept = biases.kept();
        kept.clear(outputs, biases.values.length);
        return kept;
    }

    /** The others become exactly 0 and stay so. */
    final void keepBiases(BitSet kept) {
        if (kept.cardinality() < outputs) {
            float[] keep = new float[biases.values.length];
            kept.stream().forEach(j -> keep[j] = 1);
            biases.keep(keep);
        }
    }

    /** Both masks, then weights and biases with Adam's means. */
    final void save(CheckedWriter out) throws IOException {
        BitSet kept = mask();
        BitSet keptBiases = biasMask();
        out.int64s(Arrays.copyOf(kept.toLongArray(), longs(inputs * outputs)));
        out.int64s(Arrays.copyOf(keptBiases.toLongArray(), longs(outputs)));
        weights().save(places(kept), out);
        biases.save(keptBiases.stream().toArray(), out);
    }

    /** Takes over what {@link #save} wrote; this layer or the one that it becomes. */
    final TrainableLayer load(CheckedReader in) throws IOException {
        BitSet kept = mask(in, inputs * outputs);
        BitSet keptBiases = mask(in, outputs);
        TrainableLayer layer = pruned(kept);
        layer.weights().load(layer.places(kept), in);
        layer.keepBiases(keptBiases);
        layer.biases.load(keptBiases.stream().toArray(), in);
        return layer;
    }

    private static BitSet mask(CheckedReader in, int cells) throws IOException {
        BitSet kept = BitSet.valueOf(in.int64s(longs(cells)));
        if (kept.length() > cells) {
            throw new DamagedFileException("has a mask of more than " + cells + " weights or biases");
        }
        return kept;
    }

    private static int longs(int bits) {
        return (bits + Long.SIZE - 1) / Long.SIZE;
    }

    private int[] places(BitSet kept) {
        return kept.stream().map(cell -> place(cell / outputs, cell % outputs)).toArray();
    }

    final float biasGradient(int j) {
        return biases.gradients[j];
    }
}
