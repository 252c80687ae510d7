package io.motifbase.queries.statements;

import java.util.List;

/**
 * The networks of one ensemble at one nominal sparsity.
 *
 * @param origins what made them, sorted
 * @param testMse of those that have one
 */
public record EnsembleLevel(
        String ensemble, double sparsity, long networks, List<String> origins, List<Double> testMse) {}
