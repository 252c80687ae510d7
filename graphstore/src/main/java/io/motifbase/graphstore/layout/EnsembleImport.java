package io.motifbase.graphstore.layout;

import io.motifbase.graphstore.importer.NetworkTables;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.NetworkProperties;
import io.motifbase.graphstore.tables.Table;
import io.motifbase.graphstore.tables.TableReader;
import io.motifbase.trainer.layout.LayoutProperties;
import io.motifbase.trainer.layout.LocalFolder;
import io.motifbase.trainer.layout.SealedFolder;
import io.motifbase.trainer.network.ContentHash;
import io.motifbase.trainer.network.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;

/**
 * Stores the networks of a folder. All of it is read and checked, and compared with the store, before the first network is
 * stored. Memory: that of one network, and some hundred bytes for each other.
 */
public final class EnsembleImport {
    private final Path dir;
    private final SealedFolder folder;
    private final List<Known> networks = new ArrayList<>();

    /** What is kept of a network that was checked. */
    private record Known(String id, String contentHash, NetworkProperties properties) {}

    /** Takes networks as they are read. */
    @FunctionalInterface
    private interface Taking {
        void take(NetworkRow row, Network network);
    }

    private EnsembleImport(Path dir, SealedFolder folder) {
        this.dir = dir;
        this.folder = folder;
    }

    /**
     * Reads a folder and checks every network in it.
     *
     * @throws IllegalArgumentException one line, where it is no whole folder of this layout and version, or its tables are
     *     not what they are said to be
     */
    public static EnsembleImport open(Path dir) {
        EnsembleImport opened =
                new EnsembleImport(dir, SealedFolder.open(new LocalFolder(dir), LayoutProperties.ENSEMBLE));
        Set<String> ids = new HashSet<>();
        opened.forEach((row, network) -> {
            opened.check(row, ids);
            opened.networks.add(new Known(row.id(), row.contentHash(), row.properties()));
        });
        if (opened.networks.size() != opened.folder.properties().networks()) {
            throw opened.bad(
                    "must have " + opened.folder.properties().networks() + " networks, got " + opened.networks.size());
        }
        return opened;
    }

    private void check(NetworkRow row, Set<String> ids) {
        if (!row.properties().ensemble().equals(folder.properties().ensemble())) {
            throw bad("network " + row.id() + " must be of ensemble "
                    + folder.properties().ensemble() + ", got "
                    + row.properties().ensemble());
        }
        if (!ids.add(row.id())) {
            throw bad("network " + row.id() + " must be there once, got it again");
        }
    }

    /** The ids of the networks, in order. */
    public List<String> ids() {
        return networks.stream().map(Known::id).toList();
    }

    /**
     * Stores the networks; what is there already with the same content is no change.
     *
     * @param progress hears the fraction done, in [0, 1]
     * @return how many the store did not have
     * @throws io.motifbase.graphstore.store.NetworkConflictException where an id has other content or another ensemble;
     *     nothing is stored
     * @throws IllegalArgumentException where a network was pruned from one that is neither stored nor before it; nothing is
     *     stored
     */
    public int storeIn(GraphStore store, DoubleConsumer progress) {
        Set<String> before = new HashSet<>();
        Set<String> fresh = new HashSet<>();
        for (Known network : networks) {
            store.check(network.id(), network.contentHash(), network.properties());
            String parent = network.properties().prunedFrom();
            if (parent != null && !before.contains(parent) && !store.exists(parent)) {
                throw bad("network " + network.id() + " must come after the one that it was pruned from, got " + parent
                        + ", which is neither before it nor in the store");
            }
            before.add(network.id());
            if (!store.exists(network.id())) {
                fresh.add(network.id());
            }
        }
        int[] stored = {0};
        forEach((row, network) -> {
            store.write(row.id(), network, row.properties());
            progress.accept((double) ++stored[0] / networks.size());
        });
        return fresh.size();
    }

    private void forEach(Taking taking) {
        try (TableReader rows = reader(NetworkRow.TABLE);
                TableReader neurons = reader(NetworkTables.NEURONS);
                TableReader connections = reader(NetworkTables.CONNECTIONS)) {
            neurons.next();
            connections.next();
            while (rows.next()) {
                NetworkRow row = NetworkRow.read(rows);
                taking.take(row, network(row, neurons, connections));
            }
            checkEnd(neurons);
            checkEnd(connections);
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(dir + " cannot be read: " + e.getMessage(), e));
        }
    }

    private TableReader reader(Table table) {
        return new TableReader(
                table, folder.parts(table.name()).stream().map(dir::resolve).toList());
    }

    private Network network(NetworkRow row, TableReader neurons, TableReader connections) throws IOException {
        Network network;
        try {
            network = NetworkAssembly.of(row, neurons, connections);
        } catch (NetworkAssembly.NoNetworkException e) {
            throw bad("network " + row.id() + ": " + e.getMessage());
        }
        String hash = ContentHash.of(network);
        if (!hash.equals(row.contentHash())) {
            throw bad("network " + row.id() + " must have content hash " + row.contentHash() + ", as its row says, got "
                    + hash);
        }
        return network;
    }

    private static void checkEnd(TableReader in) {
        if (in.hasRow()) {
            throw in.bad("the networks of all tables must come in the same order, got " + in.text(NetworkTables.NETWORK)
                    + " out of it");
        }
    }

    private IllegalArgumentException bad(String problem) {
        return new IllegalArgumentException(dir + ": " + problem);
    }
}
