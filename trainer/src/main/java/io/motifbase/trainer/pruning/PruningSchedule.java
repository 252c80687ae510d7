package io.motifbase.trainer.pruning;

import java.util.List;

/**
 * The sparsities to prune to, one after another, by one rule.
 *
 * @param sparsities pruned fractions, increasing, in (0, 1); may be empty
 * @param rule which weights go
 * @param biases true where each layer's biases are one more row of the weights into it, pruned and counted with them;
 *     false where all biases stay
 */
public record PruningSchedule(List<Double> sparsities, PruningRule rule, boolean biases) {
    /** The published steps. */
    public static final PruningSchedule PUBLISHED = new PruningSchedule(
            List.of(
                    0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.90, 0.91, 0.92, 0.93, 0.94, 0.95, 0.96, 0.97,
                    0.98),
            PruningRule.LAYER);

    /** Every bias stays. */
    public PruningSchedule(List<Double> sparsities, PruningRule rule) {
        this(sparsities, rule, false);
    }

    public PruningSchedule {
        sparsities = List.copyOf(sparsities);
        double previous = 0;
        for (double sparsity : sparsities) {
            if (!(sparsity > 0 && sparsity < 1)) {
                throw new IllegalArgumentException("sparsity must be in (0, 1), got " + sparsity);
            }
            if (sparsity <= previous) {
                throw new IllegalArgumentException("sparsities must increase, got " + sparsity + " after " + previous);
            }
            previous = sparsity;
        }
    }
}
