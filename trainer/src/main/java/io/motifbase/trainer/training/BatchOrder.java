package io.motifbase.trainer.training;

import io.motifbase.trainer.random.RandomStream;
import io.motifbase.trainer.trainingset.RowRange;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Which rows make which batch: every epoch is a new random order of all rows, cut into whole batches. A function of (seed,
 * network, iteration) alone, so that training can go on in the middle of an epoch.
 */
public final class BatchOrder {
    private final RowRange range;
    private final int batch;
    private final long seed;
    private final int index;
    private final int[] order;
    private long epoch = -1;

    /**
     * @param range at least as many rows as the batch
     * @param index of the network
     */
    public BatchOrder(RowRange range, int batch, long seed, int index) {
        if (range.count() < batch) {
            throw new IllegalArgumentException(
                    "training part must have at least a batch of " + batch + " rows, got " + range.count());
        }
        this.range = range;
        this.batch = batch;
        this.seed = seed;
        this.index = index;
        this.order = new int[range.count()];
    }

    /** The rows of an iteration, counted from 0; fills shape (batch). */
    public void batch(long iteration, int[] rows) {
        int batches = range.count() / batch;
        if (iteration / batches != epoch) {
            epoch = iteration / batches;
            shuffle();
        }
        System.arraycopy(order, (int) (iteration % batches) * batch, rows, 0, batch);
    }

    private void shuffle() {
        UniformRandomProvider random =
                RandomStream.of(seed, RandomStream.Purpose.BATCH_ORDER, ((long) index << 32) | epoch);
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = range.first() + i;
        }
    }
}
