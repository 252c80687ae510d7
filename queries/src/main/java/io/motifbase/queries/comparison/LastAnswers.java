package io.motifbase.queries.comparison;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers about a graph, each kept until the graph changes, and {@value #MOST} at most.
 *
 * @param <K> what was asked
 */
final class LastAnswers<K, V> {
    static final int MOST = 64;

    private final Supplier<OptionalLong> revision;
    private final Map<K, V> answers = new HashMap<>();
    private long answered = Long.MIN_VALUE;

    /** @param revision of the graph, greater after every change; none while it changes */
    LastAnswers(Supplier<OptionalLong> revision) {
        this.revision = revision;
    }

    /** What is kept, or what is found now: the revision is taken before, so that a change in between makes it old. */
    V get(K asked, Supplier<V> finder) {
        OptionalLong now = revision.get();
        V kept = now.isEmpty() ? null : kept(asked, now.getAsLong());
        if (kept != null) {
            return kept;
        }
        V found = finder.get();
        now.ifPresent(at -> keep(asked, found, at));
        return found;
    }

    private synchronized @Nullable V kept(K asked, long now) {
        return now == answered ? answers.get(asked) : null;
    }

    private synchronized void keep(K asked, V found, long at) {
        if (at > answered || answers.size() >= MOST) {
            answers.clear();
        }
        if (at >= answered) {
            answered = at;
            answers.put(asked, found);
        }
    }
}
