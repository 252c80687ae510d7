package io.motifbase.queries.jobs;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A network is in the store at one sparsity.
 *
 * @param network its id
 * @param index in the ensemble
 * @param testMse mean squared error over the whole test part, scaled outputs
 * @param iterations of training at this sparsity
 */
@Serdeable
public record LevelStored(String network, int index, double sparsity, double testMse, int iterations) {}
