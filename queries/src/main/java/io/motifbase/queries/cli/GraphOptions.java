package io.motifbase.queries.cli;

import io.motifbase.queries.statements.GraphChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of a network is counted. What is not given is left to the procedure, whose defaults hold everywhere. */
class GraphOptions {
    @Option(
            names = "--bias",
            negatable = true,
            fallbackValue = "true",
            description = "Count biases as source neurons (default: yes).")
    private @Nullable Boolean bias;

    @Option(
            names = "--clean",
            negatable = true,
            fallbackValue = "true",
            description = "Remove neurons without input or output first (default: yes, but not for edge lists).")
    private @Nullable Boolean clean;

    @Nullable
    Boolean bias() {
        return bias;
    }

    @Nullable
    Boolean clean() {
        return clean;
    }

    GraphChoice graph() {
        return new GraphChoice(bias, clean);
    }
}
