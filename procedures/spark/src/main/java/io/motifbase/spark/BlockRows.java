package io.motifbase.spark;

import io.motifbase.motifs.graph.LayeredBlocks.Connections;
import java.util.List;

/** Reads the connections out of one layer: of the row groups of a network those whose sources can be of the layer. */
final class BlockRows {
    private final ParquetRows rows;
    private final List<Rows> parts;
    private final int[] layers;
    private final Runnable poll;

    /**
     * Reads nothing yet.
     *
     * @param layers shape (vertices)
     * @param poll called for every row group; what it throws ends the reading
     */
    BlockRows(ParquetRows rows, List<Rows> parts, int[] layers, Runnable poll) {
        this.rows = rows;
        this.parts = parts;
        this.layers = layers;
        this.poll = poll;
    }

    /** Time that of the row groups that are read; memory 8 bytes a row of the largest one. */
    void read(int layer, Connections to) {
        for (Rows part : parts) {
            rows.readPairs(
                    part, "source", "target", (least, most) -> hasAny(layer, least, most), (sources, targets) -> {
                        poll.run();
                        for (int k = 0; k < sources.length; k++) {
                            if (sources[k] < 0 || sources[k] >= layers.length || layers[sources[k]] == layer) {
                                to.take(sources[k], targets[k]);
                            }
                        }
                    });
        }
    }

    private boolean hasAny(int layer, int least, int most) {
        if (least < 0 || most >= layers.length) {
            return true;
        }
        for (int v = least; v <= most; v++) {
            if (layers[v] == layer) {
                return true;
            }
        }
        return false;
    }
}
