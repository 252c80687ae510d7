package io.motifbase.graphstore.store;

import io.motifbase.graphstore.schema.Schema;
import io.motifbase.procedures.GraphProjection;
import io.motifbase.procedures.NodeIndex;
import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Layer;
import io.motifbase.trainer.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterable;

/** Reads a stored network back, weights and all: the same content as was written. Time O(neurons + connections). */
final class NetworkLoader {
    private final Node node;
    private final List<Layer> layers;
    private final int[] firstIndex;
    private final Node[] neurons;
    private final NodeIndex indexOf;

    private NetworkLoader(Node node) {
        this.node = node;
        this.layers = layers(node);
        this.firstIndex = new int[layers.size() + 1];
        for (int l = 0; l < layers.size(); l++) {
            firstIndex[l + 1] = firstIndex[l] + layers.get(l).size();
        }
        this.neurons = GraphProjection.neurons(node);
        this.indexOf = new NodeIndex(neurons.length);
        for (int i = 0; i < neurons.length; i++) {
            indexOf.put(neurons[i], i);
        }
    }

    static Network load(Node node) {
        NetworkLoader loader = new NetworkLoader(node);
        return new Network(
                loader.layers,
                loader.blocks(),
                loader.biases(),
                loader.names(),
                StoredNetwork.provenance(node.getAllProperties()));
    }

    private static List<Layer> layers(Node node) {
        int[] sizes = (int[]) node.getProperty(Schema.LAYERS);
        String[] activations = (String[]) node.getProperty(Schema.ACTIVATIONS);
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < sizes.length; l++) {
            layers.add(new Layer(sizes[l], activations[l].isEmpty() ? null : activations[l]));
        }
        return layers;
    }

    private List<Block> blocks() {
        int[] pairs = (int[]) node.getProperty(Schema.BLOCKS);
        List<Block> blocks = new ArrayList<>();
        for (int b = 0; b < pairs.length; b += 2) {
            blocks.add(block(pairs[b], pairs[b + 1]));
        }
        return blocks;
    }

    /** The row is gathered in the width of the target layer first, because the database keeps no order. */
    private Block block(int from, int to) {
        int columns = layers.get(to).size();
        Row row = new Row(firstIndex[to], columns);
        int[] offsets = new int[layers.get(from).size() + 1];
        int[] targets = new int[columns];
        float[] weights = new float[columns];
        int size = 0;
        for (int i = 0; i + 1 < offsets.length; i++) {
            row.read(neurons[firstIndex[from] + i], indexOf);
            if (size + columns > targets.length) {
                targets = Arrays.copyOf(targets, 2 * targets.length + columns);
                weights = Arrays.copyOf(weights, 2 * weights.length + columns);
            }
            for (int j = row.kept.nextSetBit(0); j >= 0; j = row.kept.nextSetBit(j + 1)) {
                targets[size] = j;
                weights[size++] = row.weights[j];
            }
            offsets[i + 1] = size;
        }
        return Block.ofRows(from, to, columns, offsets, Arrays.copyOf(targets, size), Arrays.copyOf(weights, size));
    }

    private List<Biases> biases() {
        List<Biases> biases = new ArrayList<>();
        for (int n = firstIndex[layers.size()]; n < neurons.length; n++) {
            int layer = ((Number) neurons[n].getProperty(Schema.LAYER)).intValue() + 1;
            Row row = new Row(firstIndex[layer], layers.get(layer).size());
            row.read(neurons[n], indexOf);
            biases.add(new Biases(layer, row.weights, row.kept));
        }
        return biases;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (Node neuron : neurons) {
            if (neuron.getProperty(Schema.NAME, null) instanceof String name) {
                names.add(name);
            }
        }
        return names;
    }

    /** The connections of one source into one layer. */
    private static final class Row {
        private final int first;
        private final float[] weights;
        private final BitSet kept = new BitSet();

        Row(int first, int columns) {
            this.first = first;
            this.weights = new float[columns];
        }

        void read(Node source, NodeIndex indexOf) {
            kept.clear();
            try (ResourceIterable<Relationship> all = source.getRelationships(Direction.OUTGOING, Schema.CONNECTS_TO)) {
                for (Relationship connection : all) {
                    int column = indexOf.indexOf(connection.getEndNode()) - first;
                    if (column >= 0 && column < weights.length) {
                        weights[column] = ((Number) connection.getProperty(Schema.WEIGHT)).floatValue();
                        kept.set(column);
                    }
                }
            }
        }
    }
}
