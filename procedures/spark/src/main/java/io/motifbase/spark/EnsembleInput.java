package io.motifbase.spark;

import io.motifbase.trainer.layout.LayoutProperties;
import io.motifbase.trainer.layout.SealedFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The networks of a folder in the ensemble layout, checked: its version, its files and their checksums, and that every
 * network has as many connections as its row says; its neurons are checked by whoever reads them.
 *
 * @param sha256 of the folder's checksums: the same input has the same
 */
record EnsembleInput(HadoopFolder folder, String sha256, List<InputNetwork> networks) {

    /**
     * Time: that of reading all files once.
     *
     * @throws IllegalArgumentException one line, for a folder that is not such a layout or not whole
     */
    static EnsembleInput open(HadoopFolder folder) {
        SealedFolder sealed = SealedFolder.open(folder, LayoutProperties.ENSEMBLE);
        ParquetRows rows = new ParquetRows(folder);
        Map<String, List<Rows>> neurons = rows.byNetwork(sealed.parts("neurons"));
        Map<String, List<Rows>> connections = rows.byNetwork(sealed.parts("connections"));
        List<InputNetwork> networks = new ArrayList<>();
        for (String file : sealed.parts("networks")) {
            NetworkColumns columns = NetworkColumns.read(rows, file);
            for (int i = 0; i < columns.ids.size(); i++) {
                String id = columns.ids.get(i);
                InputNetwork network = new InputNetwork(
                        id,
                        columns.contentHashes.get(i),
                        columns.clean.get(i),
                        columns.neurons.get(i),
                        columns.connections.get(i) + columns.biasConnections.get(i),
                        neurons.getOrDefault(id, List.of()),
                        connections.getOrDefault(id, List.of()));
                check(folder.name() + "/connections", id, network.connections(), network.connectionRows());
                networks.add(network);
            }
        }
        if (networks.size() != sealed.properties().networks()) {
            throw new IllegalArgumentException(folder.name() + "/networks: must have "
                    + sealed.properties().networks() + " networks as layout.properties says, got " + networks.size());
        }
        return new EnsembleInput(folder, sealed.sha256(), List.copyOf(networks));
    }

    private static void check(String table, String id, long expected, List<Rows> rows) {
        long found = rows.stream().mapToLong(Rows::count).sum();
        if (found != expected) {
            throw new IllegalArgumentException(
                    table + ": must have " + expected + " rows of network " + id + ", got " + found);
        }
    }

    /** The columns that are needed of the table of networks. */
    private static final class NetworkColumns {
        private final List<String> ids = new ArrayList<>();
        private final List<String> contentHashes = new ArrayList<>();
        private final List<Boolean> clean = new ArrayList<>();
        private final List<Integer> neurons = new ArrayList<>();
        private final List<Long> connections = new ArrayList<>();
        private final List<Long> biasConnections = new ArrayList<>();

        static NetworkColumns read(ParquetRows rows, String file) {
            NetworkColumns columns = new NetworkColumns();
            Map<String, ParquetRows.Cell> cells = new LinkedHashMap<>();
            cells.put("id", reader -> columns.ids.add(reader.getBinary().toStringUsingUTF8()));
            cells.put(
                    "contentHash",
                    reader -> columns.contentHashes.add(reader.getBinary().toStringUsingUTF8()));
            cells.put("clean", reader -> columns.clean.add(reader.getBoolean()));
            cells.put("neurons", reader -> columns.neurons.add(reader.getInteger()));
            cells.put("connections", reader -> columns.connections.add(reader.getLong()));
            cells.put("biasConnections", reader -> columns.biasConnections.add(reader.getLong()));
            rows.read(rows.all(file), cells);
            return columns;
        }
    }
}
