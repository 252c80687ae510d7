package io.motifbase.trainer.network;

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
 * SHA-256 of what a network is (layers, activations, connections, weights, biases, names), whatever its provenance: two
 * networks with the same hash are the same network.
 */
public final class ContentHash {
    private ContentHash() {}

    /** 64 hexadecimal digits. Time O(connections). */
    public static String of(Network network) {
        MessageDigest digest = sha256();
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest)))) {
            write(network, out);
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

    private static void write(Network network, DataOutputStream out) throws IOException {
        out.writeInt(network.layers().size());
        for (Layer layer : network.layers()) {
            String activation = layer.activation();
            out.writeInt(layer.size());
            out.writeUTF(activation == null ? "" : activation);
        }
        out.writeInt(network.blocks().size());
        for (Block block : network.blocks()) {
            write(block, out);
        }
        out.writeInt(network.biases().size());
        for (Biases biases : network.biases()) {
            out.writeInt(biases.layer());
            for (int j = 0; j < biases.size(); j++) {
                out.writeBoolean(biases.isKept(j));
                out.writeFloat(biases.value(j));
            }
        }
        out.writeInt(network.names().size());
        for (String name : network.names()) {
            out.writeUTF(name);
        }
    }

    private static void write(Block block, DataOutputStream out) throws IOException {
        out.writeInt(block.fromLayer());
        out.writeInt(block.toLayer());
        for (int i = 0; i < block.rows(); i++) {
            out.writeInt(block.offset(i + 1));
            for (int k = block.offset(i); k < block.offset(i + 1); k++) {
                out.writeInt(block.target(k));
                out.writeFloat(block.weight(k));
            }
        }
    }
}
