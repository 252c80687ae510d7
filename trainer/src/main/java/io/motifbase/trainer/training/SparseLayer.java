package io.motifbase.trainer.training;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/**
 * A layer that stores kept weights only, output by output. A pruned weight does not exist.
 *
 * <p>Layout: weights k in [ends[j], ends[j + 1]) come into output j from inputs sources[k], increasing. For the way back the
 * same weights are listed input by input: entries p in [backEnds[i], backEnds[i + 1]) go to outputs targets[p] and are
 * weight places[p]. Products are sums in the same order as those of {@link DenseLayer}, to the same bits.
 */
final class SparseLayer extends TrainableLayer {
    private final int[] ends;
    private final int[] sources;
    private final int[] backEnds;
    private final int[] targets;
    private final int[] places;
    private final Parameters weights;
    private final SparseProduct products;

    /**
     * Prunes a layer.
     *
     * @param kept bit {@code i * outputs + j} keeps the weight from input i to output j
     * @param from the layer's weights with Adam's means
     * @param place index in those of a cell of the mask
     */
    SparseLayer(TrainableLayer layer, BitSet kept, Parameters from, IntUnaryOperator place) {
        super(layer.inputs, layer.outputs, layer.batch, layer.hidden, layer.biases);
        int count = kept.cardinality();
        ends = new int[outputs + 1];
        sources = new int[count];
        backEnds = new int[inputs + 1];
        targets = new int[count];
        places = new int[count];
        products = new SparseProduct(batch);
        weights = from.picked(index(kept, place), Padding.of(Math.max(1, count)));
    }

    /** Fills the lists; for each weight its index in the pruned layer's parameters. */
    private int[] index(BitSet kept, IntUnaryOperator place) {
        kept.stream().forEach(cell -> {
            ends[cell % outputs + 1]++;
            backEnds[cell / outputs + 1]++;
        });
        Arrays.parallelPrefix(ends, Integer::sum);
        Arrays.parallelPrefix(backEnds, Integer::sum);
        int[] next = ends.clone();
        int[] picks = new int[sources.length];
        int p = 0;
        for (int cell = kept.nextSetBit(0); cell >= 0; cell = kept.nextSetBit(cell + 1)) {
            int k = next[cell % outputs]++;
            sources[k] = cell / outputs;
            targets[p] = cell % outputs;
            places[p++] = k;
            picks[k] = place.applyAsInt(cell);
        }
        return picks;
    }

    @Override
    TrainableLayer pruned(BitSet kept) {
        return new SparseLayer(this, kept, weights, cell -> place(cell / outputs, cell % outputs));
    }

    @Override
    int place(int i, int j) {
        return Arrays.binarySearch(sources, ends[j], ends[j + 1], i);
    }

    @Override
    void product(float[] x, float[] z) {
        for (int j = 0; j < outputs; j++) {
            products.start(ends[j], ends[j + 1]);
            products.sumTo(z, j * batch, x, sources, weights.values);
        }
    }

    @Override
    void productBack(float[] error, float[] before) {
        float[] ordered = products.gather(weights.values, places);
        for (int i = 0; i < inputs; i++) {
            products.start(backEnds[i], backEnds[i + 1]);
            products.sumTo(before, i * batch, error, targets, ordered);
        }
    }

    @Override
    void weightGradients(float[] x, float[] error) {
        for (int j = 0; j < outputs; j++) {
            products.start(ends[j], ends[j + 1]);
            products.dotTo(weights.gradients, error, j * batch, x, sources);
        }
    }

    @Override
    Parameters weights() {
        return weights;
    }

    @Override
    BitSet mask() {
        BitSet mask = new BitSet(inputs * outputs);
        for (int i = 0; i < inputs; i++) {
            for (int p = backEnds[i]; p < backEnds[i + 1]; p++) {
                mask.set(i * outputs + targets[p]);
            }
        }
        return mask;
    }

    @Override
    float weight(int i, int j) {
        int k = place(i, j);
        return k < 0 ? 0 : weights.values[k];
    }

    @Override
    float weightGradient(int i, int j) {
        int k = place(i, j);
        return k < 0 ? 0 : weights.gradients[k];
    }
}
