package io.motifbase.graphstore.store;

import io.motifbase.graphstore.schema.Schema;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.WeightedGraph;
import io.motifbase.trainer.network.Network;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The kernel's graph of a network that is not stored: vertex v is the neuron with index v, bias neurons included. */
public final class NetworkGraph {
    private NetworkGraph() {}

    /** Time and memory O(neurons + connections). */
    public static DirectedGraph of(Network network) {
        return of(network, ConnectionList.of(network));
    }

    private static DirectedGraph of(Network network, ConnectionList list) {
        return DirectedGraph.of(layers(network), biasVertices(network), list.sources(), list.targets());
    }

    /** The same with weights. Time O(connections log degree). */
    public static WeightedGraph weighted(Network network) {
        ConnectionList list = ConnectionList.of(network);
        double[] weights = new double[list.size()];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = list.weights()[k];
        }
        return WeightedGraph.of(of(network, list), list.sources(), list.targets(), weights);
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

    /** The same of a vertex of a graph; null where it has no layers. */
    public static @Nullable String kindOf(DirectedGraph graph, int vertex) {
        if (!graph.hasLayers()) {
            return null;
        }
        if (graph.isBias(vertex)) {
            return Schema.BIAS;
        }
        int layer = graph.layerOf(vertex);
        return layer == 0 ? Schema.INPUT : layer == graph.layers() - 1 ? Schema.OUTPUT : Schema.HIDDEN;
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
