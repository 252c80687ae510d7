package io.motifbase.queries.cli;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.queries.ensembles.Training;
import io.motifbase.queries.ensembles.TrainingPlan;
import io.motifbase.queries.statements.LevelAnswer;
import io.motifbase.queries.statements.NetworkAnswer;
import io.motifbase.queries.statements.NetworkFilter;
import io.motifbase.trainer.pruning.FailedNetwork;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code motifbase train}: an ensemble, trained and pruned into the store, every level as it is done. */
@Command(
        name = "train",
        description =
                "Trains networks on simulated flight, or on a table, prunes them, and stores every level. Ctrl-C leaves"
                        + " what is done in the store; --resume goes on there, to the same bits.")
final class TrainCommand extends MotifbaseCommand {
    @Mixin
    private TrainOptions options = new TrainOptions();

    TrainCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        TrainingPlan plan = options.plan();
        Trained trained = trained(new Training(storeForWriting(), plan), plan);
        answer(trained, out -> print(out, trained.levels()));
        if (!trained.failed().isEmpty()) {
            throw new IllegalStateException(trained.failed().size() + " of "
                    + plan.settings().networks() + " networks were not finished: "
                    + String.join("; ", trained.failed()));
        }
    }

    private Trained trained(Training training, TrainingPlan plan) {
        try (NetworkProgress progress = networkProgress(plan.settings())) {
            return Interruption.during(
                    session(), interruption -> trained(plan, interruption.interruptibly(() -> training.run(progress))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted; what is done is in the store, the same command with --resume goes on", e);
        }
    }

    private Trained trained(TrainingPlan plan, List<FailedNetwork> failed) {
        String ensemble = plan.ensemble();
        List<String> networks = queries().allNetworks(new NetworkFilter(ensemble, null)).stream()
                .map(NetworkAnswer::id)
                .toList();
        List<LevelAnswer> levels = queries().levels().stream()
                .filter(level -> level.ensemble().equals(ensemble))
                .toList();
        List<String> failures = failed.stream().map(FailedNetwork::toString).toList();
        return new Trained(ensemble, plan.settings().seed(), networks, levels, failures);
    }

    private static void print(PrintWriter out, List<LevelAnswer> levels) {
        Table table = new Table(List.of("sparsity", "networks", "median MSE", "best MSE"));
        levels.forEach(level -> table.row(List.of(
                Numbers.percent(level.sparsity()),
                Numbers.count(level.networks()),
                Numbers.error(level.medianTestMse()),
                Numbers.error(level.leastTestMse()))));
        table.print(out);
    }

    /**
     * @param networks ids of all stored levels, those of earlier runs included
     * @param failed networks that ended before their last level, and why
     */
    @Serdeable
    record Trained(String ensemble, long seed, List<String> networks, List<LevelAnswer> levels, List<String> failed) {}
}
