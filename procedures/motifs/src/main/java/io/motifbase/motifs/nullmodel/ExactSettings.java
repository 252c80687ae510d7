package io.motifbase.motifs.nullmodel;

/**
 * Exact moments of a null model instead of a sampled ensemble. They exist for layered-er: its cells are chosen
 * uniformly, so that any few of them are all filled with a probability in closed form, which is what a motif count
 * needs. Under coverage a cell depends on how full its row and column were before, and under layered-degree it is
 * filled with a share of all matrices of given margins that only listing them gives.
 *
 * @param nullModel must be layered-er
 * @param independentCells whether every cell of a block is filled by itself, with the density of the block, so that the
 *     numbers of connections vary too; otherwise these numbers are those of the graph, as in the members of layered-er
 */
public record ExactSettings(NullModel nullModel, boolean independentCells) implements NullSettings {

    public ExactSettings {
        if (!nullModel.id().equals(LayeredErNull.ID)) {
            throw new IllegalArgumentException("null model must be " + LayeredErNull.ID
                    + " for exact moments, because no other has a closed form, got " + nullModel.id());
        }
    }
}
