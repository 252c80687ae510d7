package io.motifbase.graphstore.importer;

import io.motifbase.graphstore.tables.Table;
import io.motifbase.trainer.layout.LayoutTables;
import io.motifbase.trainer.network.Network;

/** Neurons and connections of networks as tables of the layout. */
public final class NetworkTables {
    public static final String NETWORK = "network";

    public static final Table NEURONS = Table.of("neurons", LayoutTables.NEURONS);

    public static final Table CONNECTIONS = Table.of("connections", LayoutTables.CONNECTIONS);

    private NetworkTables() {}

    /** Of {@link #CONNECTIONS}, see {@link LayoutTables#writeConnections}. */
    public static Table.Rows connections(String id, Network network) {
        return out -> LayoutTables.writeConnections(id, network, out);
    }

    /** Of {@link #NEURONS}, by index. */
    public static Table.Rows neurons(String id, Network network) {
        return out -> LayoutTables.writeNeurons(id, network, out);
    }
}
