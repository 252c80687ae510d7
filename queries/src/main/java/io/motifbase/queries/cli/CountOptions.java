package io.motifbase.queries.cli;

import io.motifbase.queries.statements.MotifConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How motifs are counted. What is not given is left to the procedure, whose defaults hold everywhere. */
final class CountOptions {
    @Option(
            names = "--definition",
            paramLabel = "NAME",
            description = "exact (default) or zahn2024, the counts as published in arXiv 2403.00974.")
    private @Nullable String definition;

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
    String definition() {
        return definition;
    }

    @Nullable
    Boolean bias() {
        return bias;
    }

    @Nullable
    Boolean clean() {
        return clean;
    }

    MotifConfig config() {
        return MotifConfig.counting(definition, bias, clean);
    }
}
