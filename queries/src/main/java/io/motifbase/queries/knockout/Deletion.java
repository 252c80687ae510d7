package io.motifbase.queries.knockout;

import java.util.BitSet;

/** Which candidates are deleted, and how many others may be deleted in their place. */
final class Deletion {
    private final Candidates candidates;
    private final BitSet chosen = new BitSet();

    /** The first so many of some candidates. */
    Deletion(Candidates candidates, int[] order, int count) {
        this.candidates = candidates;
        for (int i = 0; i < count; i++) {
            chosen.set(order[i]);
        }
    }

    int size() {
        return chosen.cardinality();
    }

    /** The connections of the network that go. */
    BitSet connections() {
        return connections(chosen);
    }

    /**
     * As many other connections of each group.
     *
     * @param order candidates, of which the first of each group are taken
     * @param groups number of the group of each candidate
     */
    BitSet inPlace(int[] order, int[] groups) {
        int[] left = new int[1 + groups[highest(groups)]];
        chosen.stream().forEach(k -> left[groups[k]]++);
        BitSet taken = new BitSet();
        for (int k : order) {
            if (left[groups[k]] > 0) {
                left[groups[k]]--;
                taken.set(k);
            }
        }
        return connections(taken);
    }

    private static int highest(int[] groups) {
        int highest = 0;
        for (int k = 1; k < groups.length; k++) {
            highest = groups[k] > groups[highest] ? k : highest;
        }
        return highest;
    }

    private BitSet connections(BitSet some) {
        BitSet connections = new BitSet();
        some.stream().forEach(k -> connections.set(candidates.connection(k)));
        return connections;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deletion deletion && chosen.equals(deletion.chosen);
    }

    @Override
    public int hashCode() {
        return chosen.hashCode();
    }
}
