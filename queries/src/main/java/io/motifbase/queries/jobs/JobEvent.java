package io.motifbase.queries.jobs;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a job.
 *
 * @param id increasing over the events of a job that can be asked for again; null for those that cannot
 * @param name such as {@code level}
 * @param data the event's own record
 */
public record JobEvent(@Nullable Long id, String name, Object data) {
    static final String PROGRESS = "progress";

    /** The name of the event that tells a state: {@code queued}, {@code running}, {@code done} and so on. */
    static String of(JobState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
