package io.motifbase.motifs.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A strictly layered graph whose connections are read block by block from wherever they are kept, so that no more than a
 * few adjacent layers need be held: the vertices take 13 bytes each, a window what {@link DirectedGraph} takes.
 */
public final class LayeredBlocks {

    private final int[] layers;
    private final BitSet biases;
    private final BlockReader reader;

    /** Vertices layer by layer, in increasing order inside a layer. */
    private final int[] order;

    /** Where a vertex is in that order. */
    private final int[] place;

    /** Where each layer begins in that order, and one more. */
    private final int[] start;

    /** Takes a connection. */
    @FunctionalInterface
    public interface Connections {
        void take(int source, int target);
    }

    /** Reads connections, as often as it is asked. */
    @FunctionalInterface
    public interface BlockReader {
        /** Hands on all connections out of the vertices of a layer, in any order. */
        void read(int layer, Connections to);
    }

    /**
     * Reads nothing yet.
     *
     * @param layers shape (vertices), the layer of each vertex
     * @param biases the vertices that are biases, each in the layer before the neurons that it feeds
     * @throws IllegalArgumentException for a layer out of range
     */
    public LayeredBlocks(int[] layers, BitSet biases, BlockReader reader) {
        DirectedGraph.checkVertices(layers, biases);
        this.layers = layers;
        this.biases = biases;
        this.reader = reader;
        this.order = new int[layers.length];
        this.place = new int[layers.length];
        this.start = new int[Arrays.stream(layers).max().orElse(-1) + 2];
        for (int layer : layers) {
            start[layer + 1]++;
        }
        Arrays.parallelPrefix(start, Integer::sum);
        int[] next = start.clone();
        for (int v = 0; v < layers.length; v++) {
            place[v] = next[layers[v]]++;
            order[place[v]] = v;
        }
    }

    public int layers() {
        return start.length - 1;
    }

    /**
     * Looks through all blocks, in order and back: the removals of {@link CleanUp}, and the sizes of what they leave.
     *
     * <p>Time that of reading every block three times, or once without a clean-up; memory a few bits and 4 bytes a vertex.
     *
     * @param bias whether biases take part
     * @param clean whether ghost and dead neurons are removed
     * @throws IllegalArgumentException where a connection does not go from its layer to a neuron of the next one; names it
     */
    public BlockSurvey survey(boolean bias, boolean clean) {
        return new Surveyor(bias).survey(clean);
    }

    /**
     * Adjacent layers. Time O(vertices) and that of reading their blocks.
     *
     * @param survey of this graph
     * @param first layer
     * @param last layer
     * @throws IllegalArgumentException where the window has 2^31 connections or more, or a repeated one, or the heap cannot
     *     hold it; the message has the estimate
     */
    public LayerWindow window(BlockSurvey survey, int first, int last) {
        int from = start[first];
        int[] windowLayers = new int[start[last + 1] - from];
        BitSet windowBiases = new BitSet(windowLayers.length);
        for (int i = 0; i < windowLayers.length; i++) {
            windowLayers[i] = layers[order[from + i]] - first;
            windowBiases.set(i, biases.get(order[from + i]));
        }
        long size = 0;
        for (int l = first; l < last; l++) {
            size += survey.connections(l);
        }
        String what = "layers " + first + " to " + last;
        DirectedGraph.checkBuild(what, windowLayers.length, size, 3.0 * Integer.BYTES * layers.length);
        int[] sources = new int[(int) size];
        int[] targets = new int[(int) size];
        int[] filled = {0};
        for (int l = first; l < last; l++) {
            reader.read(l, (source, target) -> {
                if (survey.keeps(source, target)) {
                    sources[filled[0]] = place[source] - from;
                    targets[filled[0]++] = place[target] - from;
                }
            });
        }
        try {
            return new LayerWindow(DirectedGraph.of(windowLayers, windowBiases, sources, targets), first, survey);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(what + ", their vertices numbered from 0: " + e.getMessage(), e);
        }
    }

    /** The state of a survey. */
    private final class Surveyor {
        private final boolean bias;
        private final BitSet ghosts = new BitSet();
        private final BitSet dead = new BitSet();
        private final BitSet fed = new BitSet();
        private final BitSet feeding = new BitSet();
        private long connections;
        private long left;

        Surveyor(boolean bias) {
            this.bias = bias;
            if (!bias) {
                ghosts.or(biases);
            }
        }

        BlockSurvey survey(boolean clean) {
            if (layers() == 0) {
                throw new IllegalArgumentException("a graph must have a neuron to be treated by block, got none");
            }
            read(layers() - 1, (source, target) -> {});
            int ghostNeurons = clean ? markGhosts() : 0;
            int deadNeurons = clean ? markDead() : 0;
            return sizes(clean, ghostNeurons, deadNeurons);
        }

        private void read(int layer, Connections to) {
            reader.read(layer, (source, target) -> {
                check(layer, source, target);
                if (bias || !biases.get(source)) {
                    to.take(source, target);
                }
            });
        }

        private void check(int layer, int source, int target) {
            boolean known = source >= 0 && source < layers.length && target >= 0 && target < layers.length;
            if (!known || layers[source] != layer || layers[target] != layer + 1 || biases.get(target)) {
                throw new IllegalArgumentException("connection " + source + " -> " + target + " must go from layer "
                        + layer + " to a neuron of the next layer to be treated by block");
            }
        }

        /** Forward: neurons after the first layer that nothing feeds; says how many lose connections. */
        private int markGhosts() {
            for (int l = 0; l + 1 < layers(); l++) {
                read(l, (source, target) -> {
                    connections++;
                    feeding.set(source);
                    if (!ghosts.get(source)) {
                        fed.set(target);
                    }
                });
                for (int i = start[l + 1]; i < start[l + 2]; i++) {
                    if (!biases.get(order[i]) && !fed.get(order[i])) {
                        ghosts.set(order[i]);
                    }
                }
            }
            BitSet losing = (BitSet) ghosts.clone();
            losing.and(feeding);
            losing.andNot(biases);
            return losing.cardinality();
        }

        /** Backward: hidden neurons that feed nothing; says how many lose connections. */
        private int markDead() {
            feeding.clear();
            for (int l = layers() - 2; l > 0; l--) {
                read(l, (source, target) -> {
                    if (!dead.get(target)) {
                        feeding.set(source);
                    }
                });
                for (int i = start[l]; i < start[l + 1]; i++) {
                    int v = order[i];
                    if (!biases.get(v) && (ghosts.get(v) || !feeding.get(v))) {
                        dead.set(v);
                    }
                }
            }
            BitSet losing = (BitSet) dead.clone();
            losing.and(fed);
            return losing.cardinality();
        }

        private BlockSurvey sizes(boolean clean, int ghostNeurons, int deadNeurons) {
            BitSet connected = new BitSet();
            List<Integer> weights = new ArrayList<>();
            List<List<Integer>> ofBiases = new ArrayList<>();
            for (int l = 0; l + 1 < layers(); l++) {
                long[] inBlock = {0};
                SortedMap<Integer, Integer> degrees = new TreeMap<>();
                read(l, (source, target) -> {
                    if (!ghosts.get(source) && !dead.get(target)) {
                        left++;
                        connected.set(target);
                        if (biases.get(source)) {
                            degrees.merge(source, 1, Integer::sum);
                        } else {
                            connected.set(source);
                            inBlock[0]++;
                        }
                    }
                });
                weights.add(inOneBlock(l, inBlock[0]));
                ofBiases.add(List.copyOf(degrees.values()));
            }
            return new BlockSurvey(
                    ghosts,
                    dead,
                    ghostNeurons,
                    deadNeurons,
                    clean ? connections - left : 0,
                    byLayer(null),
                    byLayer(connected),
                    List.copyOf(weights),
                    List.copyOf(ofBiases));
        }

        private int inOneBlock(int l, long weights) {
            if (weights > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException("block " + l + " must have fewer than 2^31 weights, got " + weights);
            }
            return (int) weights;
        }

        private List<Integer> byLayer(@Nullable BitSet among) {
            List<Integer> sizes = new ArrayList<>(Collections.nCopies(layers(), 0));
            for (int v = 0; v < layers.length; v++) {
                if (!biases.get(v) && (among == null || among.get(v))) {
                    sizes.set(layers[v], sizes.get(layers[v]) + 1);
                }
            }
            return List.copyOf(sizes);
        }
    }
}
