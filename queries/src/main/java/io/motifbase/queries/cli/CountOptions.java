package io.motifbase.queries.cli;

import io.motifbase.queries.statements.MotifConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How motifs are counted. What is not given is left to the procedure, whose defaults hold everywhere. */
final class CountOptions extends GraphOptions {
    @Option(
            names = "--definition",
            paramLabel = "NAME",
            description = "exact (default), non-induced, or zahn2024, the counts as published in arXiv 2403.00974.")
    private @Nullable String definition;

    @Option(
            names = "--general",
            description = "Count by the 13 triads and 199 classes of four neurons, whatever the layers, as null models"
                    + " degree, degree-mutual and triad need it (default: so for edge lists without --layers or with"
                    + " skip connections).")
    private @Nullable Boolean general;

    @Nullable
    String definition() {
        return definition;
    }

    @Nullable
    Boolean general() {
        return general;
    }

    MotifConfig config() {
        return MotifConfig.counting(definition, bias(), clean(), general);
    }
}
