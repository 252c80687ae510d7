package io.motifbase.graphstore.store;

import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;

/** The connections of a network by the indices of their ends, those of bias neurons last. Time and memory O(connections). */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ConnectionList(int[] sources, int[] targets, float[] weights) {

    static ConnectionList of(Network network) {
        int size = Math.toIntExact(network.connections() + network.biasConnections());
        ConnectionList list = new ConnectionList(new int[size], new int[size], new float[size]);
        int k = 0;
        for (Block block : network.blocks()) {
            for (int i = 0; i < block.rows(); i++) {
                int source = network.indexOf(block.fromLayer(), i);
                for (int c = block.offset(i); c < block.offset(i + 1); c++) {
                    list.set(k++, source, network.indexOf(block.toLayer(), block.target(c)), block.weight(c));
                }
            }
        }
        for (int n = 0; n < network.biases().size(); n++) {
            Biases biases = network.biases().get(n);
            for (int j = 0; j < biases.size(); j++) {
                if (biases.isKept(j)) {
                    list.set(k++, network.indexOfBias(n), network.indexOf(biases.layer(), j), biases.value(j));
                }
            }
        }
        return list;
    }

    private void set(int k, int source, int target, float weight) {
        sources[k] = source;
        targets[k] = target;
        weights[k] = weight;
    }

    int size() {
        return sources.length;
    }
}
