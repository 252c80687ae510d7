package io.motifbase.trainer.training;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Neurons of every layer, inputs first. Hidden layers have tanh, the output is linear, every layer after the inputs has
 * biases.
 */
public record LayerSizes(List<Integer> neurons) {
    private static final int MOST_NEURONS = 65_536;

    public LayerSizes {
        neurons = List.copyOf(neurons);
        if (neurons.size() < 2) {
            throw new IllegalArgumentException("layers must be at least 2 (inputs and outputs), got " + neurons.size());
        }
        for (int l = 0; l < neurons.size(); l++) {
            if (neurons.get(l) < 1 || neurons.get(l) > MOST_NEURONS) {
                throw new IllegalArgumentException(
                        "layer " + l + " must have 1 to " + MOST_NEURONS + " neurons, got " + neurons.get(l));
            }
        }
        for (int l = 0; l + 1 < neurons.size(); l++) {
            if ((long) neurons.get(l) * neurons.get(l + 1) > Integer.MAX_VALUE / 8) {
                throw new IllegalArgumentException("layers " + l + " and " + (l + 1) + " have too many weights, "
                        + neurons.get(l) + " times " + neurons.get(l + 1));
            }
        }
    }

    public static LayerSizes of(int... neurons) {
        return new LayerSizes(IntStream.of(neurons).boxed().toList());
    }

    /** Layers, inputs included. */
    public int layers() {
        return neurons.size();
    }

    public int inputs() {
        return neurons.get(0);
    }

    public int outputs() {
        return neurons.get(neurons.size() - 1);
    }

    public int size(int layer) {
        return neurons.get(layer);
    }

    /** As {@code 10-64-64-7}. */
    @Override
    public String toString() {
        return neurons.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
}
