package io.motifbase.motifs.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A layered graph as one {@link BitBlock} for each pair of adjacent layers. Row i of a block is neuron i of its layer,
 * which is column i of the block before; the biases of a layer follow its neurons. Mutable through its blocks.
 *
 * <p>Memory 2 bits for each pair of vertices in adjacent layers.
 */
public final class BitGraph implements Graph {
    private static final double SMALL_WORDS = 1 << 18;
    private static final double WORDS_A_CONNECTION = 2;
    private final List<BitBlock> blocks;

    /**
     * An empty graph.
     *
     * @param neurons shape (layers), neurons of each layer
     * @param biases shape (layers - 1), biases that feed the layer after
     */
    public BitGraph(int[] neurons, int[] biases) {
        BitBlock[] made = new BitBlock[Math.max(0, neurons.length - 1)];
        Arrays.setAll(made, l -> new BitBlock(neurons[l], biases[l], neurons[l + 1]));
        this.blocks = List.of(made);
    }

    /**
     * The bits of a graph. Time O(vertices + connections + words).
     *
     * @throws IllegalArgumentException where the graph is not strictly layered
     */
    public static BitGraph of(DirectedGraph g) {
        g.checkStrictlyLayered();
        int[] neurons = new int[g.layers()];
        int[] biases = new int[g.layers()];
        int[] position = new int[g.vertices()];
        for (int v = 0; v < g.vertices(); v++) {
            position[v] = g.isBias(v) ? biases[g.layerOf(v)]++ : neurons[g.layerOf(v)]++;
        }
        BitGraph bits = new BitGraph(neurons, biases);
        for (int u = 0; u < g.vertices(); u++) {
            if (g.outDegree(u) > 0) {
                BitBlock block = bits.block(g.layerOf(u));
                int row = g.isBias(u) ? block.neurons() + position[u] : position[u];
                for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
                    block.set(row, position[g.target(k)]);
                }
            }
        }
        return bits;
    }

    /**
     * Whether bits suit a graph: they cost less memory than its connections, or little. They do not where layers are
     * huge and sparse.
     *
     * @param words of the bits, rows and columns together
     */
    public static boolean suits(double words, long connections) {
        return words <= Math.max(SMALL_WORDS, WORDS_A_CONNECTION * connections);
    }

    /** The words of a graph of so many neurons and biases in each layer, rows and columns together. */
    public static double words(int[] neurons, int[] biases) {
        double words = 0;
        for (int l = 0; l + 1 < neurons.length; l++) {
            int sources = neurons[l] + biases[l];
            words += (double) sources * BitBlock.words(neurons[l + 1])
                    + (double) neurons[l + 1] * BitBlock.words(sources);
        }
        return words;
    }

    /**
     * Words that {@link #of} would take for the graph, rows and columns together.
     *
     * @throws IllegalArgumentException where the graph is not strictly layered
     */
    public static double wordsOf(DirectedGraph g) {
        g.checkStrictlyLayered();
        int[] neurons = new int[g.layers()];
        int[] biases = new int[g.layers()];
        for (int v = 0; v < g.vertices(); v++) {
            int[] kind = g.isBias(v) ? biases : neurons;
            kind[g.layerOf(v)]++;
        }
        return words(neurons, biases);
    }

    public int blocks() {
        return blocks.size();
    }

    /** The block of layers l and l + 1. */
    public BitBlock block(int l) {
        return blocks.get(l);
    }

    /** The graph, numbered layer by layer, biases after the neurons of their layer. */
    @Override
    public DirectedGraph toGraph() {
        int[] first = new int[blocks.size() + 2];
        for (int l = 0; l < blocks.size(); l++) {
            first[l + 1] = first[l] + blocks.get(l).rows();
        }
        int last = blocks.size();
        first[last + 1] = first[last] + (last == 0 ? 0 : blocks.get(last - 1).columns());
        int[] layers = new int[first[last + 1]];
        BitSet biases = new BitSet();
        int size = 0;
        for (int l = 0; l <= last; l++) {
            Arrays.fill(layers, first[l], first[l + 1], l);
            if (l < last) {
                biases.set(first[l] + blocks.get(l).neurons(), first[l + 1]);
                for (int i = 0; i < blocks.get(l).rows(); i++) {
                    size += blocks.get(l).rowCount(i);
                }
            }
        }
        int[] sources = new int[size];
        int[] targets = new int[size];
        fillConnections(first, sources, targets);
        return DirectedGraph.of(layers, biases, sources, targets);
    }

    private void fillConnections(int[] first, int[] sources, int[] targets) {
        int size = 0;
        for (int l = 0; l < blocks.size(); l++) {
            BitBlock block = blocks.get(l);
            int[] row = new int[block.columns()];
            for (int i = 0; i < block.rows(); i++) {
                int degree = block.targets(i, row, 0);
                for (int k = 0; k < degree; k++) {
                    sources[size] = first[l] + i;
                    targets[size++] = first[l + 1] + row[k];
                }
            }
        }
    }
}
