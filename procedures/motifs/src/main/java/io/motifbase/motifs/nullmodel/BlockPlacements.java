package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.Poll;
import io.motifbase.motifs.graph.CellSet;
import java.util.Arrays;
import java.util.function.IntFunction;

/** Fills the blocks of members of null models that fill each block by itself, in whatever layout the blocks are. */
final class BlockPlacements {
    private final LayeredShape shape;
    private final int firstBlock;
    private final long seed;
    private final LayeredSampler.BlockFilling filling;
    private final CellPlacement[] placements;

    /**
     * Places nothing yet.
     *
     * @param shape of the blocks that are made
     * @param firstBlock which block of the whole graph is the first of them
     * @param blocks the block of each number from 0
     */
    BlockPlacements(
            LayeredShape shape,
            int firstBlock,
            long seed,
            LayeredSampler.BlockFilling filling,
            IntFunction<CellSet> blocks) {
        this.shape = shape;
        this.firstBlock = firstBlock;
        this.seed = seed;
        this.filling = filling;
        this.placements = new CellPlacement[shape.weights().size()];
        Arrays.setAll(placements, l -> new CellPlacement(blocks.apply(l)));
    }

    /** Makes the blocks those of a member. */
    void make(int member, Runnable run) {
        Poll poll = new Poll(run);
        for (int l = 0; l < placements.length; l++) {
            placements[l].begin(MemberRandom.ofBlock(seed, member, firstBlock + l), poll);
            filling.fill(placements[l], l);
            placements[l].biases(shape.biases().get(l));
        }
    }
}
