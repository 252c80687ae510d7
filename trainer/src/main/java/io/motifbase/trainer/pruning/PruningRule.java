package io.motifbase.trainer.pruning;

import io.motifbase.trainer.network.Block;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/** Which weights go. A rule keeps a subset of what is kept already and never looks at biases, which all stay. */
public interface PruningRule {
    /** Name in settings and provenance. */
    String id();

    /**
     * The weights kept at a sparsity.
     *
     * @param blocks as they are now
     * @param sparsity pruned fraction of all weights, in [0, 1)
     * @return for each block, bit {@code i * columns + j} set where connection (i, j) is kept
     */
    List<BitSet> keep(List<Block> blocks, double sparsity);

    /** Every rule there is. */
    static List<PruningRule> all() {
        return List.of(new LayerMagnitude());
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
