package io.motifbase.graphstore.store;

import io.motifbase.motifs.graph.DirectedGraph;
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
        int k = 0;
        for (Block block : network.blocks()) {
            for (int i = 0; i < block.rows(); i++) {
                for (int c = block.offset(i); c < block.offset(i + 1); c++) {
                    sources[k] = network.indexOf(block.fromLayer(), i);
                    targets[k++] = network.indexOf(block.toLayer(), block.target(c));
                }
            }
        }
        for (int n = 0; n < network.biases().size(); n++) {
            Biases biases = network.biases().get(n);
            for (int j = 0; j < biases.size(); j++) {
                if (biases.isKept(j)) {
                    sources[k] = network.indexOfBias(n);
                    targets[k++] = network.indexOf(biases.layer(), j);
                }
            }
        }
        return DirectedGraph.of(layers(network), biasVertices(network), sources, targets);
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
