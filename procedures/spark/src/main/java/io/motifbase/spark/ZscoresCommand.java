package io.motifbase.spark;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zscores}: every network of a folder against null ensembles. */
@Command(
        name = "zscores",
        description = "Z-scores of all networks of a folder, which motifbase export --format parquet or train made. The"
                + " same command goes on where an earlier run stopped.",
        mixinStandardHelpOptions = true)
final class ZscoresCommand implements Runnable {
    @Mixin
    private FolderOptions folders = new FolderOptions();

    @Mixin
    private CensusOptions census = new CensusOptions();

    @Mixin
    private BlockOptions blocks = new BlockOptions();

    @Option(
            names = "--null",
            paramLabel = "NAME,..",
            split = ",",
            description = "Null models (default: the one that fits each network: coverage, layered-degree where"
                    + " connections skip layers, degree with --general; layered-er with --exact-moments).")
    private List<String> nullModels = List.of();

    @Option(names = "--members", paramLabel = "N", description = "Random graphs in each ensemble (default: 1000).")
    private @Nullable Integer members;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the ensembles (default: 1).")
    private @Nullable Long seed;

    @Option(
            names = "--attempts",
            paramLabel = "N",
            description = "Swaps attempted for each connection, where the null model swaps (default: 10).")
    private @Nullable Integer attempts;

    @Option(
            names = "--exact-moments",
            description = "Exact mean and sd instead of members; null models layered-er and coverage have them.")
    private boolean exactMoments;

    @Option(
            names = "--independent-cells",
            description = "With --exact-moments: every cell is filled by itself, so that the numbers of connections"
                    + " vary too (default: they are fixed).")
    private boolean independentCells;

    @Option(
            names = "--chunk",
            paramLabel = "N",
            description = "Members that a task makes (default: as many as take about a second).")
    private @Nullable Integer chunk;

    @Option(
            names = "--wave",
            paramLabel = "N",
            description =
                    "Units of work, chunks or layers of them, that are kept together, once all of them are done (default: 256).")
    private int wave = WaveOptions.DEFAULT_WAVE;

    @Option(names = "--partitions", paramLabel = "N", description = "Tasks of a wave (default: one for each unit).")
    private @Nullable Integer partitions;

    @Override
    public void run() {
        NullOptions nullOptions = new NullOptions(nullModels, members, seed, attempts, exactMoments, independentCells);
        CountOptions count = census.options();
        WaveOptions waves = new WaveOptions(chunk, wave, partitions);
        blocks.check(count, exactMoments);
        folders.run(job -> {
            Counting counting = blocks.counting(job, count);
            List<ScoreRow> rows = new ScoreRun(job, count, nullOptions, waves, counting).run();
            return rows.size() + " scores of " + job.input().networks().size() + " networks in "
                    + job.out().name() + ", digest " + ScoreRow.digest(rows);
        });
    }
}
