package io.motifbase.graphstore.layout;

import io.motifbase.graphstore.importer.NetworkTables;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.NewFolder;
import io.motifbase.graphstore.store.StoredNetwork;
import io.motifbase.graphstore.tables.GroupedTable;
import io.motifbase.graphstore.tables.Table;
import io.motifbase.trainer.layout.LayoutProperties;
import io.motifbase.trainer.layout.LocalFolder;
import io.motifbase.trainer.layout.SealedFolder;
import io.motifbase.trainer.network.ContentHash;
import io.motifbase.trainer.network.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes all networks of an ensemble into a new folder, one after the other. Memory: that of one network, and a description
 * of each other.
 */
public final class EnsembleExport {
    /** A part of each table holds so many networks, so that its footer stays small. */
    private static final int NETWORKS_OF_PART = 1000;

    private final GraphStore store;
    private final Path folder;
    private final DoubleConsumer progress;

    private EnsembleExport(GraphStore store, Path folder, DoubleConsumer progress) {
        this.store = store;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Writes the folder, whole or not at all; the same networks give the same bytes.
     *
     * @param dir a folder that is not there, or is empty
     * @param progress hears the fraction done, in [0, 1]
     * @return the ids of the networks, each after the one that it was pruned from
     * @throws IllegalArgumentException where the folder is there, or there is none to put it in, or there is no such
     *     ensemble, or a network is not the one that was stored
     * @throws UncheckedIOException where it cannot be written, such as for want of space
     */
    public static List<String> run(GraphStore store, String ensemble, Path dir, DoubleConsumer progress) {
        List<StoredNetwork> networks = parentsFirst(store.list(ensemble));
        if (networks.isEmpty()) {
            Set<String> known = new TreeSet<>();
            store.list(null).forEach(network -> known.add(network.properties().ensemble()));
            throw new IllegalArgumentException("ensemble must be one of " + known + ", got " + ensemble);
        }
        checkPlace(dir);
        try (NewFolder place = NewFolder.begin("folder", dir)) {
            new EnsembleExport(store, place.draft(), progress).write(networks);
            SealedFolder.seal(new LocalFolder(place.draft()), LayoutProperties.ofEnsemble(ensemble, networks.size()));
            place.finish();
        }
        progress.accept(1);
        return networks.stream().map(StoredNetwork::id).toList();
    }

    private static void checkPlace(Path dir) {
        Path parent = dir.toAbsolutePath().normalize().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new IllegalArgumentException(dir + ": folder must exist, got " + parent);
        }
        try {
            if (!NewFolder.isFree(dir)) {
                throw new IllegalArgumentException(dir + ": must be a new or an empty folder, got one that is there");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(dir + " cannot be read: " + e.getMessage(), e));
        }
    }

    /** The same networks in the same order, but that each comes after the one that it was pruned from. */
    private static List<StoredNetwork> parentsFirst(List<StoredNetwork> networks) {
        Map<String, StoredNetwork> waiting = new HashMap<>();
        networks.forEach(network -> waiting.put(network.id(), network));
        List<StoredNetwork> ordered = new ArrayList<>();
        for (StoredNetwork network : networks) {
            List<StoredNetwork> line = new ArrayList<>();
            @Nullable StoredNetwork next = waiting.remove(network.id());
            while (next != null) {
                line.add(0, next);
                String parent = next.properties().prunedFrom();
                next = parent == null ? null : waiting.remove(parent);
            }
            ordered.addAll(line);
        }
        return ordered;
    }

    private void write(List<StoredNetwork> networks) {
        try {
            for (Table table : List.of(NetworkRow.TABLE, NetworkTables.NEURONS, NetworkTables.CONNECTIONS)) {
                Files.createDirectories(folder.resolve(table.name()));
            }
            for (int first = 0; first < networks.size(); first += NETWORKS_OF_PART) {
                writePart(networks, first, Math.min(networks.size(), first + NETWORKS_OF_PART));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(folder + " cannot be written: " + e.getMessage(), e));
        }
    }

    private void writePart(List<StoredNetwork> networks, int first, int end) throws IOException {
        int number = first / NETWORKS_OF_PART;
        try (GroupedTable neurons = new GroupedTable(NetworkTables.NEURONS, part(NetworkTables.NEURONS, number));
                GroupedTable connections =
                        new GroupedTable(NetworkTables.CONNECTIONS, part(NetworkTables.CONNECTIONS, number))) {
            NetworkRow.TABLE.write(part(NetworkRow.TABLE, number), out -> {
                for (int n = first; n < end; n++) {
                    String id = networks.get(n).id();
                    Network network = checked(networks.get(n), store.read(id));
                    NetworkRow.write(out, networks.get(n), network);
                    neurons.add(NetworkTables.neurons(id, network));
                    connections.add(NetworkTables.connections(id, network));
                    progress.accept((n + 1.0) / (networks.size() + 1));
                }
            });
        }
    }

    /** What was changed by Cypher is not what its hash says, and no import would take it. */
    private static Network checked(StoredNetwork stored, Network network) {
        String hash = ContentHash.of(network);
        if (!hash.equals(stored.contentHash())) {
            throw new IllegalArgumentException("network " + stored.id() + " must have content hash "
                    + stored.contentHash() + ", as stored, got " + hash + ": motifbase check says more");
        }
        return network;
    }

    private Path part(Table table, int number) {
        return folder.resolve(SealedFolder.part(table.name(), number));
    }
}
