package io.motifbase.trainer.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a network computes: its outputs for given inputs.
 *
 * <p>A plain forward pass in doubles with a fixed order of sums and {@link StrictMath}, so the same bits everywhere. It is
 * the reference for imported networks, not an engine: time O(connections) a row, about 200 million connections a second.
 * Immutable, for any number of threads.
 */
public final class NetworkFunction {
    private final Network network;
    private final List<Activation> activations = new ArrayList<>();

    /** @throws IllegalArgumentException where a layer's activation is not tanh, relu, sigmoid or linear, or not known */
    public NetworkFunction(Network network) {
        this.network = network;
        for (int l = 1; l < network.layers().size(); l++) {
            activations.add(Activation.ofLayer(l, network.layers().get(l)));
        }
    }

    /** Neurons of the first layer. */
    public int inputs() {
        return network.layers().get(0).size();
    }

    /** Neurons of the last layer. */
    public int outputs() {
        return network.layers().get(network.layers().size() - 1).size();
    }

    /**
     * The outputs for one row of inputs.
     *
     * @param row shape ({@link #inputs()})
     * @return shape ({@link #outputs()}), a new array
     */
    public double[] apply(double... row) {
        checkColumns("inputs", inputs(), row.length);
        double[][] values = new double[network.layers().size()][];
        values[0] = row;
        for (int l = 1; l < values.length; l++) {
            values[l] = layer(l, values);
        }
        return values[values.length - 1];
    }

    /**
     * Mean over all rows and all outputs of the squared difference between the network's outputs and those wanted.
     *
     * @param inputRows shape (rows, {@link #inputs()}), row major, scaled as the network was trained
     * @param outputRows shape (rows, {@link #outputs()}), row major, scaled likewise
     */
    public double meanSquaredError(float[] inputRows, float[] outputRows) {
        int rows = inputRows.length / inputs();
        checkColumns("inputs of " + rows + " rows", rows * inputs(), inputRows.length);
        checkColumns("outputs of " + rows + " rows", rows * outputs(), outputRows.length);
        if (rows == 0) {
            throw new IllegalArgumentException("rows must be at least 1, got 0");
        }
        double sum = 0;
        double[] row = new double[inputs()];
        for (int i = 0; i < rows; i++) {
            for (int c = 0; c < row.length; c++) {
                row[c] = inputRows[i * row.length + c];
            }
            double[] computed = apply(row);
            for (int c = 0; c < computed.length; c++) {
                double difference = computed[c] - outputRows[i * computed.length + c];
                sum += difference * difference;
            }
        }
        return sum / rows / outputs();
    }

    private double[] layer(int layer, double[][] values) {
        double[] sums = startingSums(layer);
        for (Block block : network.blocks()) {
            if (block.toLayer() == layer) {
                add(block, values[block.fromLayer()], sums);
            }
        }
        Activation activation = activations.get(layer - 1);
        for (int j = 0; j < sums.length; j++) {
            sums[j] = activation.of(sums[j]);
        }
        return sums;
    }

    private double[] startingSums(int layer) {
        double[] sums = new double[network.layers().get(layer).size()];
        Biases biases = network.biasesOf(layer);
        if (biases != null) {
            Arrays.setAll(sums, biases::value);
        }
        return sums;
    }

    private static void add(Block block, double[] sources, double[] sums) {
        for (int i = 0; i < sources.length; i++) {
            int end = block.offset(i + 1);
            for (int k = block.offset(i); k < end; k++) {
                sums[block.target(k)] += sources[i] * block.weight(k);
            }
        }
    }

    private static void checkColumns(String what, int expected, int got) {
        if (got != expected) {
            throw new IllegalArgumentException(what + " must be " + expected + " values, got " + got);
        }
    }
}
