package io.motifbase.trainer.pruning;

import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.random.RandomStream;
import java.util.Arrays;
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

    /**
     * The largest fractions of what is left: the square of a weight over the sum of the squares of its block that are not
     * smaller, so that a block's last weights outlast many of a block that has many. Source: Lee, Park, Mo, Ahn and Shin
     * 2021, Layer-adaptive sparsity for the magnitude-based pruning, ICLR, arXiv 2010.07611.
     */
    WeightOrder LAMP = (block, number, prune) -> {
        int[] keys = MAGNITUDE.keys(block, number, prune);
        long[] sorted = new long[keys.length];
        for (int k = 0; k < keys.length; k++) {
            sorted[k] = ((long) keys[k] << 32) | k;
        }
        Arrays.sort(sorted);
        double sum = 0;
        for (long next : sorted) {
            int k = (int) next;
            double square = (double) block.weight(k) * block.weight(k);
            sum += square;
            keys[k] = Integer.MAX_VALUE - Float.floatToIntBits(sum == 0 ? 0 : (float) (square / sum));
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
