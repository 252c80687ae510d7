package io.motifbase.queries.cli;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.queries.ensembles.TrainingPlan;
import io.motifbase.queries.reproduction.Report;
import io.motifbase.queries.reproduction.Reproduction;
import io.motifbase.queries.reproduction.ReproductionSettings;
import io.motifbase.trainer.pruning.Preset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code motifbase reproduce}: the motif paper again, and a report. */
@Command(
        name = "reproduce",
        description = "Trains networks as published and by a sparser rule, with untrained and randomly pruned controls,"
                + " counts them under every null model, knocks motifs out, and writes a page and CSV tables beside the"
                + " published figures. What is in the store is not done again: the same command goes on after a break,"
                + " and ends with the same bytes.")
final class ReproduceCommand extends MotifbaseCommand {
    private static final int DEFAULT_FURTHER = 8;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder of the report.")
    private Path out = Path.of("");

    @Option(names = "--networks", paramLabel = "N", description = "Networks to train, at least 2 (default: 8).")
    private int networks = 8;

    @Option(
            names = "--further",
            paramLabel = "N",
            description = "Networks of the sparser rule and of each control (default: 8, or all where there are less).")
    private @Nullable Integer further;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of everything random (default: 1).")
    private long seed = 1;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "paper, the published networks, which is the default, or small, for a trial.")
    private String preset = Preset.PAPER.id();

    @Option(
            names = "--sparsities",
            paramLabel = "P,..",
            split = ",",
            description = "Pruned fractions, increasing (default: the preset's).")
    private @Nullable List<Double> sparsities;

    @Option(names = "--samples", paramLabel = "N", description = "Simulated rows (default: the preset's).")
    private @Nullable Integer samples;

    @Option(
            names = "--test-rows",
            paramLabel = "N",
            description = "Rows of the test part on which every level is evaluated, its first ones (default: all).")
    private @Nullable Integer testRows;

    @Option(names = "--members", paramLabel = "N", description = "Random graphs for each Z-score (default: 1000).")
    private int members = ReproductionSettings.DEFAULT_MEMBERS;

    @Option(
            names = "--further-members",
            paramLabel = "N",
            description = "Random graphs for each Z-score that the paper does not have: of exact counts, of counts"
                    + " without biases, against layered-degree (default: as --members).")
    private @Nullable Integer furtherMembers;

    @Option(
            names = "--knockouts",
            paramLabel = "N",
            description = "Trained networks whose motifs are knocked out (default: 8, or all where there are less).")
    private @Nullable Integer knockouts;

    @Option(
            names = "--ensemble",
            paramLabel = "NAME",
            description = "Begins the names of the ensembles (default: reproduction).")
    private String ensemble = "reproduction";

    ReproduceCommand(Session session) {
        super(session);
    }

    /** @param files written */
    @Serdeable
    record Reproduced(List<String> files) {}

    @Override
    void run() {
        ReproductionSettings settings = new ReproductionSettings(
                ensemble,
                Preset.named(preset.toLowerCase(Locale.ROOT)),
                networks,
                further == null ? Math.min(networks, DEFAULT_FURTHER) : further,
                seed,
                sparsities,
                samples,
                testRows,
                members,
                furtherMembers == null ? members : furtherMembers,
                knockouts == null ? Math.min(networks, DEFAULT_FURTHER) : knockouts);
        List<TrainingPlan> plans = Reproduction.plans(settings);
        Report report = reported(storeForWriting(), settings, plans);
        List<String> files = report.write(out).stream().map(Path::toString).toList();
        answer(new Reproduced(files), to -> files.forEach(to::println));
    }

    private Report reported(GraphStore store, ReproductionSettings settings, List<TrainingPlan> plans) {
        Reproduction reproduction = new Reproduction(store, settings);
        try {
            return Interruption.during(session(), interruption -> {
                for (TrainingPlan plan : plans) {
                    try (NetworkProgress progress = networkProgress(plan.settings())) {
                        interruption.interruptibly(() -> {
                            reproduction.train(plan, progress);
                            return plan;
                        });
                    }
                }
                try (ProgressBar counting = progressOfMinutes("counting");
                        ProgressBar knocking = progressOfMinutes("knocking out")) {
                    return reproduction.report(new Steps(interruption, counting, knocking));
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted; what is done is in the store, and the same command goes on there", e);
        }
    }

    private record Steps(Interruption interruption, ProgressBar counting, ProgressBar knocking)
            implements Reproduction.Steps {
        @Override
        public void counted(double fraction) {
            counting.update(fraction);
        }

        @Override
        public void knockedOut(double fraction) {
            knocking.update(fraction);
        }

        @Override
        public void poll() {
            interruption.poll();
        }

        @Override
        public <T> T interruptibly(Reproduction.InterruptibleWork<T> work) throws InterruptedException {
            return interruption.interruptibly(work::run);
        }
    }
}
