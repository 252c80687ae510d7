package io.motifbase.trainer.training;

import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.trainingset.TrainingSet;

/** A network in double precision, one sample and one neuron at a time; gradients by finite differences. */
final class PlainNetwork {
    private static final double STEP = 1e-5;
    private final int layers;
    private final double[][] weights;
    private final double[][] biases;
    private final int[] outputs;

    PlainNetwork(Network network) {
        layers = network.blocks().size();
        weights = new double[layers][];
        biases = new double[layers][];
        outputs = new int[layers];
        for (int l = 0; l < layers; l++) {
            weights[l] = doubles(network.blocks().get(l).denseWeights());
            biases[l] = doubles(network.biases().get(l).values());
            outputs[l] = biases[l].length;
        }
    }

    private static double[] doubles(float[] values) {
        double[] copy = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            copy[i] = values[i];
        }
        return copy;
    }

    double[] predict(double[] inputs) {
        double[] x = inputs;
        for (int l = 0; l < layers; l++) {
            double[] z = biases[l].clone();
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < z.length; j++) {
                    z[j] += x[i] * weights[l][i * outputs[l] + j];
                }
            }
            for (int j = 0; j < z.length && l + 1 < layers; j++) {
                z[j] = Math.tanh(z[j]);
            }
            x = z;
        }
        return x;
    }

    double loss(TrainingSet data, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            double[] inputs = new double[data.inputColumns()];
            for (int c = 0; c < inputs.length; c++) {
                inputs[c] = data.input(row, c);
            }
            double[] y = predict(inputs);
            for (int c = 0; c < y.length; c++) {
                double difference = y[c] - data.output(row, c);
                sum += difference * difference;
            }
        }
        return sum / (rows.length * (double) data.outputColumns());
    }

    double weightGradient(TrainingSet data, int[] rows, int l, int i, int j) {
        return slope(weights[l], i * outputs[l] + j, data, rows);
    }

    double biasGradient(TrainingSet data, int[] rows, int l, int j) {
        return slope(biases[l], j, data, rows);
    }

    private double slope(double[] parameters, int at, TrainingSet data, int[] rows) {
        double value = parameters[at];
        parameters[at] = value + STEP;
        double above = loss(data, rows);
        parameters[at] = value - STEP;
        double below = loss(data, rows);
        parameters[at] = value;
        return (above - below) / (2 * STEP);
    }

    /** The largest magnitude of any bias gradient: the scale of all. */
    double largestGradient(TrainingSet data, int[] rows) {
        double largest = 0;
        for (int l = 0; l < layers; l++) {
            for (int j = 0; j < biases[l].length; j++) {
                largest = Math.max(largest, Math.abs(biasGradient(data, rows, l, j)));
            }
        }
        return largest;
    }
}
