package io.motifbase.trainer.random;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source32.Philox4x32;

/**
 * Independent random streams by counter: Philox 4x32 (Salmon, Moraes, Dror and Shaw 2011) keyed by the seed, its
 * 128-bit counter starting at (0, purpose, number). Streams of different purposes or numbers never overlap before 2^34
 * values.
 */
public final class RandomStream {
    /** What a stream is drawn for; two purposes never share numbers. */
    public enum Purpose {
        FLIGHT_ROW,
        TRAINING_SPLIT,
        INITIAL_WEIGHTS,
        BATCH_ORDER,
        PRUNING,
        OUTPUT_ORDER,
        RESAMPLE,
        PERMUTATION,
        KNOCKOUT
    }

    private RandomStream() {}

    /** The stream of one numbered thing (row, network, epoch) of one purpose. */
    public static UniformRandomProvider of(long seed, Purpose purpose, long number) {
        int[] state = {
            (int) seed, (int) (seed >>> 32), 0, purpose.ordinal() + 1, (int) number, (int) (number >>> 32),
        };
        return new Philox4x32(state);
    }
}
