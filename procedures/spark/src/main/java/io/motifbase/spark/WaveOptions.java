package io.motifbase.spark;

import org.jspecify.annotations.Nullable;

/**
 * How the work is cut up; without influence on any result.
 *
 * @param chunk members of a chunk; null for as many as take about a second
 * @param wave chunks that are kept together once all are done
 * @param partitions tasks of a wave; null for one a chunk
 */
record WaveOptions(
        @Nullable Integer chunk, int wave, @Nullable Integer partitions) {
    static final int DEFAULT_WAVE = 256;

    /** Members times connections of a chunk, by default. */
    private static final long CHUNK_WORK = 100_000_000;

    WaveOptions {
        atLeastOne("chunk", chunk);
        atLeastOne("wave", wave);
        atLeastOne("partitions", partitions);
    }

    private static void atLeastOne(String name, @Nullable Integer value) {
        if (value != null && value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, got " + value);
        }
    }

    int chunkOf(long connections) {
        return chunk != null ? chunk : (int) Math.max(1, CHUNK_WORK / Math.max(1, connections));
    }

    int tasks(int units) {
        return Math.max(1, partitions == null ? units : Math.min(units, partitions));
    }
}
