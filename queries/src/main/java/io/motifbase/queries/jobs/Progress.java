package io.motifbase.queries.jobs;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is.
 *
 * @param fraction done, in [0, 1]
 * @param secondsLeft estimated from the speed so far; null where that is not known
 * @param networksDone of {@code networks}
 */
@Serdeable
public record Progress(double fraction, @Nullable Long secondsLeft, int networksDone, int networks) {}
