package io.motifbase.trainer.pruning;

/**
 * One prune of one network.
 *
 * @param sparsity pruned fraction of all weights afterwards, in [0, 1)
 * @param seed of the ensemble
 * @param index of the network, from 1
 * @param level number of the prune in its schedule, from 1 to 65,535
 * @param biasRows true where the last row of every block is the biases of its targets, which joins them to no input
 */
public record Prune(double sparsity, long seed, int index, int level, boolean biasRows) {
    public Prune {
        if (!(sparsity >= 0 && sparsity < 1)) {
            throw new IllegalArgumentException("sparsity must be in [0, 1), got " + sparsity);
        }
        if (level < 1 || level > 0xFFFF) {
            throw new IllegalArgumentException("level must be in [1, 65535], got " + level);
        }
    }
}
