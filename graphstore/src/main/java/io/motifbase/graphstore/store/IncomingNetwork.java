package io.motifbase.graphstore.store;

import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.NetworkId;
import java.util.function.Supplier;

/**
 * A network that is to be stored with many others, more than fit into memory, so that it is read twice.
 *
 * @param id a {@link NetworkId}
 * @param description reads it with what is stored beside it; asked once, first
 * @param content reads it again, by any thread: the same layers, connections and weights
 */
public record IncomingNetwork(String id, Supplier<Described> description, Supplier<Network> content) {
    public IncomingNetwork {
        NetworkId.checked(id);
    }

    /** One that is in memory. */
    public static IncomingNetwork of(String id, Network network, NetworkProperties properties) {
        return new IncomingNetwork(id, () -> new Described(network, properties), () -> network);
    }

    /** A network, its provenance, and what is stored beside it. */
    public record Described(Network network, NetworkProperties properties) {}
}
