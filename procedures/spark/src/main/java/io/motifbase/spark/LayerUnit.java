package io.motifbase.spark;

import io.motifbase.motifs.census.LayerRange;
import java.io.Serializable;

/**
 * The unit of work of a network that is treated block by block: some layers of the members of a chunk.
 *
 * @param from first layer
 * @param to layer after the last
 */
record LayerUnit(Chunk chunk, int from, int to) implements Serializable {

    LayerRange range() {
        return new LayerRange(from, to);
    }

    /** As messages name it. */
    @Override
    public String toString() {
        return chunk + ", layers " + from + " to " + (to - 1);
    }
}
