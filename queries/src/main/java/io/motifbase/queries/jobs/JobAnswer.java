package io.motifbase.queries.jobs;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is now.
 *
 * @param kind training, scores and so on
 * @param state QUEUED, RUNNING, DONE, FAILED, CANCELLED or INTERRUPTED
 * @param ensemble that it is about, empty where it is about none
 * @param options what was asked, by name
 * @param created ISO 8601 in UTC, as the other times
 * @param fraction done, in [0, 1]
 * @param secondsLeft estimated from the speed so far; null where that is not known
 * @param levels networks that it stored, or stored something of; those of earlier runs are not counted
 * @param failed networks that ended before their last level, and why
 * @param result address at which its outcome is found, null where there is no single one
 * @param message why it ended, null where it is done or has not ended
 */
@Serdeable
public record JobAnswer(
        String id,
        String kind,
        JobState state,
        String ensemble,
        SortedMap<String, String> options,
        String created,
        @Nullable String started,
        @Nullable String ended,
        double fraction,
        @Nullable Long secondsLeft,
        long levels,
        List<String> failed,
        @Nullable String result,
        @Nullable String message) {}
