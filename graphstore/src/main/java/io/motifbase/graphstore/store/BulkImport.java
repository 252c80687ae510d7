package io.motifbase.graphstore.store;

import io.motifbase.graphstore.schema.Schema;
import io.motifbase.graphstore.store.BulkInput.CheckedNetwork;
import io.motifbase.trainer.network.ContentHash;
import io.motifbase.trainer.network.Network;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;

/**
 * Makes a new store of many networks at once, several times as fast as one by one, and with the same graph. Every network
 * is read and checked before the first is written; the store is there once it is whole.
 *
 * <p>Memory: a network for each processor, and some hundred bytes a network and neuron.
 */
public final class BulkImport {
    private static final double CHECKED = 0.1;
    private static final double WRITTEN = 0.8;

    private final Path dir;
    private final DoubleConsumer progress;

    private BulkImport(Path dir, DoubleConsumer progress) {
        this.dir = dir;
        this.progress = progress;
    }

    /**
     * The networks as stored, by ensemble, index, sparsity and id.
     *
     * @param dir a folder that is not there, or is empty
     * @param progress hears the fraction done, in [0, 1], from any thread
     * @throws IllegalArgumentException where the folder is there, or two networks have the same id, or one was pruned from
     *     a network that is not among them
     * @throws StoreException where it cannot be written
     */
    public static List<StoredNetwork> run(Path dir, List<IncomingNetwork> networks, DoubleConsumer progress) {
        try (NewStore store = NewStore.begin(dir, false)) {
            List<StoredNetwork> stored = new BulkImport(store.draft(), progress).write(networks);
            store.finish();
            return stored;
        }
    }

    private List<StoredNetwork> write(List<IncomingNetwork> networks) {
        List<CheckedNetwork> checked = check(networks);
        StoreDirectory.open(dir).claim();
        BulkImporter.write(
                dir,
                new BulkInput(checked).input(),
                fraction -> progress.accept(CHECKED + (WRITTEN - CHECKED) * fraction));
        try (GraphStore store = GraphStore.open(dir, StoreSettings.embedded())) {
            progress.accept(1);
            return store.list(null);
        }
    }

    private List<CheckedNetwork> check(List<IncomingNetwork> networks) {
        Set<String> ids = new HashSet<>();
        for (IncomingNetwork network : networks) {
            if (!ids.add(network.id())) {
                throw new IllegalArgumentException("ids must differ, got " + network.id() + " twice");
            }
        }
        List<CheckedNetwork> checked = new ArrayList<>();
        long node = 1;
        for (IncomingNetwork network : networks) {
            CheckedNetwork next = checked(network, node, ids);
            checked.add(next);
            node += next.nodes();
            progress.accept(CHECKED * checked.size() / networks.size());
        }
        return checked;
    }

    private static CheckedNetwork checked(IncomingNetwork incoming, long node, Set<String> ids) {
        IncomingNetwork.Described described = incoming.description().get();
        Network network = described.network();
        String prunedFrom = described.properties().prunedFrom();
        if (prunedFrom != null && !ids.contains(prunedFrom)) {
            throw new IllegalArgumentException("network " + incoming.id()
                    + " must be pruned from a network that comes with it, got " + prunedFrom);
        }
        Map<String, Object> properties =
                NetworkNodes.network(incoming.id(), network, described.properties(), ContentHash.of(network));
        properties.put(Schema.STATE, Schema.READY);
        return new CheckedNetwork(
                incoming.id(),
                node,
                new Network(network.layers(), List.of(), network.biases(), network.names(), network.provenance()),
                properties,
                network.connections() + network.biasConnections(),
                prunedFrom == null ? "" : prunedFrom,
                incoming.content());
    }
}
