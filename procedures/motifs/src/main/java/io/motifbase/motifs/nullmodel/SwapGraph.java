package io.motifbase.motifs.nullmodel;

import java.util.Arrays;

/**
 * A simple directed graph without self loops whose connections exchange targets, so that no in- or out-degree changes.
 *
 * <p>Layout: connections are numbered by source, those out of v are {@code [offset(v), offset(v + 1))} for ever, and
 * only their targets change. Beside them lies one table for each source, open addressing with linear probing, in which
 * its targets are looked up: those of low out-degrees are one cache line. Memory up to 36 bytes a connection and 8 a
 * vertex, with the copy of the start.
 */
final class SwapGraph {
    private static final int FREE = -1;

    private final int[] offsets;
    private final int[] sources;
    private final int[] targets;
    private final int[] tableOffsets;
    private final int[] table;
    private final int[] startTargets;
    private final int[] startTable;

    /**
     * @param offsets shape (vertices + 1), where the connections of each vertex begin
     * @param targets shape (connections), a simple graph without self loops; copied
     */
    SwapGraph(int[] offsets, int[] targets) {
        this.offsets = offsets.clone();
        this.targets = targets.clone();
        this.sources = new int[targets.length];
        this.tableOffsets = new int[offsets.length];
        for (int v = 0; v + 1 < offsets.length; v++) {
            Arrays.fill(sources, offsets[v], offsets[v + 1], v);
            tableOffsets[v + 1] = Math.addExact(tableOffsets[v], slots(offsets[v + 1] - offsets[v]));
        }
        this.table = new int[tableOffsets[offsets.length - 1]];
        Arrays.fill(table, FREE);
        for (int k = 0; k < targets.length; k++) {
            insert(sources[k], targets[k]);
        }
        this.startTargets = targets.clone();
        this.startTable = table.clone();
    }

    /** A power of two with at least a third of the slots free. */
    private static int slots(int degree) {
        return Integer.highestOneBit(degree + degree / 2) << 1 | 1 - Math.min(degree, 1);
    }

    /** Bytes of such a graph, about. */
    static double bytes(long vertices, long connections) {
        return Integer.BYTES * (2.0 * vertices + 9.0 * connections);
    }

    /** Back to the first graph. */
    void restart() {
        System.arraycopy(startTargets, 0, targets, 0, targets.length);
        System.arraycopy(startTable, 0, table, 0, table.length);
    }

    int vertices() {
        return offsets.length - 1;
    }

    int connections() {
        return targets.length;
    }

    /** First connection out of a vertex; {@code offset(vertices())} is the number of connections. */
    int offset(int vertex) {
        return offsets[vertex];
    }

    int outDegree(int vertex) {
        return offsets[vertex + 1] - offsets[vertex];
    }

    int source(int k) {
        return sources[k];
    }

    int target(int k) {
        return targets[k];
    }

    /** Sources, shape (connections); not a copy. */
    int[] sources() {
        return sources;
    }

    /** Targets as they are now, shape (connections); not a copy. */
    int[] targets() {
        return targets;
    }

    boolean has(int source, int target) {
        int first = tableOffsets[source];
        int mask = tableOffsets[source + 1] - first - 1;
        for (int slot = hash(target) & mask; table[first + slot] != FREE; slot = (slot + 1) & mask) {
            if (table[first + slot] == target) {
                return true;
            }
        }
        return false;
    }

    /** The number of a connection that is there. Time O(out-degree). */
    int find(int source, int target) {
        int k = offsets[source];
        while (targets[k] != target) {
            k++;
        }
        return k;
    }

    /** Exchanges the targets of two connections of different sources; neither may have the new target already. */
    void exchange(int i, int j) {
        int first = targets[i];
        int second = targets[j];
        remove(sources[i], first);
        insert(sources[i], second);
        remove(sources[j], second);
        insert(sources[j], first);
        targets[i] = second;
        targets[j] = first;
    }

    private void insert(int source, int target) {
        int first = tableOffsets[source];
        int mask = tableOffsets[source + 1] - first - 1;
        int slot = hash(target) & mask;
        while (table[first + slot] != FREE) {
            slot = (slot + 1) & mask;
        }
        table[first + slot] = target;
    }

    /** Takes a target out and moves up those behind it that its slot kept from their own (Knuth, 6.4, algorithm R). */
    private void remove(int source, int target) {
        int first = tableOffsets[source];
        int mask = tableOffsets[source + 1] - first - 1;
        int hole = hash(target) & mask;
        while (table[first + hole] != target) {
            hole = (hole + 1) & mask;
        }
        for (int slot = (hole + 1) & mask; table[first + slot] != FREE; slot = (slot + 1) & mask) {
            int home = hash(table[first + slot]) & mask;
            if (((slot - home) & mask) >= ((slot - hole) & mask)) {
                table[first + hole] = table[first + slot];
                hole = slot;
            }
        }
        table[first + hole] = FREE;
    }

    private static int hash(int vertex) {
        int mixed = vertex * 0x9E3779B9;
        return mixed ^ mixed >>> 16;
    }
}
