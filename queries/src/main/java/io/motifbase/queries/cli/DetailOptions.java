package io.motifbase.queries.cli;

import io.motifbase.motifs.instances.DetailSettings;
import picocli.CommandLine.Option;

/** What a census tells beside the counts of the whole network. */
final class DetailOptions {
    @Option(names = "--per-block", description = "Counts by the layer in which an instance begins as well.")
    private boolean perBlock;

    @Option(
            names = "--signed",
            description = "Coherent and incoherent instances: the product of their weights is positive or negative.")
    private boolean signed;

    @Option(
            names = "--weighted",
            description = "Mean intensity (geometric mean of the absolute weights) and mean coherence (that over their"
                    + " arithmetic mean) of the instances.")
    private boolean weighted;

    DetailSettings settings() {
        return new DetailSettings(perBlock, signed, weighted);
    }
}
