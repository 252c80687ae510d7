package io.motifbase.queries.statements;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * The networks of one ensemble at one nominal sparsity.
 *
 * @param example id of one of them
 * @param medianTestMse over those that have a test error, null where none has
 * @param leastTestMse of those
 */
@Serdeable
public record LevelAnswer(
        String ensemble,
        double sparsity,
        long networks,
        String example,
        @Nullable Double medianTestMse,
        @Nullable Double leastTestMse) {}
