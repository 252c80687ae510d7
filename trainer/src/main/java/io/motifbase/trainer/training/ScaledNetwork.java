package io.motifbase.trainer.training;

import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.trainingset.Scaler;

/**
 * A network with the scales of its inputs and outputs: predicts in the units of the table it learnt from.
 *
 * @param network hidden layers tanh, output linear, each with a block from the layer before and biases
 */
record ScaledNetwork(Network network, Scaler inputs, Scaler outputs) {
    private static final int BATCH = 64;

    ScaledNetwork {
        int layers = network.layers().size();
        if (network.layers().get(0).size() != inputs.names().size()
                || network.layers().get(layers - 1).size() != outputs.names().size()) {
            throw new IllegalArgumentException(
                    "network must have " + inputs.names().size() + " inputs and "
                            + outputs.names().size() + " outputs as its scalers do, got " + network);
        }
    }

    /** An engine that holds this network. */
    Engine engine() {
        return new Engine(network, BATCH, AdamSettings.PUBLISHED);
    }

    /**
     * Predicts for up to a batch of samples.
     *
     * @param engine of {@link #engine}
     * @param samples shape (samples)(inputs), at most {@link Engine#batch} of them, not scaled
     * @return shape (samples)(outputs), not scaled
     */
    double[][] predict(Engine engine, double[][] samples) {
        float[] scaled = new float[inputs.names().size() * engine.batch()];
        for (int i = 0; i < samples.length; i++) {
            for (int f = 0; f < samples[i].length; f++) {
                scaled[f * engine.batch() + i] = inputs.scaled(f, samples[i][f]);
            }
        }
        float[] result = engine.predict(scaled);
        double[][] predicted = new double[samples.length][outputs.names().size()];
        for (int i = 0; i < samples.length; i++) {
            for (int j = 0; j < predicted[i].length; j++) {
                predicted[i][j] = outputs.unscaled(j, result[j * engine.batch() + i]);
            }
        }
        return predicted;
    }
}
