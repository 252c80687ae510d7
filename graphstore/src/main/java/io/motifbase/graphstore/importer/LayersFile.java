package io.motifbase.graphstore.importer;

import io.motifbase.trainer.network.Layer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The layers file of an edge list: a line {@code neuron layer [bias]} for each neuron. Within a layer the neurons keep the
 * order of the file.
 */
final class LayersFile {
    /** Where a neuron is: position in its layer; -1 for the layer's bias neuron. */
    record Place(int layer, int position) {
        boolean isBias() {
            return position < 0;
        }
    }

    private final Path file;
    private final Map<String, Place> places = new HashMap<>();
    private final NavigableMap<Integer, List<String>> neurons = new TreeMap<>();
    private final NavigableMap<Integer, String> biases = new TreeMap<>();

    private LayersFile(Path file) {
        this.file = file;
    }

    static LayersFile read(Path file) {
        LayersFile layers = new LayersFile(file);
        InputFile.forEachLine(file, layers::add);
        layers.checkLayers();
        return layers;
    }

    private void add(int line, String[] fields) {
        boolean bias = fields.length == 3 && fields[2].equals("bias");
        if (fields.length != 2 && !bias) {
            throw new BadFileException(
                    file, line, "expected 'neuron layer [bias]', got '" + String.join(" ", fields) + "'");
        }
        String neuron = fields[0];
        int layer = layer(line, fields[1]);
        List<String> sameLayer = neurons.computeIfAbsent(layer, l -> new ArrayList<>());
        if (places.putIfAbsent(neuron, new Place(layer, bias ? -1 : sameLayer.size())) != null) {
            throw new BadFileException(file, line, "neuron " + neuron + " must be listed once, got it again");
        }
        if (!bias) {
            sameLayer.add(neuron);
        } else if (biases.putIfAbsent(layer, neuron) != null) {
            throw new BadFileException(
                    file, line, "layer " + layer + " must have at most one bias neuron, got " + neuron + " as well");
        }
    }

    private int layer(int line, String field) {
        try {
            int layer = Integer.parseInt(field);
            if (layer >= 0) {
                return layer;
            }
        } catch (NumberFormatException e) {
            // said below, with the line
        }
        throw new BadFileException(file, line, "layer must be a whole number from 0, got " + field);
    }

    private void checkLayers() {
        int expected = 0;
        for (Map.Entry<Integer, List<String>> layer : neurons.entrySet()) {
            if (layer.getKey() != expected || layer.getValue().isEmpty()) {
                throw new BadFileException(
                        file, "layers must run from 0 without a gap, got no neuron in layer " + expected);
            }
            expected++;
        }
        if (expected < 2) {
            throw new BadFileException(
                    file, "an empty network: expected neurons in at least 2 layers, got " + expected);
        }
        if (biases.containsKey(expected - 1)) {
            throw new BadFileException(
                    file,
                    "bias neuron " + biases.get(expected - 1) + " must not be in the last layer, got "
                            + (expected - 1));
        }
    }

    int count() {
        return neurons.size();
    }

    int size(int layer) {
        return neuronsOf(layer).size();
    }

    List<Layer> layers() {
        return neurons.values().stream().map(ids -> new Layer(ids.size(), null)).toList();
    }

    boolean hasBias(int layer) {
        return biases.containsKey(layer);
    }

    /**
     * The place of a neuron that an edge list names.
     *
     * @throws IllegalArgumentException where it has none; the message names the line of the edge list
     */
    Place required(Path edges, int line, String neuron) {
        Place place = places.get(neuron);
        if (place == null) {
            throw new BadFileException(edges, line, "neuron " + neuron + " is not in " + file);
        }
        return place;
    }

    /** The index of a neuron: layer by layer, then the biases. */
    int indexOf(Place place) {
        int layers = place.isBias() ? neurons.size() : place.layer();
        int before = 0;
        for (int l = 0; l < layers; l++) {
            before += size(l);
        }
        return before + (place.isBias() ? biases.headMap(place.layer()).size() : place.position());
    }

    /** The layer of each neuron and bias, by index. */
    int[] layerOfEach() {
        IntStream ofNeurons = neurons.entrySet().stream()
                .flatMapToInt(layer -> layer.getValue().stream().mapToInt(neuron -> layer.getKey()));
        return IntStream.concat(ofNeurons, biases.keySet().stream().mapToInt(l -> l))
                .toArray();
    }

    /** The indices of the biases. */
    BitSet biasIndices() {
        int all = layerOfEach().length;
        BitSet indices = new BitSet();
        indices.set(all - biases.size(), all);
        return indices;
    }

    /** The names by index, or none where every name is the neuron's index. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        neurons.values().forEach(names::addAll);
        names.addAll(biases.values());
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(Integer.toString(i))) {
                return names;
            }
        }
        return List.of();
    }

    private List<String> neuronsOf(int layer) {
        return neurons.getOrDefault(layer, List.of());
    }
}
