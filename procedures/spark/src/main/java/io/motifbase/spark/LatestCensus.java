package io.motifbase.spark;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.MotifCensus;
import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;

/**
 * The network that tasks of this process counted last. Chunks of one network come one after the other, so that most find it
 * here instead of reading and counting it again; all of them share one graph. It goes where memory is short.
 */
final class LatestCensus {
    private static @Nullable Key latest;
    private static SoftReference<MotifCensus> counted = new SoftReference<>(null);

    private LatestCensus() {}

    private record Key(String folder, InputNetwork network, CensusSettings settings) {}

    /**
     * Counts a network, or waits for the task that does.
     *
     * @param poll as in {@link MotifCensus#of}
     */
    static synchronized MotifCensus of(
            HadoopFolder input, InputNetwork network, CensusSettings settings, Runnable poll) {
        Key key = new Key(input.name(), network, settings);
        MotifCensus census = key.equals(latest) ? counted.get() : null;
        if (census == null) {
            counted.clear();
            census = MotifCensus.of(new GraphReader(input).read(network), settings, poll);
            counted = new SoftReference<>(census);
            latest = key;
        }
        return census;
    }
}
