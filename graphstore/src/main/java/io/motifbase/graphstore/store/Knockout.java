package io.motifbase.graphstore.store;

import io.motifbase.motifs.census.MotifClass;

/**
 * What happened to a network's test error when the connections with most instances of a motif class were deleted, beside
 * deletions of as many other connections of each block. Nothing is trained again.
 *
 * @param fraction of the connections that was asked for, in (0, 1)
 * @param removed connections deleted; fewer than the fraction where fewer have an instance
 * @param connections that could be deleted: those from an input to an output, biases not counted
 * @param mseBefore mean squared error of the whole network, scaled
 * @param mse after the deletion
 * @param random as many connections of each block, drawn uniformly
 * @param matched as many of each block and tenth of its absolute weights, drawn uniformly: what is left of an effect when
 *     weights are accounted for
 * @param mseSmallest after deletion of the smallest weights of each block, as many
 * @param mseLargest after deletion of the largest
 */
public record Knockout(
        MotifClass motif,
        double fraction,
        long removed,
        long connections,
        double mseBefore,
        double mse,
        KnockoutControl random,
        KnockoutControl matched,
        double mseSmallest,
        double mseLargest) {
    /** Goes up with every change of the experiment that changes a number. */
    public static final long REVISION = 1;

    public Knockout {
        if (!(fraction > 0 && fraction < 1)) {
            throw new IllegalArgumentException("fraction must be in (0, 1), got " + fraction);
        }
    }
}
