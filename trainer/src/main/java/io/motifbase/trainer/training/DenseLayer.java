package io.motifbase.trainer.training;

import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import java.util.Arrays;
import java.util.BitSet;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The weights into one layer and its biases, pruned ones held at 0 by a mask.
 *
 * <p>Layout: weights have shape (outputs, inputs), both padded, row major; activations and errors have shape (neurons,
 * batch), row major. Padding is 0 and stays 0: its activations and errors are.
 */
final class DenseLayer {
    /** Sums over samples use eight lanes and one fixed tree on every machine. */
    private static final VectorSpecies<Float> SUM_SPECIES = FloatVector.SPECIES_256;

    private final int inputs;
    private final int outputs;
    private final int paddedInputs;
    private final int paddedOutputs;
    private final int batch;
    private final boolean hidden;
    private final Parameters weights;
    private final Parameters biases;
    private final MatrixProduct toOutputs;
    private final MatrixProduct toGradients;
    private final MatrixProduct toInputs;
    private final float[] transposed;
    private BitSet mask = new BitSet();

    DenseLayer(int inputs, int outputs, int batch, boolean hidden) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.batch = batch;
        this.hidden = hidden;
        paddedInputs = Padding.of(inputs);
        paddedOutputs = Padding.of(outputs);
        weights = new Parameters(paddedInputs * paddedOutputs);
        biases = new Parameters(paddedOutputs);
        toOutputs = new MatrixProduct(paddedOutputs, batch, paddedInputs, paddedInputs, 1);
        toGradients = new MatrixProduct(paddedOutputs, paddedInputs, batch, batch, 1);
        toInputs = new MatrixProduct(paddedInputs, batch, paddedOutputs, 1, paddedInputs);
        transposed = new float[paddedInputs * batch];
    }

    void load(Block block, Biases start) {
        weights.load(paddedTranspose(block.denseWeights()));
        biases.load(Arrays.copyOf(start.values(), paddedOutputs));
        keep(block.mask());
    }

    private float[] paddedTranspose(float[] matrix) {
        float[] padded = new float[paddedInputs * paddedOutputs];
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < outputs; j++) {
                padded[j * paddedInputs + i] = matrix[i * outputs + j];
            }
        }
        return padded;
    }

    /** Prunes what the mask leaves out; bit {@code i * outputs + j} keeps the weight from input i to output j. */
    void keep(BitSet kept) {
        mask = (BitSet) kept.clone();
        if (mask.cardinality() == inputs * outputs) {
            return;
        }
        float[] keep = new float[inputs * outputs];
        mask.stream().forEach(cell -> keep[cell] = 1);
        weights.keep(paddedTranspose(keep));
    }

    Block block(int fromLayer) {
        float[] matrix = new float[inputs * outputs];
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < outputs; j++) {
                matrix[i * outputs + j] = weights.values[j * paddedInputs + i];
            }
        }
        return Block.ofDense(fromLayer, fromLayer + 1, outputs, matrix, mask);
    }

    Biases biases(int layer) {
        return Biases.allKept(layer, Arrays.copyOf(biases.values, outputs));
    }

    /** From activations x of the layer before to activations z of this one. */
    void forward(float[] x, float[] z) {
        toOutputs.multiply(weights.values, x, z);
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
    void gradients(float[] x, float[] error) {
        MatrixProduct.transpose(x, paddedInputs, batch, transposed);
        toGradients.multiply(error, transposed, weights.gradients);
        for (int j = 0; j < outputs; j++) {
            biases.gradients[j] = sum(error, j * batch);
        }
    }

    private float sum(float[] error, int from) {
        FloatVector lanes = FloatVector.zero(SUM_SPECIES);
        for (int i = from; i < from + batch; i += SUM_SPECIES.length()) {
            lanes = lanes.add(FloatVector.fromArray(SUM_SPECIES, error, i));
        }
        float pairs04 = lanes.lane(0) + lanes.lane(4);
        float pairs15 = lanes.lane(1) + lanes.lane(5);
        float pairs26 = lanes.lane(2) + lanes.lane(6);
        float pairs37 = lanes.lane(3) + lanes.lane(7);
        return (pairs04 + pairs26) + (pairs15 + pairs37);
    }

    /** From this layer's errors to those of the layer before, whose activations are x = tanh(..). */
    void backward(float[] x, float[] error, float[] errorBefore) {
        toInputs.multiply(weights.values, error, errorBefore);
        Tanh.backward(errorBefore, x, inputs * batch);
    }

    void update(AdamStep step) {
        weights.update(step);
        biases.update(step);
    }

    float weight(int i, int j) {
        return weights.values[j * paddedInputs + i];
    }

    /** Gradient of the weight from input i to output j, after {@link #gradients}. */
    float weightGradient(int i, int j) {
        return weights.gradients[j * paddedInputs + i];
    }

    float biasGradient(int j) {
        return biases.gradients[j];
    }
}
