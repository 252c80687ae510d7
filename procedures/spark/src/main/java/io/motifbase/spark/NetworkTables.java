package io.motifbase.spark;

import io.motifbase.trainer.layout.LayoutTables;
import io.motifbase.trainer.layout.PropertiesText;
import io.motifbase.trainer.network.ContentHash;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.pruning.CodeVersion;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** The three tables of the ensemble layout, and the row of a network in the first. */
final class NetworkTables {
    static final MessageType NETWORKS = Columns.schema("networks", LayoutTables.NETWORKS);
    static final MessageType NEURONS = Columns.schema("neurons", LayoutTables.NEURONS);
    static final MessageType CONNECTIONS = Columns.schema("connections", LayoutTables.CONNECTIONS);

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
}
