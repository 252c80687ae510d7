package io.motifbase.trainer.pruning;

import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.random.RandomStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Which weights of a block stay longest. */
@FunctionalInterface
interface WeightOrder {
    /** The largest magnitudes. */
    WeightOrder MAGNITUDE = (block, number, prune) -> {
        int[] keys = new int[block.connections()];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = Integer.MAX_VALUE - Float.floatToIntBits(Math.abs(block.weight(k)));
        }
        return keys;
    };

    /** Any. */
    WeightOrder RANDOM = (block, number, prune) -> {
        long stream = ((long) prune.index() << 32) | ((long) prune.level() << 16) | number;
        UniformRandomProvider random = RandomStream.of(prune.seed(), RandomStream.Purpose.PRUNING, stream);
        int[] keys = new int[block.connections()];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = random.nextInt() >>> 1;
        }
        return keys;
    };

    /**
     * A number for each connection of a block, at least 0; those with smaller numbers stay longer.
     *
     * @param number of the block in its network, from 0
     */
    int[] keys(Block block, int number, Prune prune);
}
