package io.motifbase.spark;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train}: an ensemble on simulated flight. */
@Command(
        name = "train",
        description = "Trains and prunes an ensemble on simulated flight, one network a task, to the bits of motifbase"
                + " train. The folder that it makes is read by motifbase import --format parquet and by zscores. The same"
                + " command goes on where an earlier run stopped.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Runnable {
    private static final int DEFAULT_WAVE = 16;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where the networks go: a new folder, or that of a run that is gone on with.")
    private String out = "";

    @Option(names = "--ensemble", paramLabel = "NAME", description = "Name of the ensemble (default: moth).")
    private String ensemble = "moth";

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "small (default), paper or sparse, as in motifbase train.")
    private String preset = "small";

    @Option(names = "--networks", paramLabel = "N", description = "Networks to train (default: 8).")
    private int networks = 8;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of everything random (default: 1).")
    private long seed = 1;

    @Option(
            names = "--sparsities",
            paramLabel = "P,..",
            split = ",",
            description = "Pruned fractions, increasing (default: the preset's).")
    private @Nullable List<Double> sparsities;

    @Option(names = "--rule", paramLabel = "NAME", description = "Which weights go (default: the preset's).")
    private @Nullable String rule;

    @Option(
            names = "--control",
            paramLabel = "NAME",
            description = "untrained, shuffled, or none, which is the default.")
    private String control = "none";

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "Simulated rows (default: the preset's). Every executor simulates them once.")
    private @Nullable Integer samples;

    @Option(
            names = "--wave",
            paramLabel = "N",
            description = "Networks that are recorded together, once all of them are done (default: 16).")
    private int wave = DEFAULT_WAVE;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        TrainOptions options =
                TrainOptions.of(ensemble, preset, networks, seed, samples).with(sparsities, rule, control);
        WaveOptions waves = new WaveOptions(1, wave, null);
        try (JavaSparkContext spark = SparkJob.context()) {
            HadoopFolder folder = FolderCheck.named(out, spark.hadoopConfiguration());
            long levels = new TrainRun(
                            spark, folder, options, waves, spec.commandLine().getErr()::println)
                    .run();
            spec.commandLine().getOut().println(levels + " levels of " + networks + " networks in " + folder.name());
        }
    }
}
