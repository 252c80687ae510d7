package io.motifbase.graphstore.importer;

import io.motifbase.graphstore.importer.LayersFile.Place;
import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an edge list, a line {@code source target [weight]} for each connection (weight 1 where none is given), with a
 * layers file, a line {@code neuron layer [bias]} for each neuron. Fields are separated by blanks or tabs; blank lines and
 * what follows a {@code #} are passed over. A neuron's name is any text without blanks. Connections run to the next layer;
 * those of a bias neuron of layer l are the biases of layer l + 1.
 *
 * <p>Time O(connections log connections).
 */
public final class EdgeListReader implements NetworkReader {
    static final String FORMAT = "edges";
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    private final Path layersFile;

    public EdgeListReader(Path layersFile) {
        this.layersFile = layersFile;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public Network read(Path file) {
        InputFile.check(file);
        LayersFile layers = LayersFile.read(layersFile);
        Connections connections = new Connections(file, layers);
        InputFile.forEachLine(file, connections::add);
        if (connections.isEmpty()) {
            throw new BadFileException(file, "an empty network: expected at least one connection, got none");
        }
        Provenance provenance = Provenance.of(
                FORMAT,
                Map.of(
                        "file", InputFile.nameOf(file),
                        "sha256", InputFile.sha256(file),
                        "layersFile", InputFile.nameOf(layersFile),
                        "layersSha256", InputFile.sha256(layersFile)));
        return new Network(layers.layers(), connections.blocks(), connections.biases(), layers.names(), provenance);
    }

    /** A weight as text; not finite where it is none. */
    static float weight(String field) {
        return NUMBER.matcher(field).matches() ? Float.parseFloat(field) : Float.NaN;
    }

    /** The connections read so far, by layer of their source. */
    private static final class Connections {
        private final Path file;
        private final LayersFile layers;
        /** By source layer: {@code row << 32 | column} to weight, so in the order of the block's rows. */
        private final List<NavigableMap<Long, Float>> weights = new ArrayList<>();
        /** By source layer: position in the next layer to bias. */
        private final List<NavigableMap<Integer, Float>> biases = new ArrayList<>();

        Connections(Path file, LayersFile layers) {
            this.file = file;
            this.layers = layers;
            for (int l = 0; l + 1 < layers.count(); l++) {
                weights.add(new TreeMap<>());
                biases.add(new TreeMap<>());
            }
        }

        void add(int line, String[] fields) {
            if (fields.length != 2 && fields.length != 3) {
                throw new BadFileException(
                        file, line, "expected 'source target [weight]', got '" + String.join(" ", fields) + "'");
            }
            String arrow = fields[0] + " -> " + fields[1];
            float weight = fields.length == 2 ? 1 : weight(line, fields[2]);
            if (fields[0].equals(fields[1])) {
                throw new BadFileException(file, line, "a neuron must not connect to itself, got " + arrow);
            }
            Place source = layers.required(file, line, fields[0]);
            Place target = layers.required(file, line, fields[1]);
            if (target.isBias()) {
                throw new BadFileException(file, line, "a bias neuron must not be a target, got " + arrow);
            }
            if (target.layer() != source.layer() + 1) {
                throw new BadFileException(
                        file,
                        line,
                        "a connection must go to the next layer, got " + arrow + " from layer " + source.layer()
                                + " to layer " + target.layer());
            }
            if (put(source, target, weight) != null) {
                throw new BadFileException(file, line, "a connection must be listed once, got " + arrow + " again");
            }
        }

        private @Nullable Float put(Place source, Place target, float weight) {
            if (source.isBias()) {
                return biases.get(source.layer()).put(target.position(), weight);
            }
            return weights.get(source.layer()).put((long) source.position() << 32 | target.position(), weight);
        }

        private float weight(int line, String field) {
            float weight = EdgeListReader.weight(field);
            if (!Float.isFinite(weight)) {
                throw new BadFileException(file, line, "weight must be a finite number, got " + field);
            }
            return weight;
        }

        boolean isEmpty() {
            return weights.stream().allMatch(NavigableMap::isEmpty);
        }

        List<Block> blocks() {
            List<Block> blocks = new ArrayList<>();
            for (int l = 0; l < weights.size(); l++) {
                blocks.add(block(l, weights.get(l)));
            }
            return blocks;
        }

        private Block block(int layer, NavigableMap<Long, Float> weightOf) {
            int[] offsets = new int[layers.size(layer) + 1];
            int[] targets = new int[weightOf.size()];
            float[] values = new float[targets.length];
            int k = 0;
            for (Map.Entry<Long, Float> connection : weightOf.entrySet()) {
                offsets[(int) (connection.getKey() >> 32) + 1]++;
                targets[k] = connection.getKey().intValue();
                values[k++] = connection.getValue();
            }
            for (int i = 1; i < offsets.length; i++) {
                offsets[i] += offsets[i - 1];
            }
            return Block.ofRows(layer, layer + 1, layers.size(layer + 1), offsets, targets, values);
        }

        List<Biases> biases() {
            List<Biases> all = new ArrayList<>();
            for (int l = 0; l < biases.size(); l++) {
                if (layers.hasBias(l)) {
                    float[] values = new float[layers.size(l + 1)];
                    BitSet kept = new BitSet(values.length);
                    biases.get(l).forEach((j, value) -> {
                        values[j] = value;
                        kept.set(j);
                    });
                    all.add(new Biases(l + 1, values, kept));
                }
            }
            return all;
        }
    }
}
