package io.motifbase.graphstore.importer;

import io.motifbase.graphstore.tables.Table;
import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Neurons and connections of networks as rows of tables, as the layout of {@link io.motifbase.trainer.layout} has them. */
public final class NetworkTables {
    public static final String NETWORK = "network";

    public static final Table NEURONS = Table.of(
            "neurons", "network text", "index int32", "layer int32", "kind text", "name text?", "activation text?");

    public static final Table CONNECTIONS =
            Table.of("connections", "network text", "source int32", "target int32", "weight float");

    private NetworkTables() {}

    /** Of {@link #CONNECTIONS}: block by block, by source and target, and after them the biases that are kept. */
    public static Table.Rows connections(String id, Network network) {
        return out -> writeConnections(id, network, out);
    }

    /** Of {@link #NEURONS}, by index. */
    public static Table.Rows neurons(String id, Network network) {
        return out -> writeNeurons(id, network, out);
    }

    private static void writeConnections(String id, Network network, Table.RowWriter out) throws IOException {
        for (Block block : network.blocks()) {
            for (int i = 0; i < block.rows(); i++) {
                int source = network.indexOf(block.fromLayer(), i);
                for (int k = block.offset(i); k < block.offset(i + 1); k++) {
                    out.write(id, source, network.indexOf(block.toLayer(), block.target(k)), block.weight(k));
                }
            }
        }
        for (int n = 0; n < network.biases().size(); n++) {
            Biases biases = network.biases().get(n);
            for (int j = 0; j < biases.size(); j++) {
                if (biases.isKept(j)) {
                    out.write(id, network.indexOfBias(n), network.indexOf(biases.layer(), j), biases.value(j));
                }
            }
        }
    }

    private static void writeNeurons(String id, Network network, Table.RowWriter out) throws IOException {
        int last = network.layers().size() - 1;
        for (int l = 0; l <= last; l++) {
            String kind = l == 0 ? "input" : l == last ? "output" : "hidden";
            String activation = network.layers().get(l).activation();
            for (int i = 0; i < network.layers().get(l).size(); i++) {
                int index = network.indexOf(l, i);
                out.write(id, index, l, kind, name(network, index), activation);
            }
        }
        for (int n = 0; n < network.biases().size(); n++) {
            int index = network.indexOfBias(n);
            out.write(id, index, network.biases().get(n).layer() - 1, "bias", name(network, index), null);
        }
    }

    private static @Nullable String name(Network network, int index) {
        return network.names().isEmpty() ? null : network.names().get(index);
    }
}
