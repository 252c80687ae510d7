package io.motifbase.motifs.nullmodel;

/**
 * Exact moments of a null model instead of a sampled ensemble. They exist for layered-er and coverage: both fill a block
 * by steps whose probabilities are known for any few cells, which is what a motif count needs. Under layered-degree a few
 * cells are all filled in a share of the matrices of the given margins, and nothing short of counting such matrices gives
 * it. The means of chain3, zigzag and bi-fan need it for one, three and four cells: that of one connection u -> v, which
 * chain3 needs alone, is near out-degree times in-degree over the connections of the block, but not equal to it. What
 * layered-degree determines (stars, chain2) any ensemble gives exactly. The null models of general graphs swap as well.
 *
 * @param nullModel must be layered-er or coverage
 * @param independentCells whether every cell of a block is filled by itself, with the density of the block, so that the
 *     numbers of connections vary too; otherwise these numbers are those of the graph, as in the members. Only for
 *     layered-er
 */
public record ExactSettings(NullModel nullModel, boolean independentCells) implements NullSettings {

    public ExactSettings {
        boolean uniform = nullModel instanceof LayeredErNull;
        if (!uniform && !(nullModel instanceof CoverageNull)) {
            throw new IllegalArgumentException("null model must be " + LayeredErNull.ID + " or " + CoverageNull.ID
                    + " for exact moments, because of no other is known how often given cells are filled together, got "
                    + nullModel.id());
        }
        if (independentCells && !uniform) {
            throw new IllegalArgumentException(
                    "independentCells must go with null model " + LayeredErNull.ID + ", got " + nullModel.id());
        }
    }
}
