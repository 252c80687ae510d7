package io.motifbase.queries.imports;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.NetworkProperties;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.NetworkId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Networks from files that go into one store together: all are read, and all ids compared with the store, before the first
 * is stored.
 */
public final class NetworkImport {
    private final String ensemble;
    private final @Nullable String id;
    private final Map<String, Path> sources = new HashMap<>();
    private final List<Incoming> networks = new ArrayList<>();

    /**
     * @param ensemble that the networks belong to, null for that of all imports
     * @param id of the one network, null for the name of each file
     */
    public NetworkImport(@Nullable String ensemble, @Nullable String id) {
        this.ensemble = ensemble == null ? NetworkProperties.IMPORTED : ensemble;
        this.id = id == null ? null : NetworkId.checked(id);
    }

    /**
     * The id that the network of a file is to have.
     *
     * @throws IllegalArgumentException where another file has it
     */
    public String take(Path file) {
        String name = id == null ? NetworkId.ofFile(file) : id;
        Path other = sources.put(name, file);
        if (other != null) {
            throw new IllegalArgumentException(
                    "each file must have an id of its own, got " + name + " for " + other + " and for " + file);
        }
        return name;
    }

    /** What is stored of a network that says nothing else. */
    public NetworkProperties properties(Network network) {
        return NetworkProperties.imported(network, ensemble);
    }

    public void add(String name, Network network, NetworkProperties properties) {
        networks.add(new Incoming(name, network, properties));
    }

    /**
     * Stores what was added.
     *
     * @return the ids of those that the store did not have
     * @throws io.motifbase.graphstore.store.NetworkConflictException where an id has other content or another ensemble;
     *     nothing is stored
     */
    public List<String> storeIn(GraphStore store) {
        networks.forEach(network -> store.check(network.id(), network.network(), network.properties()));
        List<String> fresh = new ArrayList<>();
        for (Incoming network : networks) {
            if (!store.exists(network.id())) {
                fresh.add(network.id());
            }
            store.write(network.id(), network.network(), network.properties());
        }
        return fresh;
    }

    /** The ids of what was added, in order. */
    public List<String> ids() {
        return networks.stream().map(Incoming::id).toList();
    }

    /** A network as it is to be stored. */
    private record Incoming(String id, Network network, NetworkProperties properties) {}
}
