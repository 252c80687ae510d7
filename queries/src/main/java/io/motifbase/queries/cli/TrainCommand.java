package io.motifbase.queries.cli;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.NetworkId;
import io.motifbase.queries.statements.LevelAnswer;
import io.motifbase.queries.statements.NetworkAnswer;
import io.motifbase.queries.statements.NetworkFilter;
import io.motifbase.trainer.pruning.Checkpoints;
import io.motifbase.trainer.pruning.EnsembleSettings;
import io.motifbase.trainer.pruning.EnsembleTrainer;
import io.motifbase.trainer.pruning.FailedNetwork;
import io.motifbase.trainer.trainingset.FlightCache;
import io.motifbase.trainer.trainingset.FlightData;
import io.motifbase.trainer.trainingset.Split;
import io.motifbase.trainer.trainingset.TrainingSet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code motifbase train}: an ensemble, trained and pruned into the store, every level as it is done. */
@Command(
        name = "train",
        description =
                "Simulates flight, trains and prunes networks, and stores every level as it is done. Ctrl-C leaves"
                        + " what is done in the store; --resume goes on there, to the same bits.")
final class TrainCommand extends MotifbaseCommand {
    @Mixin
    private TrainOptions options = new TrainOptions();

    @Option(names = "--ensemble", paramLabel = "NAME", description = "Name of the ensemble (default: moth).")
    private String ensemble = "moth";

    @Option(
            names = "--resume",
            description = "Go on where an earlier run of the same settings stopped (default: begin anew).")
    private boolean resume;

    TrainCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        EnsembleSettings settings = options.settings();
        FlightData flight = FlightData.setA(options.rows(), settings.seed());
        NetworkId.of(ensemble, settings.networks(), 0);
        GraphStore store = storeForWriting();
        NetworkProgress progress = networkProgress(settings.networks());
        try (Recording recording = new Recording(store, ensemble)) {
            recording.checkSettings(settings, flight.rows());
            report(settings, Interruption.during(session(), () -> train(settings, flight, recording, progress)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted; what is done is in the store, the same command with --resume goes on", e);
        }
    }

    private List<FailedNetwork> train(
            EnsembleSettings settings, FlightData flight, Recording recording, NetworkProgress progress)
            throws InterruptedException {
        try (progress) {
            TrainingSet data = data(flight, settings.threads(), progress);
            return new EnsembleTrainer(settings, data)
                    .resume(recording.listener(settings, progress), checkpoints(progress));
        }
    }

    private TrainingSet data(FlightData flight, int threads, NetworkProgress progress) throws InterruptedException {
        FlightCache cache = new FlightCache(folder("flight"), progress::note);
        return TrainingSet.of(cache.rows(flight, threads, fraction -> {}), Split.PUBLISHED);
    }

    private Checkpoints checkpoints(NetworkProgress progress) {
        Path folder = folder("checkpoints").resolve(ensemble);
        if (!resume) {
            Folders.delete(folder);
        }
        return new Checkpoints(folder, progress::note);
    }

    private Path folder(String name) {
        return global().store().resolve(name);
    }

    private void report(EnsembleSettings settings, List<FailedNetwork> failed) {
        List<String> networks = queries().allNetworks(new NetworkFilter(ensemble, null)).stream()
                .map(NetworkAnswer::id)
                .toList();
        List<LevelAnswer> levels = queries().levels().stream()
                .filter(level -> level.ensemble().equals(ensemble))
                .toList();
        List<String> failures = failed.stream().map(FailedNetwork::toString).toList();
        answer(new Trained(ensemble, settings.seed(), networks, levels, failures), out -> print(out, levels));
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " of " + settings.networks()
                    + " networks were not finished: " + String.join("; ", failures));
        }
    }

    private static void print(PrintWriter out, List<LevelAnswer> levels) {
        Table table = new Table(List.of("sparsity", "networks", "median MSE"));
        levels.forEach(level -> table.row(List.of(
                Numbers.percent(level.sparsity()),
                Numbers.count(level.networks()),
                Numbers.error(level.medianTestMse()))));
        table.print(out);
    }

    /**
     * @param networks ids of all stored levels, those of earlier runs included
     * @param failed networks that ended before their last level, and why
     */
    @Serdeable
    record Trained(String ensemble, long seed, List<String> networks, List<LevelAnswer> levels, List<String> failed) {}
}
