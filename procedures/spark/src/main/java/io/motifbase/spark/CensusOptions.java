package io.motifbase.spark;

import io.motifbase.motifs.census.Definition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** As what networks are counted. */
final class CensusOptions {
    @Option(
            names = "--definition",
            paramLabel = "NAME,..",
            split = ",",
            description = "exact (default), non-induced, zahn2024, or triads, the classes of three alone.")
    private List<String> definitions = List.of(Definition.EXACT.id());

    @Option(
            names = "--general",
            description = "Count by the 13 triads and 199 classes of four neurons, whatever the layers, as null models"
                    + " degree, degree-mutual and triad need it.")
    private boolean general;

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
            description = "Remove neurons without input or output first (default: as each network's row says).")
    private @Nullable Boolean clean;

    CountOptions options() {
        return new CountOptions(
                definitions.stream().map(Definition::named).toList(), bias == null || bias, clean, general);
    }
}
