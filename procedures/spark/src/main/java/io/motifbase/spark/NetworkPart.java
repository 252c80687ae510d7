package io.motifbase.spark;

import io.motifbase.trainer.layout.LayoutTables;
import io.motifbase.trainer.layout.SealedFolder;
import io.motifbase.trainer.network.Network;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;

/**
 * Writes some networks of an ensemble as one part of each table. A network's neurons and connections are row groups of its
 * own: each is written as a file, and the files are joined without being read again.
 */
final class NetworkPart {
    private final HadoopFolder folder;
    private final int number;
    private final List<List<Object>> networks = new ArrayList<>();
    private final List<String> neurons = new ArrayList<>();
    private final List<String> connections = new ArrayList<>();

    NetworkPart(HadoopFolder folder, int number) {
        this.folder = folder;
        this.number = number;
    }

    /** Writes rows of one network. */
    @FunctionalInterface
    private interface NetworkRows {
        void write(String id, Network network, LayoutTables.RowWriter out) throws IOException;
    }

    void add(TrainedNetwork network) throws IOException {
        networks.add(NetworkTables.network(network));
        neurons.add(rowGroups("neurons", network, NetworkTables.NEURONS, LayoutTables::writeNeurons));
        connections.add(rowGroups("connections", network, NetworkTables.CONNECTIONS, LayoutTables::writeConnections));
    }

    private String rowGroups(String table, TrainedNetwork network, MessageType schema, NetworkRows rows)
            throws IOException {
        String file = "rows/" + table + "-" + network.id() + ".parquet";
        try (TableWriter out = new TableWriter(folder, file, schema)) {
            rows.write(network.id(), network.level().network(), cells -> out.row(Arrays.asList(cells)));
            out.publish();
        }
        return file;
    }

    /** Puts the parts in their places; their files, relative. */
    List<String> publish() throws IOException {
        String file = SealedFolder.part("networks", number);
        try (TableWriter out = new TableWriter(folder, file, NetworkTables.NETWORKS)) {
            for (List<Object> network : networks) {
                out.row(network);
            }
            out.publish();
        }
        return List.of(
                join(connections, SealedFolder.part("connections", number), NetworkTables.CONNECTIONS),
                file,
                join(neurons, SealedFolder.part("neurons", number), NetworkTables.NEURONS));
    }

    private String join(List<String> files, String joined, MessageType schema) throws IOException {
        ParquetFileWriter out = new ParquetFileWriter(
                HadoopOutputFile.fromPath(folder.partOf(joined), folder.hadoop()),
                schema,
                ParquetFileWriter.Mode.OVERWRITE,
                ParquetWriter.DEFAULT_BLOCK_SIZE,
                ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
                null,
                ParquetProperties.builder().build());
        out.start();
        for (String file : files) {
            out.appendFile(HadoopInputFile.fromPath(folder.path(file), folder.hadoop()));
        }
        out.end(new HashMap<>());
        folder.publish(joined);
        for (String file : files) {
            folder.delete(file);
        }
        return joined;
    }
}
