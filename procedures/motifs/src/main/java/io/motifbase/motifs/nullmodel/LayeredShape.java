package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.graph.BitGraph;
import io.motifbase.motifs.graph.BlockSurvey;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.LayerWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sizes that the layered null models keep of a graph.
 *
 * @param neurons neurons by layer
 * @param weights connections between neurons, by block (layers l and l + 1)
 * @param biases connections of each bias, by block; biases without any are not listed
 */
record LayeredShape(List<Integer> neurons, List<Integer> weights, List<List<Integer>> biases) {

    LayeredShape {
        neurons = List.copyOf(neurons);
        weights = List.copyOf(weights);
        biases = biases.stream().map(List::copyOf).toList();
        int blocks = Math.max(0, neurons.size() - 1);
        if (weights.size() != blocks || biases.size() != blocks) {
            throw new IllegalArgumentException("weights and biases must be one for each of " + blocks + " blocks, got "
                    + weights.size() + " and " + biases.size());
        }
        for (int l = 0; l < blocks; l++) {
            long cells = (long) neurons.get(l) * neurons.get(l + 1);
            if (weights.get(l) < 0 || weights.get(l) > cells) {
                throw new IllegalArgumentException(
                        "weights of block " + l + " must be in [0, " + cells + "], got " + weights.get(l));
            }
            for (int count : biases.get(l)) {
                if (count < 0 || count > neurons.get(l + 1)) {
                    throw new IllegalArgumentException("connections of a bias of block " + l + " must be in [0, "
                            + neurons.get(l + 1) + "], got " + count);
                }
            }
        }
    }

    /** Neurons by layer. */
    int[] neuronArray() {
        return neurons.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Biases by block. */
    int[] biasArray() {
        return biases.stream().mapToInt(List::size).toArray();
    }

    /** Connections by block, those of biases included. */
    int[] connectionArray() {
        int[] connections = weights.stream().mapToInt(Integer::intValue).toArray();
        for (int l = 0; l < connections.length; l++) {
            for (int count : biases.get(l)) {
                connections[l] = Math.addExact(connections[l], count);
            }
        }
        return connections;
    }

    /** Whether a member is made by bits, see {@link BitGraph#suits}. */
    boolean suitsBits() {
        long connections = Arrays.stream(connectionArray()).asLongStream().sum();
        return BitGraph.suits(BitGraph.words(neuronArray(), biasArray()), connections);
    }

    /** The shape of the connected neurons of a strictly layered graph. Time O(vertices). */
    static LayeredShape ofConnected(DirectedGraph g) {
        return of(g, false);
    }

    /** The shape of all neurons of a strictly layered graph. Time O(vertices). */
    static LayeredShape ofAll(DirectedGraph g) {
        return of(g, true);
    }

    /** The shape of the connected neurons of a whole graph. */
    static LayeredShape ofConnected(BlockSurvey survey) {
        return new LayeredShape(survey.connected(), survey.weights(), survey.biases());
    }

    /** The shape of all neurons of a window. */
    static LayeredShape ofAll(LayerWindow window) {
        BlockSurvey survey = window.survey();
        return new LayeredShape(survey.neurons(), survey.weights(), survey.biases())
                .blocks(window.firstLayer(), window.blocks());
    }

    /** That of so many adjacent blocks. */
    LayeredShape blocks(int first, int count) {
        return new LayeredShape(
                neurons.subList(first, first + count + 1),
                weights.subList(first, first + count),
                biases.subList(first, first + count));
    }

    private static LayeredShape of(DirectedGraph g, boolean all) {
        g.checkStrictlyLayered(" for this null model (degree, degree-mutual and triad take any graph)");
        Integer[] neurons = new Integer[g.layers()];
        Integer[] weights = new Integer[Math.max(0, g.layers() - 1)];
        Arrays.fill(neurons, 0);
        Arrays.fill(weights, 0);
        List<List<Integer>> biases = new ArrayList<>();
        for (int l = 0; l < weights.length; l++) {
            biases.add(new ArrayList<>());
        }
        for (int v = 0; v < g.vertices(); v++) {
            int l = g.layerOf(v);
            if (g.isBias(v)) {
                if (g.outDegree(v) > 0) {
                    biases.get(l).add(g.outDegree(v));
                }
                continue;
            }
            neurons[l] += all || g.outDegree(v) + g.inDegree(v) > 0 ? 1 : 0;
            if (g.outDegree(v) > 0) {
                weights[l] += g.outDegree(v);
            }
        }
        return new LayeredShape(List.of(neurons), List.of(weights), biases);
    }
}
