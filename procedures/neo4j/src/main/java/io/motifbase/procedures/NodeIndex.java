package io.motifbase.procedures;

import java.util.Arrays;
import org.neo4j.graphdb.Node;

/**
 * Finds a neuron's index by its node, without boxing and without reading a property: open addressing over the database's
 * own node numbers, at most half full.
 */
public final class NodeIndex {
    private static final long MIXER = 0x9e3779b97f4a7c15L;

    private final long[] ids;
    private final int[] indices;
    private final int shift;

    /** Room for so many nodes. */
    public NodeIndex(int nodes) {
        int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, nodes));
        this.ids = new long[1 << bits];
        this.indices = new int[1 << bits];
        this.shift = 64 - bits;
        Arrays.fill(ids, -1);
    }

    public void put(Node node, int index) {
        int slot = slotOf(idOf(node));
        ids[slot] = idOf(node);
        indices[slot] = index;
    }

    /** The index put for this node, or -1. */
    public int indexOf(Node node) {
        int slot = slotOf(idOf(node));
        return ids[slot] < 0 ? -1 : indices[slot];
    }

    private int slotOf(long id) {
        int slot = (int) ((id * MIXER) >>> shift);
        while (ids[slot] >= 0 && ids[slot] != id) {
            slot = (slot + 1) & (ids.length - 1);
        }
        return slot;
    }

    /** The number is stable within a transaction, which is all that is asked; an element id would be built as text. */
    @SuppressWarnings("removal")
    private static long idOf(Node node) {
        return node.getId();
    }
}
