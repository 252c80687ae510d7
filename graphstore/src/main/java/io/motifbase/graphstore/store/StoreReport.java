package io.motifbase.graphstore.store;

import java.util.List;

/**
 * What a check of a store has found.
 *
 * @param networks that are READY
 * @param connections of all of them, those of bias neurons included
 * @param bytes of the graph and its indexes, without logs
 * @param scores sets of scores, each of one network and one ensemble or exact moments
 * @param recomputed those of the sample that were computed again
 * @param otherRevisions scores of another revision of the kernel, which are computed anew when they are next asked for
 * @param faults what is not whole and where, one line each
 */
public record StoreReport(
        long networks,
        long connections,
        long bytes,
        long scores,
        long recomputed,
        long otherRevisions,
        List<String> faults) {
    public StoreReport {
        faults = List.copyOf(faults);
    }

    /** Zero in a store without connections. */
    public double bytesPerConnection() {
        return connections == 0 ? 0 : (double) bytes / connections;
    }

    public boolean isWhole() {
        return faults.isEmpty();
    }
}
