package io.motifbase.queries.cli;

import io.motifbase.queries.ensembles.TrainingPlan;
import io.motifbase.queries.ensembles.TrainingRequest;
import io.motifbase.trainer.pruning.Preset;
import io.motifbase.trainer.trainingset.RowSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** An ensemble as the command line describes it: a preset, and what differs from it. */
final class TrainOptions {
    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description =
                    "small, the networks of the demo, which is the default, paper, the published ones, or sparse, the"
                            + " published ones pruned further and better.")
    private Preset preset = TrainingRequest.DEFAULT_PRESET;

    @Option(names = "--networks", paramLabel = "N", description = "Networks to train (default: 8).")
    private int networks = TrainingRequest.DEFAULT_NETWORKS;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of everything random (default: 1).")
    private long seed = TrainingRequest.DEFAULT_SEED;

    @Option(
            names = "--sparsities",
            paramLabel = "P,..",
            split = ",",
            description = "Pruned fractions, increasing (default: the preset's).")
    private @Nullable List<Double> sparsities;

    @Option(
            names = "--rule",
            paramLabel = "NAME",
            description =
                    "Which weights go: layer, global, lamp, any of them with -floor, or random (default: the preset's).")
    private @Nullable String rule;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--test-rows",
            paramLabel = "N",
            description = "Rows of the test part on which every level is evaluated, its first ones (default: all).")
    private @Nullable Integer testRows;

    @Option(
            names = "--control",
            paramLabel = "NAME",
            description = "Make a control of the same random weights, pruned alike: untrained, or shuffled, trained on"
                    + " outputs of other rows; or none, which is the default.")
    private String control = TrainingRequest.DEFAULT_CONTROL;

    @Option(
            names = "--prune-biases",
            description = "Prune and count biases with the weights into their layer (default: all biases stay).")
    private boolean pruneBiases;

    @Option(names = "--ensemble", paramLabel = "NAME", description = "Name of the ensemble (default: moth).")
    private String ensemble = TrainingRequest.DEFAULT_ENSEMBLE;

    @Option(
            names = "--resume",
            description = "Go on where an earlier run of the same settings stopped, to the same bits; begin where there"
                    + " is none.")
    private boolean resume;

    /** All settings, checked. */
    TrainingPlan plan() {
        RowSource rows = data.rows(preset.rows(), seed);
        return new TrainingRequest(
                        ensemble,
                        preset,
                        networks,
                        seed,
                        sparsities,
                        rule,
                        data.layers(rows),
                        data.samples(),
                        control,
                        pruneBiases,
                        resume)
                .plan(rows)
                .withTestRows(testRows);
    }
}
