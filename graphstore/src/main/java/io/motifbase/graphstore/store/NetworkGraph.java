package io.motifbase.graphstore.store;

import io.motifbase.graphstore.schema.Schema;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.WeightedGraph;
import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import java.util.BitSet;

/** The kernel's graph of a network that is not stored: vertex v is the neuron with index v, bias neurons included. */
public final class NetworkGraph {
    private NetworkGraph() {}

    /** Time and memory O(neurons + connections). */
    public static DirectedGraph of(Network network) {
        int size = Math.toIntExact(network.connections() + network.biasConnections());
        int[] sources = new int[size];
        int[] targets = new int[size];
        return fill(network, sources, targets, new double[size]);
    }

    private static DirectedGraph fill(Network network, int[] sources, int[] targets, double[] weights) {
        int k = 0;
        for (Block block : network.blocks()) {
            for (int i = 0; i < block.rows(); i++) {
                for (int c = block.offset(i); c < block.offset(i + 1); c++) {
                    weights[k] = block.weight(c);
                    sources[k] = network.indexOf(block.fromLayer(), i);
                    targets[k++] = network.indexOf(block.toLayer(), block.target(c));
                }
            }
        }
        for (int n = 0; n < network.biases().size(); n++) {
            Biases biases = network.biases().get(n);
            for (int j = 0; j < biases.size(); j++) {
                if (biases.isKept(j)) {
                    weights[k] = biases.value(j);
                    sources[k] = network.indexOfBias(n);
                    targets[k++] = network.indexOf(biases.layer(), j);
                }
            }
        }
        return DirectedGraph.of(layers(network), biasVertices(network), sources, targets);
    }

    /** The same with weights. Time O(connections log degree). */
    public static WeightedGraph weighted(Network network) {
        int size = Math.toIntExact(network.connections() + network.biasConnections());
        int[] sources = new int[size];
        int[] targets = new int[size];
        double[] weights = new double[size];
        DirectedGraph graph = fill(network, sources, targets, weights);
        return WeightedGraph.of(graph, sources, targets, weights);
    }

    /** What a neuron is called in the store: input, hidden, output or bias. */
    public static String kindOf(Network network, int index) {
        if (index >= network.neurons()) {
            return Schema.BIAS;
        }
        int last = network.layers().size() - 1;
        if (index < network.layers().get(0).size()) {
            return Schema.INPUT;
        }
        return index < network.indexOf(last, 0) ? Schema.HIDDEN : Schema.OUTPUT;
    }

    private static int[] layers(Network network) {
        int[] layers = new int[network.neurons() + network.biases().size()];
        for (int l = 0; l < network.layers().size(); l++) {
            int size = network.layers().get(l).size();
            for (int i = 0; i < size; i++) {
                layers[network.indexOf(l, i)] = l;
            }
        }
        for (int n = 0; n < network.biases().size(); n++) {
            layers[network.indexOfBias(n)] = network.biases().get(n).layer() - 1;
        }
        return layers;
    }

    private static BitSet biasVertices(Network network) {
        BitSet biases = new BitSet();
        biases.set(network.neurons(), network.neurons() + network.biases().size());
        return biases;
    }
}
