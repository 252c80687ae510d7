package io.motifbase.graphstore.store;

import java.util.Comparator;
import java.util.List;

/**
 * Knock-outs of one network that were made alike.
 *
 * @param knockouts by class, then fraction
 */
public record KnockoutSeries(Key key, List<Knockout> knockouts) {

    /**
     * How they were made.
     *
     * @param source which rows the network was evaluated on
     * @param rows at most
     * @param draws of each random control
     * @param seed of the draws
     */
    public record Key(String source, long rows, long draws, long seed) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::source)
                    .thenComparing(Key::rows)
                    .thenComparing(Key::draws)
                    .thenComparing(Key::seed)
                    .compare(this, other);
        }
    }
}
