package io.motifbase.graphstore.store;

import io.motifbase.graphstore.schema.Schema;
import io.motifbase.procedures.CodeVersion;
import io.motifbase.trainer.network.Network;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of a network's node and of those of its neurons, however they are written. */
final class NetworkNodes {
    private NetworkNodes() {}

    /** All but the state, which comes last. */
    static Map<String, Object> network(String id, Network network, NetworkProperties properties, String contentHash) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(Schema.ID, id);
        all.put(Schema.ENSEMBLE, properties.ensemble());
        putIfKnown(all, Schema.INDEX, properties.index());
        all.put(Schema.SPARSITY, properties.sparsity());
        putIfKnown(all, Schema.SEED, properties.seed());
        putIfKnown(all, Schema.TEST_MSE, properties.testMse());
        all.put(Schema.CLEAN, properties.clean());
        all.put(Schema.CONTENT_HASH, contentHash);
        all.put(Schema.NEURONS, (long) network.neurons());
        all.put(Schema.CONNECTIONS, network.connections());
        all.put(Schema.BIAS_CONNECTIONS, network.biasConnections());
        all.put(Schema.CODE_VERSION, CodeVersion.current());
        putShape(all, network);
        all.put(Schema.ORIGIN, network.provenance().origin());
        network.provenance().settings().forEach((name, value) -> all.put(Schema.PROVENANCE + name, value));
        return all;
    }

    private static void putIfKnown(Map<String, Object> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value);
        }
    }

    private static void putShape(Map<String, Object> all, Network network) {
        int layers = network.layers().size();
        int[] sizes = new int[layers];
        String[] activations = new String[layers];
        for (int l = 0; l < layers; l++) {
            sizes[l] = network.layers().get(l).size();
            activations[l] = activationOf(network, l);
        }
        int[] blocks = new int[2 * network.blocks().size()];
        for (int b = 0; b < network.blocks().size(); b++) {
            blocks[2 * b] = network.blocks().get(b).fromLayer();
            blocks[2 * b + 1] = network.blocks().get(b).toLayer();
        }
        all.put(Schema.LAYERS, sizes);
        all.put(Schema.ACTIVATIONS, activations);
        all.put(Schema.BLOCKS, blocks);
    }

    private static String activationOf(Network network, int layer) {
        String activation = network.layers().get(layer).activation();
        return activation == null ? "" : activation;
    }

    /** Of the neuron with this index, which may be a bias neuron. */
    static Map<String, Object> neuron(String id, Network network, int index) {
        Map<String, Object> all = new LinkedHashMap<>();
        int layer = layerOf(network, index);
        all.put(Schema.NEURON_NETWORK, id);
        all.put(Schema.INDEX, index);
        all.put(Schema.LAYER, layer);
        all.put(Schema.KIND, NetworkGraph.kindOf(network, index));
        if (!network.names().isEmpty()) {
            all.put(Schema.NAME, network.names().get(index));
        }
        if (index < network.neurons() && !activationOf(network, layer).isEmpty()) {
            all.put(Schema.ACTIVATION, activationOf(network, layer));
        }
        return all;
    }

    private static int layerOf(Network network, int index) {
        if (index >= network.neurons()) {
            return network.biases().get(index - network.neurons()).layer() - 1;
        }
        int layer = 0;
        for (int first = 0; index >= first + network.layers().get(layer).size(); layer++) {
            first += network.layers().get(layer).size();
        }
        return layer;
    }
}
