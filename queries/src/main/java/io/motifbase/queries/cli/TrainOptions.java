package io.motifbase.queries.cli;

import io.motifbase.trainer.pruning.EnsembleSettings;
import io.motifbase.trainer.pruning.PruningRule;
import io.motifbase.trainer.pruning.PruningSchedule;
import io.motifbase.trainer.training.LayerSizes;
import io.motifbase.trainer.trainingset.FlightRecorder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** An ensemble as the command line describes it: a preset, and what differs from it. */
final class TrainOptions {
    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description =
                    "small, the networks of the demo, which is the default, paper, the published ones, or sparse, the"
                            + " published ones pruned further and better.")
    private Preset preset = Preset.SMALL;

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

    @Option(
            names = "--rule",
            paramLabel = "NAME",
            description =
                    "Which weights go: layer, global, lamp, any of them with -floor, or random (default: the preset's).")
    private @Nullable String rule;

    @Option(
            names = "--layers",
            paramLabel = "N,..",
            split = ",",
            description = "Neurons of each layer, from 10 inputs to 7 outputs (default: the preset's).")
    private @Nullable List<Integer> layers;

    @Option(names = "--samples", paramLabel = "N", description = "Simulated rows (default: the preset's).")
    private @Nullable Integer samples;

    EnsembleSettings settings() {
        EnsembleSettings settings = preset.settings(networks, seed);
        PruningSchedule schedule = settings.schedule();
        settings = settings.withSchedule(new PruningSchedule(
                sparsities == null ? schedule.sparsities() : sparsities,
                rule == null ? schedule.rule() : PruningRule.named(rule)));
        return layers == null ? settings : settings.withLayers(checked(new LayerSizes(layers)));
    }

    /** Before any row is simulated. */
    private static LayerSizes checked(LayerSizes layers) {
        int inputs = FlightRecorder.INPUTS.size();
        int outputs = FlightRecorder.OUTPUTS.size();
        if (layers.inputs() != inputs || layers.outputs() != outputs) {
            throw new IllegalArgumentException("layers must begin with " + inputs + " inputs and end with " + outputs
                    + " outputs as simulated flight does, got " + layers);
        }
        return layers;
    }

    /** Rows to simulate. */
    int rows() {
        return samples == null ? preset.rows() : samples;
    }

    /** What is known by one name. */
    enum Preset {
        SMALL {
            @Override
            EnsembleSettings settings(int networks, long seed) {
                return EnsembleSettings.demo(networks, seed);
            }

            @Override
            int rows() {
                return EnsembleSettings.DEMO_ROWS;
            }
        },
        PAPER {
            @Override
            EnsembleSettings settings(int networks, long seed) {
                return EnsembleSettings.paper(networks, seed);
            }

            @Override
            int rows() {
                return EnsembleSettings.PAPER_ROWS;
            }
        },
        SPARSE {
            @Override
            EnsembleSettings settings(int networks, long seed) {
                return EnsembleSettings.sparse(networks, seed);
            }

            @Override
            int rows() {
                return EnsembleSettings.PAPER_ROWS;
            }
        };

        abstract EnsembleSettings settings(int networks, long seed);

        abstract int rows();
    }
}
