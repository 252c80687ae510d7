package io.motifbase.trainer.training;

import io.motifbase.trainer.files.CheckedReader;
import io.motifbase.trainer.files.CheckedWriter;
import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Layer;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import io.motifbase.trainer.trainingset.RowRange;
import io.motifbase.trainer.trainingset.TrainingSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One network in training: weights, Adam's means and the activations of one batch. Loss is the mean squared error over
 * samples and outputs. For one thread.
 *
 * <p>Memory: 16 bytes a weight, as much again once {@link #remember} was called, 8 bytes a neuron and sample of a batch.
 */
public final class Engine {
    private final LayerSizes sizes;
    private final int batch;
    private final AdamSettings adam;
    private final TrainableLayer[] layers;
    private final float[][] activations;
    private final float[][] errors;
    private final float[] targets;
    private @Nullable List<Parameters> remembered;
    private long iteration;

    /**
     * Starts from a network: its weights, masks and biases.
     *
     * @param start every layer with a block from the layer before and biases
     * @param batch samples of an iteration, a multiple of 16
     * @throws IllegalArgumentException where a layer has more or other blocks than that
     */
    public Engine(Network start, int batch, AdamSettings adam) {
        if (batch < Padding.UNIT || batch % Padding.UNIT != 0) {
            throw new IllegalArgumentException("batch must be a multiple of " + Padding.UNIT + ", got " + batch);
        }
        sizes = new LayerSizes(start.layers().stream().map(Layer::size).toList());
        this.batch = batch;
        this.adam = adam;
        layers = new TrainableLayer[sizes.layers() - 1];
        activations = new float[sizes.layers()][];
        errors = new float[sizes.layers()][];
        for (int l = 0; l < sizes.layers(); l++) {
            activations[l] = new float[Padding.of(sizes.size(l)) * batch];
            errors[l] = new float[activations[l].length];
        }
        targets = new float[sizes.outputs() * batch];
        load(start);
    }

    private void load(Network start) {
        if (start.blocks().size() != layers.length || start.biases().size() != layers.length) {
            throw new IllegalArgumentException(
                    "every layer must have one block, from the layer before, and biases, got " + start + " with "
                            + start.blocks() + " and " + start.biases());
        }
        for (int l = 0; l < layers.length; l++) {
            Block block = start.blocks().get(l);
            if (block.fromLayer() != l || block.toLayer() != l + 1) {
                throw new IllegalArgumentException("blocks must go from layer to layer, got " + block);
            }
            boolean hidden = l + 1 < layers.length;
            layers[l] = new DenseLayer(block, start.biases().get(l), batch, hidden).pruned(block.mask());
        }
    }

    /** Prunes: block by block, the weights kept. Pruned weights become exactly 0 and never come back. */
    public void keep(List<BitSet> masks) {
        for (int l = 0; l < layers.length; l++) {
            layers[l] = layers[l].pruned(masks.get(l));
        }
        remembered = null;
    }

    /** Prunes biases: layer by layer, bit j is set where that of neuron j is kept. The others are 0 from now on. */
    public void keepBiases(List<BitSet> masks) {
        for (int l = 0; l < layers.length; l++) {
            layers[l].keepBiases(masks.get(l));
        }
        remembered = null;
    }

    /** The network as it is now. */
    public Network network(Provenance provenance) {
        List<Layer> described = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        List<Biases> biases = new ArrayList<>();
        for (int l = 0; l < sizes.layers(); l++) {
            String activation = l + 1 < sizes.layers() ? "tanh" : "linear";
            described.add(new Layer(sizes.size(l), l == 0 ? null : activation));
        }
        for (int l = 0; l < layers.length; l++) {
            blocks.add(layers[l].block(l));
            biases.add(layers[l].biases(l + 1));
        }
        return new Network(described, blocks, biases, List.of(), provenance);
    }

    /** Iterations done. */
    public long iterations() {
        return iteration;
    }

    /** As {@link #train(TrainingSet, int[], double)} at the whole learning rate. */
    public double train(TrainingSet data, int[] rows) {
        return train(data, rows, 1);
    }

    /**
     * One Adam iteration.
     *
     * @param rows of the training set, as many as the batch
     * @param rate fraction of the learning rate
     * @return loss of the batch before the change
     */
    public double train(TrainingSet data, int[] rows, double rate) {
        fill(data, rows);
        forward();
        double loss = lossAndErrors();
        backward();
        iteration++;
        AdamStep step = adam.step(iteration, rate);
        for (TrainableLayer layer : layers) {
            layer.update(step);
        }
        return loss;
    }

    /** Mean squared error of one batch of rows. */
    public double loss(TrainingSet data, int[] rows) {
        fill(data, rows);
        forward();
        return squaredErrors(batch) / ((double) batch * sizes.outputs());
    }

    /**
     * Mean squared error over all rows of a range; NaN where it is empty.
     *
     * @throws InterruptedException where the thread is interrupted, which is asked before every batch
     */
    public double loss(TrainingSet data, RowRange range) throws InterruptedException {
        int[] rows = new int[batch];
        double sum = 0;
        for (int first = range.first(); first < range.end(); first += batch) {
            if (Thread.interrupted()) {
                throw new InterruptedException("a loss was interrupted");
            }
            for (int i = 0; i < batch; i++) {
                rows[i] = Math.min(first + i, range.end() - 1);
            }
            fill(data, rows);
            forward();
            sum += squaredErrors(Math.min(batch, range.end() - first));
        }
        return sum / ((double) range.count() * sizes.outputs());
    }

    /**
     * Outputs for samples of our own.
     *
     * @param inputs shape (inputs, batch), row major
     * @return shape (outputs, batch), row major
     */
    float[] predict(float[] inputs) {
        System.arraycopy(inputs, 0, activations[0], 0, sizes.inputs() * batch);
        forward();
        float[] outputs = new float[sizes.outputs() * batch];
        System.arraycopy(activations[layers.length], 0, outputs, 0, outputs.length);
        return outputs;
    }

    /** Remembers weights, biases and Adam's means as they are now, until the next prune. */
    void remember() {
        List<Parameters> now = parameters();
        if (remembered == null) {
            remembered = now.stream().map(p -> new Parameters(p.values.length)).toList();
        }
        for (int i = 0; i < now.size(); i++) {
            remembered.get(i).copy(now.get(i));
        }
    }

    /** Goes back to what was remembered; the count of iterations stays. */
    void goBack() {
        if (remembered == null) {
            throw new IllegalStateException("nothing was remembered since the last prune");
        }
        List<Parameters> now = parameters();
        for (int i = 0; i < now.size(); i++) {
            now.get(i).copy(remembered.get(i));
        }
    }

    /** Writes all that the training to come depends on, but not its settings. */
    void save(CheckedWriter out) throws IOException {
        out.int64(iteration);
        for (TrainableLayer layer : layers) {
            layer.save(out);
        }
    }

    /** Takes over what {@link #save} of an engine of the same layers wrote. */
    void load(CheckedReader in) throws IOException {
        iteration = in.int64();
        for (int l = 0; l < layers.length; l++) {
            layers[l] = layers[l].load(in);
        }
        remembered = null;
    }

    /** Whether every weight and bias is a number. */
    boolean isFinite() {
        for (Parameters parameters : parameters()) {
            if (!parameters.isFinite()) {
                return false;
            }
        }
        return true;
    }

    /** Weights and biases of every layer. */
    private List<Parameters> parameters() {
        List<Parameters> all = new ArrayList<>();
        for (TrainableLayer layer : layers) {
            all.add(layer.weights());
            all.add(layer.biases);
        }
        return all;
    }

    int batch() {
        return batch;
    }

    TrainableLayer layer(int l) {
        return layers[l];
    }

    private void fill(TrainingSet data, int[] rows) {
        if (rows.length != batch || data.inputColumns() != sizes.inputs() || data.outputColumns() != sizes.outputs()) {
            throw new IllegalArgumentException("network " + sizes + " takes batches of " + batch + " rows, got "
                    + rows.length + " rows of " + data.inputColumns() + " inputs and " + data.outputColumns()
                    + " outputs");
        }
        data.copyInputs(rows, activations[0]);
        data.copyOutputs(rows, targets);
    }

    private void forward() {
        for (int l = 0; l < layers.length; l++) {
            layers[l].forward(activations[l], activations[l + 1]);
        }
    }

    private double lossAndErrors() {
        float[] outputs = activations[layers.length];
        float[] error = errors[layers.length];
        float slope = 2f / (batch * sizes.outputs());
        for (int i = 0; i < targets.length; i++) {
            error[i] = (outputs[i] - targets[i]) * slope;
        }
        return squaredErrors(batch) / ((double) batch * sizes.outputs());
    }

    private double squaredErrors(int samples) {
        float[] outputs = activations[layers.length];
        double sum = 0;
        for (int j = 0; j < sizes.outputs(); j++) {
            for (int i = j * batch; i < j * batch + samples; i++) {
                double difference = outputs[i] - targets[i];
                sum += difference * difference;
            }
        }
        return sum;
    }

    private void backward() {
        for (int l = layers.length - 1; l >= 0; l--) {
            layers[l].gradients(activations[l], errors[l + 1]);
            if (l > 0) {
                layers[l].backward(activations[l], errors[l + 1], errors[l]);
            }
        }
    }
}
