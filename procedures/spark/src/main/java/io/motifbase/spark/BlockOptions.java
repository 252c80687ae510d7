package io.motifbase.spark;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a task holds whole networks or a few blocks of one. */
final class BlockOptions {
    @Option(
            names = "--by-block",
            description =
                    "For networks larger than an executor, whose connections all go to the next layer: a task holds"
                            + " the blocks around the layers that it counts. The results are the same.")
    private boolean byBlock;

    @Option(
            names = "--layers",
            paramLabel = "N",
            description =
                    "With --by-block: layers that a task counts, from the blocks that join them to the layers beside"
                            + " them and those one further on (default: 1).")
    private @Nullable Integer layers;

    /** @throws IllegalArgumentException where what is asked for cannot be done by block */
    void check(CountOptions count, boolean exactMoments) {
        if (layers != null && (layers < 1 || !byBlock)) {
            throw new IllegalArgumentException(
                    "layers must be at least 1 and go with byBlock, got " + layers + (byBlock ? "" : " alone"));
        }
        if (byBlock && (count.general() || exactMoments)) {
            throw new IllegalArgumentException("byBlock must be without general and exactMoments, which need a whole"
                    + " network, got it with " + (count.general() ? "general" : "exactMoments"));
        }
    }

    Counting counting(Job job, CountOptions count) {
        return byBlock ? new BlockCounting(job, count, layers == null ? 1 : layers) : new WholeCounting(job, count);
    }
}
