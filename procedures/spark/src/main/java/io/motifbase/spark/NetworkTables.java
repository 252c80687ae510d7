package io.motifbase.spark;

import io.motifbase.trainer.layout.PropertiesText;
import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.ContentHash;
import io.motifbase.trainer.network.Layer;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.pruning.CodeVersion;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/** Rows of networks in the three tables of the ensemble layout. */
final class NetworkTables {
    static final MessageType NETWORKS = Columns.named("networks")
            .text("id")
            .text("ensemble")
            .optional(PrimitiveTypeName.INT32, "index")
            .required(PrimitiveTypeName.DOUBLE, "sparsity")
            .optional(PrimitiveTypeName.INT64, "seed")
            .optional(PrimitiveTypeName.DOUBLE, "testMse")
            .required(PrimitiveTypeName.BOOLEAN, "clean")
            .optionalText("prunedFrom")
            .text("layers")
            .text("blocks")
            .required(PrimitiveTypeName.INT32, "neurons")
            .required(PrimitiveTypeName.INT64, "connections")
            .required(PrimitiveTypeName.INT64, "biasConnections")
            .text("origin")
            .text("provenance")
            .text("contentHash")
            .text("codeVersion")
            .schema();

    static final MessageType NEURONS = Columns.named("neurons")
            .text("network")
            .required(PrimitiveTypeName.INT32, "index")
            .required(PrimitiveTypeName.INT32, "layer")
            .text("kind")
            .optionalText("name")
            .optionalText("activation")
            .schema();

    static final MessageType CONNECTIONS = Columns.named("connections")
            .text("network")
            .required(PrimitiveTypeName.INT32, "source")
            .required(PrimitiveTypeName.INT32, "target")
            .required(PrimitiveTypeName.FLOAT, "weight")
            .schema();

    private NetworkTables() {}

    /** Its row in the table of networks. */
    static List<@Nullable Object> network(TrainedNetwork trained) {
        Network network = trained.level().network();
        return Arrays.asList(
                trained.id(),
                trained.ensemble(),
                trained.level().index(),
                trained.level().sparsity(),
                trained.seed(),
                trained.level().testMse(),
                true,
                trained.prunedFrom(),
                network.layers().stream()
                        .map(layer -> String.valueOf(layer.size()))
                        .collect(Collectors.joining(",")),
                network.blocks().stream()
                        .map(block -> block.fromLayer() + "-" + block.toLayer())
                        .collect(Collectors.joining(",")),
                network.neurons(),
                network.connections(),
                network.biasConnections(),
                network.provenance().origin(),
                PropertiesText.of(network.provenance().settings()),
                ContentHash.of(network),
                CodeVersion.VALUE);
    }

    static void writeNeurons(String id, Network network, TableWriter out) throws IOException {
        int last = network.layers().size() - 1;
        for (int l = 0; l <= last; l++) {
            Layer layer = network.layers().get(l);
            String kind = l == 0 ? "input" : l == last ? "output" : "hidden";
            for (int i = 0; i < layer.size(); i++) {
                int index = network.indexOf(l, i);
                out.row(Arrays.asList(id, index, l, kind, name(network, index), layer.activation()));
            }
        }
        for (int n = 0; n < network.biases().size(); n++) {
            int index = network.indexOfBias(n);
            out.row(Arrays.asList(id, index, network.biases().get(n).layer() - 1, "bias", name(network, index), null));
        }
    }

    private static @Nullable String name(Network network, int index) {
        return network.names().isEmpty() ? null : network.names().get(index);
    }

    static void writeConnections(String id, Network network, TableWriter out) throws IOException {
        for (Block block : network.blocks()) {
            for (int i = 0; i < block.rows(); i++) {
                int source = network.indexOf(block.fromLayer(), i);
                for (int k = block.offset(i); k < block.offset(i + 1); k++) {
                    out.row(Arrays.asList(
                            id, source, network.indexOf(block.toLayer(), block.target(k)), block.weight(k)));
                }
            }
        }
        for (int n = 0; n < network.biases().size(); n++) {
            Biases biases = network.biases().get(n);
            for (int j = 0; j < biases.size(); j++) {
                if (biases.isKept(j)) {
                    out.row(Arrays.asList(
                            id, network.indexOfBias(n), network.indexOf(biases.layer(), j), biases.value(j)));
                }
            }
        }
    }
}
