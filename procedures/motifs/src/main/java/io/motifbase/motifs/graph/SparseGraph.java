package io.motifbase.motifs.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A strictly layered graph as one {@link SparseBlock} for each pair of adjacent layers, numbered as {@link BitGraph}.
 * Mutable through its blocks. Memory that of the blocks.
 */
public final class SparseGraph {
    private final List<SparseBlock> blocks;

    /**
     * An empty graph.
     *
     * @param neurons shape (layers), neurons of each layer
     * @param biases shape (layers - 1), biases that feed the layer after
     * @param connections shape (layers - 1), for which there is room at once
     */
    public SparseGraph(int[] neurons, int[] biases, int[] connections) {
        SparseBlock[] made = new SparseBlock[Math.max(0, neurons.length - 1)];
        Arrays.setAll(made, l -> new SparseBlock(neurons[l], biases[l], neurons[l + 1], connections[l]));
        this.blocks = List.of(made);
    }

    /**
     * The cells of a graph. Time O(vertices + connections).
     *
     * @throws IllegalArgumentException where the graph is not strictly layered
     */
    public static SparseGraph of(DirectedGraph g) {
        g.checkStrictlyLayered();
        int[] neurons = new int[g.layers()];
        int[] biases = new int[g.layers()];
        int[] connections = new int[g.layers()];
        int[] position = new int[g.vertices()];
        for (int v = 0; v < g.vertices(); v++) {
            int l = g.layerOf(v);
            position[v] = g.isBias(v) ? biases[l]++ : neurons[l]++;
            connections[l] += g.outDegree(v);
        }
        SparseGraph sparse = new SparseGraph(neurons, biases, connections);
        for (int u = 0; u < g.vertices(); u++) {
            if (g.outDegree(u) > 0) {
                SparseBlock block = sparse.block(g.layerOf(u));
                int row = g.isBias(u) ? block.neurons() + position[u] : position[u];
                for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
                    block.set(row, position[g.target(k)]);
                }
            }
        }
        return sparse;
    }

    public int blocks() {
        return blocks.size();
    }

    /** The block of layers l and l + 1. */
    public SparseBlock block(int l) {
        return blocks.get(l);
    }

    /** The graph, numbered layer by layer, biases after the neurons of their layer. Time O(places of the tables). */
    public DirectedGraph toGraph() {
        int last = blocks.size();
        int[] first = new int[last + 2];
        int size = 0;
        for (int l = 0; l < last; l++) {
            first[l + 1] = first[l] + blocks.get(l).rows();
            size = Math.addExact(size, blocks.get(l).size());
        }
        first[last + 1] = first[last] + (last == 0 ? 0 : blocks.get(last - 1).columns());
        int[] layers = new int[first[last + 1]];
        BitSet biases = new BitSet();
        for (int l = 0; l <= last; l++) {
            Arrays.fill(layers, first[l], first[l + 1], l);
            if (l < last) {
                biases.set(first[l] + blocks.get(l).neurons(), first[l + 1]);
            }
        }
        int[] sources = new int[size];
        int[] targets = new int[size];
        int filled = 0;
        for (int l = 0; l < last; l++) {
            filled = blocks.get(l).write(first[l], first[l + 1], sources, targets, filled);
        }
        return DirectedGraph.of(layers, biases, sources, targets);
    }
}
