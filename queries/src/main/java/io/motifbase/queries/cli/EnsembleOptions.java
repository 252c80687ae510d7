package io.motifbase.queries.cli;

import io.motifbase.queries.statements.MotifConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The random graphs that a network is measured against. */
final class EnsembleOptions {
    @Option(
            names = "--null",
            paramLabel = "NAME",
            description = "Null model: coverage (default), random-pruning, layered-er (default with --exact-moments),"
                    + " layered-degree (default where connections skip layers); without layers degree (default),"
                    + " degree-mutual, triad.")
    private @Nullable String nullModel;

    @Option(names = "--members", paramLabel = "N", description = "Random graphs in the ensemble (default: 1000).")
    private @Nullable Integer members;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the ensemble (default: 1).")
    private @Nullable Long seed;

    @Option(
            names = "--attempts",
            paramLabel = "N",
            description = "Swaps attempted for each connection, where the null model swaps (default: 10).")
    private @Nullable Integer attempts;

    @Option(
            names = "--exact-moments",
            description = "Exact mean and sd instead of members; null model layered-er or coverage.")
    private @Nullable Boolean exactMoments;

    @Option(
            names = "--independent-cells",
            description = "With --exact-moments: every cell is filled by itself, so that the numbers of connections"
                    + " vary too (default: they are fixed).")
    private @Nullable Boolean independentCells;

    MotifConfig config(GraphOptions graph) {
        return new MotifConfig(graph.choice(), nullModel, members, seed, attempts, exactMoments, independentCells);
    }
}
