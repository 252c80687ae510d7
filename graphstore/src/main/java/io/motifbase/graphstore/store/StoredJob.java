package io.motifbase.graphstore.store;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Long work that a server was asked to do, as the graph remembers it.
 *
 * @param id unique among jobs
 * @param number of the job, from 1, in the order in which they were asked for
 * @param state what has become of it
 * @param ensemble that it works on
 * @param options what was asked, by name
 * @param times of {@code created}, {@code started} and {@code ended} as far as they have come, ISO 8601 in UTC
 * @param fraction done, in [0, 1]
 * @param levels stored by it
 * @param failed networks that ended before their last level, and why
 * @param message why it ended, where not because it was done
 */
public record StoredJob(
        String id,
        long number,
        String state,
        String ensemble,
        SortedMap<String, String> options,
        SortedMap<String, String> times,
        double fraction,
        long levels,
        List<String> failed,
        @Nullable String message) {
    public StoredJob {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        times = Collections.unmodifiableSortedMap(new TreeMap<>(times));
        failed = List.copyOf(failed);
    }
}
