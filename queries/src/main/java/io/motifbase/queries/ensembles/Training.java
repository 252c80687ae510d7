package io.motifbase.queries.ensembles;

import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.trainer.pruning.Checkpoints;
import io.motifbase.trainer.pruning.EnsembleTrainer;
import io.motifbase.trainer.pruning.FailedNetwork;
import io.motifbase.trainer.trainingset.FlightCache;
import io.motifbase.trainer.trainingset.TrainingSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Trains a planned ensemble into a store. Beside the graph, in the store's folder, it keeps simulated rows ({@code flight})
 * and, for each ensemble, where its networks are ({@code checkpoints}).
 */
public final class Training {
    private final GraphStore store;
    private final TrainingPlan plan;

    public Training(GraphStore store, TrainingPlan plan) {
        this.store = store;
        this.plan = plan;
    }

    /**
     * Whether the ensemble can go into the store. Time O(networks of the store).
     *
     * @throws EnsembleConflictException where the store has it already, unless it is to be resumed with the same settings
     */
    public void check() {
        try (Recording recording = new Recording(store, plan.ensemble())) {
            check(recording);
        }
    }

    private void check(Recording recording) {
        if (plan.resume()) {
            recording.checkSettings(plan.provenance());
        } else {
            recording.checkNew();
        }
    }

    /**
     * Simulates, or takes the rows of an earlier run, trains and prunes; every level is in the store before the watcher
     * hears of it. Whatever ends it, the same plan to be resumed goes on to the same bits.
     *
     * @return the networks that ended before their last level, by index
     * @throws EnsembleConflictException as {@link #check}
     * @throws InterruptedException where this thread is interrupted
     */
    public List<FailedNetwork> run(TrainingWatcher watcher) throws InterruptedException {
        try (Recording recording = new Recording(store, plan.ensemble())) {
            check(recording);
            FlightCache cache = new FlightCache(store.path().resolve("flight"), watcher::note);
            TrainingSet data =
                    plan.data(plan.rows().table(cache, plan.settings().threads(), watcher::simulated));
            return new EnsembleTrainer(plan.settings(), data)
                    .resume(recording.listener(plan.settings(), watcher), checkpoints(watcher));
        }
    }

    private Checkpoints checkpoints(TrainingWatcher watcher) {
        Path folder = store.path().resolve("checkpoints").resolve(plan.ensemble());
        if (!plan.resume()) {
            delete(folder);
        }
        return new Checkpoints(folder, watcher::note);
    }

    /** A folder of files; those of an ensemble that was deleted are of no use. */
    private static void delete(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
