package io.motifbase.graphstore.importer;

import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import java.util.List;

/** Finds the exporter of a format by its name. */
public final class NetworkExporters {
    private static final List<NetworkExporter> ALL =
            List.of(new OnnxExporter(), new NpzExporter(), new EdgeListExporter(), new ParquetExporter());

    private NetworkExporters() {}

    /** Names of the formats. */
    public static List<String> formats() {
        return ALL.stream().map(NetworkExporter::format).toList();
    }

    /**
     * @param format one of {@link #formats()}
     * @throws IllegalArgumentException where it is another
     */
    public static NetworkExporter of(String format) {
        return ALL.stream()
                .filter(exporter -> exporter.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "format must be one of " + formats() + " to export, got " + format));
    }

    /** Refuses a network whose blocks are other than one from each layer to the next. */
    static void checkChain(Network network, String format) {
        List<Block> blocks = network.blocks();
        boolean chain = blocks.size() == network.layers().size() - 1;
        for (int l = 0; chain && l < blocks.size(); l++) {
            chain = blocks.get(l).fromLayer() == l && blocks.get(l).toLayer() == l + 1;
        }
        if (!chain) {
            throw new IllegalArgumentException("format " + format
                    + " holds networks with one block from each layer to the next, got blocks " + blocks);
        }
    }
}
