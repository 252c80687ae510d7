package io.motifbase.queries.jobs;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How far the simulation is that comes before a training.
 *
 * @param fraction of the rows, in [0, 1]
 */
@Serdeable
public record Simulated(double fraction) {}
