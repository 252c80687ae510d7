package io.motifbase.graphstore.layout;

import io.motifbase.graphstore.importer.NetworkTables;
import io.motifbase.graphstore.layout.NetworkRow.Pair;
import io.motifbase.graphstore.tables.TableReader;
import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Layer;
import io.motifbase.trainer.network.Network;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts a network together from its rows of three tables, which come in the same order of networks. Time O(neurons *
 * blocks + connections).
 */
final class NetworkAssembly {
    private static final int FIRST_ROOM = 1 << 16;

    private final NetworkRow row;
    private final int[] firstIndex;
    /** Of each bias neuron, the layer whose biases it stands for. */
    private final List<Integer> biased = new ArrayList<>();

    private final List<String> names = new ArrayList<>();
    private final @Nullable String[] activations;
    private int vertices;
    private int[] sources = new int[FIRST_ROOM];
    private int[] targets = new int[FIRST_ROOM];
    private float[] weights = new float[FIRST_ROOM];
    private int size;

    private NetworkAssembly(NetworkRow row) {
        this.row = row;
        this.activations = new String[row.layers().size()];
        this.firstIndex = new int[activations.length + 1];
        for (int l = 0; l < activations.length; l++) {
            firstIndex[l + 1] = Math.addExact(firstIndex[l], row.layers().get(l));
        }
    }

    /**
     * The network that a row describes.
     *
     * @param neurons at the first row of the network; afterwards, at the first one of the next
     * @param connections at the first row of the network, where it has any; afterwards, at the first one of the next
     * @throws NoNetworkException where the rows are no network
     * @throws IllegalArgumentException where one is none by itself; names file and row
     */
    static Network of(NetworkRow row, TableReader neurons, TableReader connections)
            throws IOException, NoNetworkException {
        NetworkAssembly assembly = new NetworkAssembly(row);
        for (boolean more = true; more && neurons.isAt(NetworkTables.NETWORK, row.id()); more = neurons.next()) {
            assembly.addNeuron(neurons);
        }
        for (boolean more = true;
                more && connections.isAt(NetworkTables.NETWORK, row.id());
                more = connections.next()) {
            assembly.addConnection(connections);
        }
        try {
            return assembly.network();
        } catch (IllegalArgumentException e) {
            throw new NoNetworkException(e);
        }
    }

    /** The rows of a network do not go together. */
    static final class NoNetworkException extends Exception {
        NoNetworkException(IllegalArgumentException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private int neurons() {
        return firstIndex[activations.length];
    }

    private void addNeuron(TableReader in) {
        int index = in.int32("index");
        int layer = in.int32("layer");
        boolean bias = index >= neurons();
        if (index != vertices) {
            throw in.bad(
                    "neurons of network " + row.id() + " must come by index, expected " + vertices + ", got " + index);
        }
        boolean inLayer = layer >= 0
                && layer < activations.length
                && (bias || (index >= firstIndex[layer] && index < firstIndex[layer + 1]));
        String activation = in.textOrNull("activation");
        if (!inLayer || !in.text("kind").equals(kind(layer, bias))) {
            throw in.bad("neuron " + index + " of network " + row.id() + " must fit layers " + row.layers()
                    + ", got layer " + layer + " and kind " + in.text("kind"));
        }
        if (bias) {
            biased.add(layer + 1);
        } else if (index == firstIndex[layer]) {
            activations[layer] = activation;
        } else if (!Objects.equals(activation, activations[layer])) {
            throw in.bad("column activation must be the same in layer " + layer + " of network " + row.id() + ", got "
                    + activation + " after " + activations[layer]);
        }
        String name = in.textOrNull("name");
        if (name != null) {
            names.add(name);
        }
        vertices++;
    }

    private String kind(int layer, boolean bias) {
        return bias ? "bias" : layer == 0 ? "input" : layer == activations.length - 1 ? "output" : "hidden";
    }

    private void addConnection(TableReader in) {
        if (size == targets.length) {
            int room = Math.multiplyExact(2, size);
            sources = Arrays.copyOf(sources, room);
            targets = Arrays.copyOf(targets, room);
            weights = Arrays.copyOf(weights, room);
        }
        sources[size] = checkedIndex(in, "source", vertices);
        targets[size] = checkedIndex(in, "target", neurons());
        weights[size++] = in.float32("weight");
    }

    private int checkedIndex(TableReader in, String column, int limit) {
        int index = in.int32(column);
        if (index < 0 || index >= limit) {
            throw in.bad("column " + column + " must be the index of one of " + limit + " neurons of network "
                    + row.id() + ", got " + index);
        }
        return index;
    }

    private Network network() {
        if (vertices < neurons()) {
            throw bad("must have " + neurons() + " neurons, got " + vertices);
        }
        if (size != row.connections() + row.biasConnections()) {
            throw bad("must have " + (row.connections() + row.biasConnections())
                    + " connections, those of biases included, got " + size);
        }
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < activations.length; l++) {
            layers.add(new Layer(row.layers().get(l), activations[l]));
        }
        return new Rows().network(layers);
    }

    private static IllegalArgumentException bad(String problem) {
        return new IllegalArgumentException(problem);
    }

    /** The connections by source, each source's gathered in the width of all neurons, because they come in any order. */
    private final class Rows {
        private final int[] first = new int[vertices + 1];
        private final int[] order = new int[size];
        private final BitSet kept = new BitSet();
        private final float[] values = new float[neurons()];
        private int used;

        Rows() {
            for (int k = 0; k < size; k++) {
                first[sources[k] + 1]++;
            }
            for (int v = 0; v < vertices; v++) {
                first[v + 1] += first[v];
            }
            int[] next = first.clone();
            for (int k = 0; k < size; k++) {
                order[next[sources[k]]++] = k;
            }
        }

        Network network(List<Layer> layers) {
            List<Block> blocks = new ArrayList<>();
            for (Pair pair : row.blocks()) {
                blocks.add(block(pair));
            }
            List<Biases> biases = new ArrayList<>();
            for (int n = 0; n < biased.size(); n++) {
                biases.add(biases(neurons() + n, biased.get(n)));
            }
            if (used != size) {
                throw bad("must have its connections in the blocks and biases that it has, got " + (size - used)
                        + " elsewhere");
            }
            return new Network(layers, blocks, biases, names, row.provenance());
        }

        private void gather(int source) {
            kept.clear();
            for (int k = first[source]; k < first[source + 1]; k++) {
                int target = targets[order[k]];
                if (kept.get(target)) {
                    throw bad("must have a connection once, got " + source + " -> " + target + " again");
                }
                kept.set(target);
                values[target] = weights[order[k]];
            }
        }

        private Block block(Pair pair) {
            if (pair.from() >= pair.to() || pair.to() >= activations.length) {
                throw bad("must have blocks from a layer to a later one, got " + pair.from() + "-" + pair.to());
            }
            int from = firstIndex[pair.from()];
            int to = firstIndex[pair.to()];
            int end = firstIndex[pair.to() + 1];
            int[] offsets = new int[firstIndex[pair.from() + 1] - from + 1];
            int[] columns = new int[first[firstIndex[pair.from() + 1]] - first[from]];
            float[] ofBlock = new float[columns.length];
            int filled = 0;
            for (int i = 0; i + 1 < offsets.length; i++) {
                gather(from + i);
                for (int j = kept.nextSetBit(to); j >= 0 && j < end; j = kept.nextSetBit(j + 1)) {
                    columns[filled] = j - to;
                    ofBlock[filled++] = values[j];
                }
                offsets[i + 1] = filled;
            }
            used += filled;
            return Block.ofRows(
                    pair.from(),
                    pair.to(),
                    end - to,
                    offsets,
                    Arrays.copyOf(columns, filled),
                    Arrays.copyOf(ofBlock, filled));
        }

        private Biases biases(int neuron, int layer) {
            if (layer >= activations.length) {
                throw bad("must have bias neurons before its last layer, got one of layer " + (layer - 1));
            }
            gather(neuron);
            BitSet ofLayer = kept.get(firstIndex[layer], firstIndex[layer + 1]);
            used += ofLayer.cardinality();
            return new Biases(layer, Arrays.copyOfRange(values, firstIndex[layer], firstIndex[layer + 1]), ofLayer);
        }
    }
}
