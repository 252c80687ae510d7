package io.motifbase.trainer.training;

import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Layer;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.NetworkFunction;
import io.motifbase.trainer.trainingset.TestRows;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * The error of one network with any of its connections knocked out, for many such choices. A connection that is knocked out
 * weighs 0, which gives the bits of a network that lacks it; those of {@link Engine} where that can run the network.
 *
 * <p>Layout: neurons by index, a row of a batch of samples each; what comes into neuron j are the entries p in [ends[j],
 * ends[j + 1]) from neurons sources[p], increasing. Blocks may skip layers. Memory 12 bytes a connection, 512 bytes a
 * neuron. For one thread.
 */
public final class ForwardPass {
    private static final int BATCH = 128;

    private final Network network;
    private final int outputs;
    private final int[] ends;
    private final int[] sources;
    private final int[] places;
    private final float[] weights;
    private final float[] activations;
    private final SparseProduct products = new SparseProduct(BATCH);

    /** @throws IllegalArgumentException where a layer's activation is not tanh, relu, sigmoid or linear, or not known */
    public ForwardPass(Network network) {
        this.outputs = new NetworkFunction(network).outputs();
        this.network = network;
        int size = Math.toIntExact(network.connections());
        ends = new int[network.neurons() + 1];
        sources = new int[size];
        places = new int[size];
        weights = new float[size];
        activations = new float[network.neurons() * BATCH];
        count();
        place();
    }

    private void count() {
        for (Block block : network.blocks()) {
            for (int k = 0; k < block.connections(); k++) {
                ends[network.indexOf(block.toLayer(), block.target(k)) + 1]++;
            }
        }
        Arrays.parallelPrefix(ends, Integer::sum);
    }

    private void place() {
        int[] next = ends.clone();
        int connection = 0;
        for (Block block : network.blocks()) {
            for (int i = 0; i < block.rows(); i++) {
                for (int k = block.offset(i); k < block.offset(i + 1); k++) {
                    int p = next[network.indexOf(block.toLayer(), block.target(k))]++;
                    sources[p] = network.indexOf(block.fromLayer(), i);
                    weights[p] = block.weight(k);
                    places[connection++] = p;
                }
            }
        }
    }

    /**
     * Mean squared error over all rows and outputs, without some connections. Time O(rows (connections + neurons)).
     *
     * @param without connections numbered block by block, in the order of each block
     */
    public double loss(TestRows rows, BitSet without) {
        if (rows.inputColumns() != network.layers().get(0).size() || rows.outputColumns() != outputs) {
            throw new IllegalArgumentException("rows must have the network's "
                    + network.layers().get(0).size() + " inputs and " + outputs + " outputs, got "
                    + rows.inputColumns() + " and " + rows.outputColumns());
        }
        float[] whole = weights.clone();
        without.stream().forEach(connection -> weights[places[connection]] = 0);
        double sum = 0;
        for (int first = 0; first < rows.count(); first += BATCH) {
            rows.copyInputs(first, BATCH, activations);
            forward();
            sum += squaredErrors(rows, first, Math.min(BATCH, rows.count() - first));
        }
        System.arraycopy(whole, 0, weights, 0, whole.length);
        return sum / ((double) rows.count() * outputs);
    }

    private void forward() {
        List<Layer> layers = network.layers();
        for (int l = 1; l < layers.size(); l++) {
            Biases biases = network.biasesOf(l);
            String activation = Objects.requireNonNull(layers.get(l).activation());
            for (int j = 0; j < layers.get(l).size(); j++) {
                int neuron = network.indexOf(l, j);
                products.start(ends[neuron], ends[neuron + 1]);
                products.sumTo(activations, neuron * BATCH, activations, sources, weights);
                activate(activation, neuron * BATCH, biases == null ? 0 : biases.value(j));
            }
        }
    }

    private void activate(String activation, int from, float bias) {
        switch (activation) {
            case "tanh" -> Tanh.apply(activations, from, BATCH, bias);
            case "sigmoid" -> sigmoid(from, bias);
            case "relu" -> {
                for (int i = from; i < from + BATCH; i++) {
                    activations[i] = Math.max(0, activations[i] + bias);
                }
            }
            default -> {
                for (int i = from; i < from + BATCH; i++) {
                    activations[i] += bias;
                }
            }
        }
    }

    /** 1 / (1 + exp(-x)) = (1 + tanh(x / 2)) / 2. */
    private void sigmoid(int from, float bias) {
        for (int i = from; i < from + BATCH; i++) {
            activations[i] = (activations[i] + bias) / 2;
        }
        Tanh.apply(activations, from, BATCH, 0);
        for (int i = from; i < from + BATCH; i++) {
            activations[i] = (1 + activations[i]) / 2;
        }
    }

    /** In the order of {@link Engine}: output by output. */
    private double squaredErrors(TestRows rows, int first, int samples) {
        double sum = 0;
        int at = activations.length - outputs * BATCH;
        for (int j = 0; j < outputs; j++) {
            for (int i = 0; i < samples; i++) {
                double difference = activations[at + j * BATCH + i] - rows.output(first + i, j);
                sum += difference * difference;
            }
        }
        return sum;
    }
}
