package io.motifbase.trainer.training;

import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A layer whose weights are a matrix of shape (outputs, inputs), both padded, row major; pruned ones are held at 0 by a
 * mask. Once few are left it turns into a {@link SparseLayer}.
 */
final class DenseLayer extends TrainableLayer {
    /** Below this density the sparse form is faster. */
    static final double LEAST_DENSITY = 0.28;

    private final int paddedInputs;
    private final int paddedOutputs;
    private final Parameters weights;
    private final MatrixProduct toOutputs;
    private final MatrixProduct toGradients;
    private final MatrixProduct toInputs;
    private final float[] transposed;
    private BitSet mask = new BitSet();

    DenseLayer(Block block, Biases start, int batch, boolean hidden) {
        super(block.rows(), block.columns(), batch, hidden, new Parameters(Padding.of(block.columns())));
        paddedInputs = Padding.of(inputs);
        paddedOutputs = Padding.of(outputs);
        weights = new Parameters(paddedInputs * paddedOutputs);
        toOutputs = new MatrixProduct(paddedOutputs, batch, paddedInputs, paddedInputs, 1);
        toGradients = new MatrixProduct(paddedOutputs, paddedInputs, batch, batch, 1);
        toInputs = new MatrixProduct(paddedInputs, batch, paddedOutputs, 1, paddedInputs);
        transposed = new float[paddedInputs * batch];
        weights.load(paddedTranspose(block.denseWeights()));
        biases.load(Arrays.copyOf(start.values(), paddedOutputs));
        keepBiases(start.kept());
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

    /** Prunes and stays dense. */
    void keep(BitSet kept) {
        mask = (BitSet) kept.clone();
        if (mask.cardinality() == inputs * outputs) {
            return;
        }
        float[] keep = new float[inputs * outputs];
        mask.stream().forEach(cell -> keep[cell] = 1);
        weights.keep(paddedTranspose(keep));
    }

    @Override
    TrainableLayer pruned(BitSet kept) {
        if (kept.cardinality() < LEAST_DENSITY * inputs * outputs) {
            return new SparseLayer(this, kept, weights, cell -> place(cell / outputs, cell % outputs));
        }
        keep(kept);
        return this;
    }

    @Override
    void product(float[] x, float[] z) {
        toOutputs.multiply(weights.values, x, z);
    }

    @Override
    void weightGradients(float[] x, float[] error) {
        MatrixProduct.transpose(x, paddedInputs, batch, transposed);
        toGradients.multiply(error, transposed, weights.gradients);
    }

    @Override
    void productBack(float[] error, float[] before) {
        toInputs.multiply(weights.values, error, before);
    }

    @Override
    Parameters weights() {
        return weights;
    }

    @Override
    BitSet mask() {
        return (BitSet) mask.clone();
    }

    @Override
    int place(int i, int j) {
        return j * paddedInputs + i;
    }

    @Override
    float weight(int i, int j) {
        return weights.values[place(i, j)];
    }

    @Override
    float weightGradient(int i, int j) {
        return weights.gradients[place(i, j)];
    }
}
