package io.motifbase.trainer.pruning;

import io.motifbase.trainer.network.Block;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/** Which weights go. A rule keeps a subset of what is kept already. */
public interface PruningRule {
    /**
     * The published rule: in every block the same fraction goes, the smallest magnitudes first; of equal ones the later
     * cell. At 94 % and more of the paper's network it leaves fewer weights into the outputs than there are outputs.
     */
    PruningRule LAYER = new RankedPruning("layer", WeightOrder.MAGNITUDE, false, false);

    /** The smallest magnitudes of the whole network go, whatever block they are in; of equal ones the later cell. */
    PruningRule GLOBAL = new RankedPruning("global", WeightOrder.MAGNITUDE, true, false);

    /**
     * As {@link #LAYER}, but an output that a path of weights joins to an input stays joined to one, by the path whose
     * weakest weight is the strongest. The other weights of a block make room for it; a block that paths need more of
     * than its share keeps them all, and is less sparse than it should be. Where {@link #LAYER} cuts off no output, it
     * does the same.
     */
    PruningRule LAYER_FLOOR = new RankedPruning("layer-floor", WeightOrder.MAGNITUDE, false, true);

    /** As {@link #GLOBAL}, with the promise of {@link #LAYER_FLOOR}; room is made in the whole network. */
    PruningRule GLOBAL_FLOOR = new RankedPruning("global-floor", WeightOrder.MAGNITUDE, true, true);

    /**
     * The smallest LAMP scores of the whole network go: the square of a weight over the sum of the squares of its block
     * that are not smaller. Needs no setting, takes most from the largest blocks and never all of a block. Source: Lee,
     * Park, Mo, Ahn and Shin 2021, arXiv 2010.07611.
     */
    PruningRule LAMP = new RankedPruning("lamp", WeightOrder.LAMP, true, false);

    /** As {@link #LAMP}, with the promise of {@link #LAYER_FLOOR}; room is made in the whole network. */
    PruningRule LAMP_FLOOR = new RankedPruning("lamp-floor", WeightOrder.LAMP, true, true);

    /** In every block the same fraction goes, at random: a function of seed, network and level, not of the weights. */
    PruningRule RANDOM = new RankedPruning("random", WeightOrder.RANDOM, false, false);

    /** Name in settings and provenance. */
    String id();

    /**
     * The weights kept by a prune.
     *
     * @param blocks as they are now
     * @return for each block, bit {@code i * columns + j} set where connection (i, j) is kept
     */
    List<BitSet> keep(List<Block> blocks, Prune prune);

    /** Every rule there is. */
    static List<PruningRule> all() {
        return List.of(LAYER, GLOBAL, LAYER_FLOOR, GLOBAL_FLOOR, LAMP, LAMP_FLOOR, RANDOM);
    }

    /** @throws IllegalArgumentException naming the known ids */
    static PruningRule named(String id) {
        for (PruningRule rule : all()) {
            if (rule.id().equals(id)) {
                return rule;
            }
        }
        throw new IllegalArgumentException("rule must be one of "
                + all().stream().map(PruningRule::id).collect(Collectors.joining(", ")) + ", got " + id);
    }
}
