package io.motifbase.trainer.network;

import org.jspecify.annotations.Nullable;

/**
 * One layer of neurons.
 *
 * @param size number of neurons, bias neurons not counted; at least 1
 * @param activation name of the activation function in Keras's spelling (such as {@code tanh}); null where it is not
 *     known (edge lists) and for the input layer
 */
public record Layer(int size, @Nullable String activation) {
    public Layer {
        if (size < 1) {
            throw new IllegalArgumentException("layer size must be at least 1, got " + size);
        }
    }
}
