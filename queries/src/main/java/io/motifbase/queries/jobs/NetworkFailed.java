package io.motifbase.queries.jobs;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A network ended before its last level; its last good one stays in the store, and the other networks go on.
 *
 * @param sparsity of the level that was not reached
 */
@Serdeable
public record NetworkFailed(int index, double sparsity, String reason) {}
