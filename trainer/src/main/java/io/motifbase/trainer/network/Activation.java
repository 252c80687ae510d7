package io.motifbase.trainer.network;

import java.util.Arrays;
import java.util.Locale;

/** The activation functions that can be computed here; a {@link Layer} may name others. */
enum Activation {
    LINEAR {
        @Override
        double of(double x) {
            return x;
        }
    },
    TANH {
        @Override
        double of(double x) {
            return StrictMath.tanh(x);
        }
    },
    RELU {
        @Override
        double of(double x) {
            return Math.max(0, x);
        }
    },
    SIGMOID {
        @Override
        double of(double x) {
            return 1 / (1 + StrictMath.exp(-x));
        }
    };

    abstract double of(double x);

    /** By Keras's spelling. */
    static Activation ofLayer(int layer, Layer properties) {
        for (Activation activation : values()) {
            if (activation.id().equals(properties.activation())) {
                return activation;
            }
        }
        throw new IllegalArgumentException("activation of layer " + layer + " must be one of "
                + Arrays.stream(values()).map(Activation::id).toList() + " to compute with, got "
                + (properties.activation() == null ? "none" : properties.activation()));
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
