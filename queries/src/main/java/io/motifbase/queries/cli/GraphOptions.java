package io.motifbase.queries.cli;

import io.motifbase.queries.statements.GraphChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** As what a network is looked at. What is not given is left to the procedure, whose defaults hold everywhere. */
final class GraphOptions {
    @Option(
            names = "--definition",
            paramLabel = "NAME",
            description = "exact (default), non-induced, or, where counts are asked for, triads, the classes of three"
                    + " alone, or zahn2024, as published in arXiv 2403.00974.")
    private @Nullable String definition;

    @Option(
            names = "--general",
            description = "Count by the 13 triads and 199 classes of four neurons, whatever the layers, as null models"
                    + " degree, degree-mutual and triad need it (default: so for edge lists without --layers or with"
                    + " skip connections).")
    private @Nullable Boolean general;

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

    GraphChoice choice() {
        return new GraphChoice(definition, bias, clean, general);
    }
}
