package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.BitBlock;

/**
 * The targets of every source of a bit block, one source after the other: taking them out of the bits once serves every
 * loop of a census. Buffers are kept. Memory one int a connection and source.
 */
final class TargetLists {
    private int[] targets = new int[0];
    private int[] degrees = new int[0];
    private int connections;

    /** Lists the targets in a block as it is now. */
    void list(BitBlock block) {
        degrees = degrees.length < block.rows() ? new int[block.rows()] : degrees;
        long size = 0;
        for (int row = 0; row < block.rows(); row++) {
            degrees[row] = block.rowCount(row);
            size += degrees[row];
        }
        connections = Math.toIntExact(size);
        targets = targets.length < connections ? new int[connections] : targets;
        int at = 0;
        for (int row = 0; row < block.rows(); row++) {
            at += block.targets(row, targets, at);
        }
    }

    int connections() {
        return connections;
    }

    /** Targets of a source. */
    int degree(int row) {
        return degrees[row];
    }

    /** Target number k of all. Those of a source begin behind those of the sources before it. */
    int target(int k) {
        return targets[k];
    }

    /** Writes {@code size} targets from number k on, each times {@code stride}. */
    void offsets(int k, int size, int stride, int[] into) {
        for (int r = 0; r < size; r++) {
            into[r] = targets[k + r] * stride;
        }
    }
}
