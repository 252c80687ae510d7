package io.motifbase.motifs.nullmodel;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How the connections of one block lie at random, as the probability that given cells are all filled. Sources are alike,
 * and targets are alike: the probability does not depend on which ones the cells belong to.
 */
interface CellLaw {
    /** Digits that moments are computed with. */
    MathContext DIGITS = new MathContext(60);

    /** The probability that these cells are all filled. The block has as many rows and columns as they have. */
    BigDecimal probability(Cells cells);
}
