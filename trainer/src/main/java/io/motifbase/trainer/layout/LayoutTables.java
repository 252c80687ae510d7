package io.motifbase.trainer.layout;

import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of every table of the layout, in the order of the file, for whatever writes Parquet: name and kind of each, such as
 * {@code weight float}; a question mark ends one that may be empty. And the rows of a network.
 */
public final class LayoutTables {
    public static final List<String> NETWORKS = List.of(
            "id text",
            "ensemble text",
            "index int32?",
            "sparsity double",
            "seed int64?",
            "testMse double?",
            "clean boolean",
            "prunedFrom text?",
            "layers text",
            "blocks text",
            "neurons int32",
            "connections int64",
            "biasConnections int64",
            "origin text",
            "provenance text",
            "contentHash text",
            "codeVersion text");

    public static final List<String> NEURONS =
            List.of("network text", "index int32", "layer int32", "kind text", "name text?", "activation text?");

    public static final List<String> CONNECTIONS =
            List.of("network text", "source int32", "target int32", "weight float");

    public static final List<String> SCORES = List.of(
            "network text",
            "contentHash text",
            "definition text",
            "bias boolean",
            "clean boolean",
            "general boolean",
            "null text",
            "members int64?",
            "seed int64?",
            "attempts int64?",
            "exactMoments boolean",
            "independentCells boolean?",
            "motif text",
            "count int64",
            "mean double",
            "sd double",
            "z double?",
            "pHigher double?",
            "pLower double?",
            "profile double?",
            "determined boolean",
            "pTwoSided double?",
            "pAdjusted double?",
            "standardErrorOfZ double?",
            "revision int64",
            "codeVersion text",
            "origin text");

    private LayoutTables() {}

    /** Takes rows. */
    @FunctionalInterface
    public interface RowWriter {
        /** @param cells one for each column, null for an empty one */
        void write(@Nullable Object... cells) throws IOException;
    }

    /** Rows of {@link #CONNECTIONS}: block by block, by source and target, and after them the biases that are kept. */
    public static void writeConnections(String id, Network network, RowWriter out) throws IOException {
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

    /** Rows of {@link #NEURONS}, by index. */
    public static void writeNeurons(String id, Network network, RowWriter out) throws IOException {
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
