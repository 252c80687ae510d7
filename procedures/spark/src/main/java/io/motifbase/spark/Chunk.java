package io.motifbase.spark;

import java.io.Serializable;

/**
 * The unit of work: some members of the ensemble of one network, null model and definition.
 *
 * @param first number of the first member
 * @param count members
 */
record Chunk(String network, String definition, String nullModel, int first, int count) implements Serializable {
    /** As messages name it. */
    @Override
    public String toString() {
        return network + ", " + definition + ", " + nullModel + ", members " + first + " to " + (first + count - 1);
    }
}
