package io.motifbase.procedures;

import io.motifbase.motifs.graph.DirectedGraph;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The content hash of a network in the graph: SHA-256 of layers, activations, connections, weights, biases and names, by which
 * motifbase's store recognises a network whatever its provenance. The store writes the same bytes of what it reads.
 */
final class ContentDigest {
    private final int[] layers;
    private final DirectedGraph graph;
    private final float[] weights;

    private ContentDigest(int[] layers, DirectedGraph graph, float[] weights) {
        this.layers = layers;
        this.graph = graph;
        this.weights = weights;
    }

    /**
     * 64 hexadecimal digits. Time O(blocks * (neurons + connections)).
     *
     * @param layers neurons of each layer; neuron indices count layer by layer, biases come after all
     * @param activations of each layer, empty where not known
     * @param blocks the layer pairs that have connections: from, to, from, to, and so on
     * @param names of all neurons; empty where they have none
     * @param weights of the graph's connections, in the order of their sources
     */
    static String of(
            int[] layers, String[] activations, int[] blocks, String[] names, DirectedGraph graph, float[] weights) {
        MessageDigest digest = sha256();
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest)))) {
            out.writeInt(layers.length);
            for (int l = 0; l < layers.length; l++) {
                out.writeInt(layers[l]);
                out.writeUTF(activations[l]);
            }
            ContentDigest content = new ContentDigest(layers, graph, weights);
            out.writeInt(blocks.length / 2);
            for (int b = 0; b < blocks.length; b += 2) {
                content.writeBlock(blocks[b], blocks[b + 1], out);
            }
            content.writeBiases(out);
            out.writeInt(names.length);
            for (String name : names) {
                out.writeUTF(name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private int first(int layer) {
        int first = 0;
        for (int l = 0; l < layer; l++) {
            first += layers[l];
        }
        return first;
    }

    /** Every row: where it ends, then column and weight of each connection. */
    private void writeBlock(int from, int to, DataOutputStream out) throws IOException {
        out.writeInt(from);
        out.writeInt(to);
        int source = first(from);
        int target = first(to);
        int end = 0;
        for (int v = source; v < source + layers[from]; v++) {
            end += joins(v, target, layers[to]);
            out.writeInt(end);
            for (int k = graph.outOffset(v); k < graph.outOffset(v + 1); k++) {
                int column = graph.target(k) - target;
                if (column >= 0 && column < layers[to]) {
                    out.writeInt(column);
                    out.writeFloat(weights[k]);
                }
            }
        }
    }

    private int joins(int source, int target, int columns) {
        int joins = 0;
        for (int k = graph.outOffset(source); k < graph.outOffset(source + 1); k++) {
            joins += graph.target(k) >= target && graph.target(k) < target + columns ? 1 : 0;
        }
        return joins;
    }

    /** Every bias neuron: its layer, then for every neuron there whether it is kept, and its value. */
    private void writeBiases(DataOutputStream out) throws IOException {
        int neurons = first(layers.length);
        out.writeInt(graph.vertices() - neurons);
        for (int v = neurons; v < graph.vertices(); v++) {
            int layer = graph.layerOf(v) + 1;
            int target = first(layer);
            out.writeInt(layer);
            for (int column = 0; column < layers[layer]; column++) {
                int k = graph.connection(v, target + column);
                out.writeBoolean(k >= 0);
                out.writeFloat(k < 0 ? 0 : weights[k]);
            }
        }
    }
}
