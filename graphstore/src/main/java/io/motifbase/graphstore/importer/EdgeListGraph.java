package io.motifbase.graphstore.importer;

import io.motifbase.graphstore.importer.LayersFile.Place;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.WeightedGraph;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An edge list as a graph to be counted, not stored: a line {@code source target [weight]} for each connection. Weights
 * are looked at where they are asked for. With a layers file every connection goes to a later layer, and vertices are numbered layer by
 * layer, then the biases; without one the graph has no layers, any connections, and its vertices are numbered as they are
 * first named.
 *
 * <p>Time O(connections log connections).
 *
 * @param graph what is counted
 * @param names of the vertices; empty where every name is the vertex's number
 * @param loops connections of a neuron with itself that were dropped
 * @param repeats connections listed before that were dropped
 */
public record EdgeListGraph(DirectedGraph graph, List<String> names, Weights weights, long loops, long repeats) {
    /** What a connection takes while the graph is made: four numbers, both copies of three, and both directions. */
    private static final double LINE_BYTES = 48;

    /** The weights of the connections, in the order of the file. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Weights(
            int[] sources,
            int[] targets,
            float[] values,
            @Nullable BadFileException missing) {}

    /**
     * Reads a file.
     *
     * @param layers the layers file, or null for a graph without layers
     * @param merge whether self loops are dropped and repeated connections taken once; refused otherwise
     * @throws IllegalArgumentException for a line that is no connection, or one that its graph cannot have, and the message
     *     names the first such line; for a file that the heap cannot hold, with an estimate
     */
    public static EdgeListGraph read(Path file, @Nullable Path layers, boolean merge) {
        InputFile.checkHeap(file, LINE_BYTES);
        Reader reader = new Reader(file, layers == null ? null : LayersFile.read(layers), merge);
        InputFile.forEachLine(file, reader::add);
        return reader.graph();
    }

    /** Whether every connection has one weight. */
    public boolean hasWeights() {
        return weights.missing == null;
    }

    /**
     * The graph with its weights, single precision numbers as in a stored network.
     *
     * @throws IllegalArgumentException where a connection has no weight, or is merged from several; the message names the
     *     line. With a layers file a connection has weight 1 where none is given, as a stored network has
     */
    public WeightedGraph weighted() {
        if (weights.missing != null) {
            throw weights.missing;
        }
        double[] values = new double[weights.values.length];
        Arrays.setAll(values, k -> weights.values[k]);
        return WeightedGraph.of(graph, weights.sources, weights.targets, values);
    }

    /** The connections read so far. */
    private static final class Reader {
        private final Path file;
        private final @Nullable LayersFile layers;
        private final boolean merge;
        private final Map<String, Integer> vertices = new HashMap<>();
        private int[] sources = new int[1024];
        private int[] targets = new int[1024];
        private int[] lines = new int[1024];
        private float[] weights = new float[1024];
        private @Nullable BadFileException missing;
        private int size;
        private long loops;

        Reader(Path file, @Nullable LayersFile layers, boolean merge) {
            this.file = file;
            this.layers = layers;
            this.merge = merge;
        }

        void add(int line, String[] fields) {
            if (fields.length != 2 && fields.length != 3) {
                throw new BadFileException(
                        file, line, "expected 'source target [weight]', got '" + String.join(" ", fields) + "'");
            }
            String arrow = fields[0] + " -> " + fields[1];
            boolean loop = fields[0].equals(fields[1]);
            if (loop && !merge) {
                throw new BadFileException(
                        file, line, "a neuron must not connect to itself unless --merge drops it, got " + arrow);
            }
            int source = vertex(line, fields[0]);
            int target = vertex(line, fields[1]);
            if (loop) {
                loops++;
                return;
            }
            if (layers != null) {
                checkLayers(
                        line, arrow, layers.required(file, line, fields[0]), layers.required(file, line, fields[1]));
            }
            if (size == sources.length) {
                sources = Arrays.copyOf(sources, 2 * size);
                targets = Arrays.copyOf(targets, 2 * size);
                lines = Arrays.copyOf(lines, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size);
            }
            weights[size] = weight(line, fields);
            sources[size] = source;
            targets[size] = target;
            lines[size++] = line;
        }

        private float weight(int line, String[] fields) {
            float weight = fields.length == 2 ? 1 : EdgeListReader.weight(fields[2]);
            if (fields.length == 2 ? layers == null : !Float.isFinite(weight)) {
                String got = fields.length == 2 ? "none" : fields[2];
                noWeight(line, "weight must be a finite number where weights are asked for, got " + got);
            }
            return weight;
        }

        private void noWeight(int line, String message) {
            if (missing == null) {
                missing = new BadFileException(file, line, message);
            }
        }

        private int vertex(int line, String neuron) {
            if (layers == null) {
                return vertices.computeIfAbsent(neuron, name -> vertices.size());
            }
            return layers.indexOf(layers.required(file, line, neuron));
        }

        private void checkLayers(int line, String arrow, Place source, Place target) {
            if (target.isBias()) {
                throw new BadFileException(file, line, "a bias neuron must not be a target, got " + arrow);
            }
            if (target.layer() <= source.layer()) {
                throw new BadFileException(
                        file,
                        line,
                        "a connection must go to a later layer, got " + arrow + " from layer " + source.layer()
                                + " to layer " + target.layer());
            }
        }

        EdgeListGraph graph() {
            long repeats = dropRepeats();
            if (size == 0) {
                throw new BadFileException(file, "an empty graph: expected at least one connection, got none");
            }
            int[] from = Arrays.copyOf(sources, size);
            int[] to = Arrays.copyOf(targets, size);
            DirectedGraph graph = layers == null
                    ? DirectedGraph.withoutLayers(vertices.size(), from, to)
                    : DirectedGraph.of(layers.layerOfEach(), layers.biasIndices(), from, to);
            Weights given = new Weights(from, to, Arrays.copyOf(weights, size), missing);
            return new EdgeListGraph(graph, layers == null ? names() : layers.names(), given, loops, repeats);
        }

        private List<String> names() {
            String[] names = new String[vertices.size()];
            boolean numbers = true;
            for (Map.Entry<String, Integer> vertex : vertices.entrySet()) {
                names[vertex.getValue()] = vertex.getKey();
                numbers &= vertex.getKey().equals(Integer.toString(vertex.getValue()));
            }
            return numbers ? List.of() : List.of(names);
        }

        /** Keeps each connection where it is first listed. */
        private long dropRepeats() {
            Set<Long> repeated = repeated();
            Map<Long, Float> seen = new HashMap<>();
            int kept = 0;
            for (int k = 0; k < size; k++) {
                Float first = repeated.contains(key(k)) ? seen.putIfAbsent(key(k), weights[k]) : null;
                if (first != null) {
                    if (!merge) {
                        throw new BadFileException(
                                file,
                                lines[k],
                                "a connection must be listed once unless --merge takes it once, got it again");
                    }
                    if (first != weights[k]) {
                        noWeight(
                                lines[k],
                                "a connection must have one weight where weights are asked for, got " + weights[k]
                                        + " after " + first);
                    }
                    continue;
                }
                weights[kept] = weights[k];
                sources[kept] = sources[k];
                targets[kept++] = targets[k];
            }
            long repeats = (long) size - kept;
            size = kept;
            return repeats;
        }

        private Set<Long> repeated() {
            long[] keys = new long[size];
            Arrays.setAll(keys, this::key);
            Arrays.sort(keys);
            Set<Long> repeated = new HashSet<>();
            for (int k = 1; k < size; k++) {
                if (keys[k] == keys[k - 1]) {
                    repeated.add(keys[k]);
                }
            }
            return repeated;
        }

        private long key(int k) {
            return ((long) sources[k] << 32) | targets[k];
        }
    }
}
