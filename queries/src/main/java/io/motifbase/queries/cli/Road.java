package io.motifbase.queries.cli;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.motifs.graph.Layering;
import io.motifbase.queries.comparison.Comparer;
import io.motifbase.queries.comparison.Comparison;
import io.motifbase.queries.comparison.ComparisonRequest;
import io.motifbase.queries.comparison.ScoreKeeper;
import io.motifbase.queries.ensembles.Recording;
import io.motifbase.queries.statements.GraphChoice;
import io.motifbase.queries.statements.MotifConfig;
import io.motifbase.queries.statements.MotifQueries;
import io.motifbase.trainer.pruning.EnsembleSettings;
import io.motifbase.trainer.pruning.EnsembleTrainer;
import io.motifbase.trainer.pruning.FailedNetwork;
import io.motifbase.trainer.trainingset.FlightData;
import io.motifbase.trainer.trainingset.FlightRecorder;
import io.motifbase.trainer.trainingset.Split;
import io.motifbase.trainer.trainingset.TrainingSet;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * The whole road once: simulate, train, prune, store, count, compare, for an ensemble and for its untrained control. The
 * same settings give the same numbers, whatever the store held before.
 */
final class Road {
    private static final String DEFINITION = "zahn2024";
    private static final String NULL_MODEL = "coverage";

    private final GraphStore store;
    private final String ensemble;
    private final Function<String, ProgressBar> progress;
    private final Interruption interruption;

    /**
     * @param progress makes the progress bar of a named task
     * @param interruption stops the road; what is stored by then stays
     */
    Road(GraphStore store, String ensemble, Function<String, ProgressBar> progress, Interruption interruption) {
        this.interruption = interruption;
        this.store = store;
        this.ensemble = ensemble;
        this.progress = progress;
    }

    /** Where the road ends: the trained networks and the control, compared alike. */
    @Serdeable
    record End(Comparison trained, Comparison untrained) {}

    /**
     * How the networks are compared.
     *
     * @param members random graphs for each Z-score
     * @throws IllegalArgumentException where there are too few or too many
     */
    static MotifConfig config(int members, long seed) {
        MotifConfig config = new MotifConfig(
                new GraphChoice(DEFINITION, null, null, null), NULL_MODEL, members, seed, null, null, null);
        config.ensemble(Layering.STRICT);
        return config;
    }

    /**
     * @param rows simulated
     * @throws IllegalArgumentException where the store has an ensemble of this name from other settings
     * @throws IllegalStateException where a network could not be trained to its last level
     */
    End travel(EnsembleSettings settings, int rows, MotifConfig config) throws InterruptedException {
        FlightData flight = FlightData.setA(rows, settings.seed());
        try (Recording trained = new Recording(store, ensemble);
                Recording untrained = new Recording(store, ensemble + "-untrained")) {
            trained.checkSettings(all(settings, flight));
            untrained.checkSettings(all(settings.untrained(), flight));
            TrainingSet data = interruption.interruptibly(
                    () -> TrainingSet.of(FlightRecorder.record(flight, settings.threads()), Split.PUBLISHED));
            train(settings, data, trained, "training");
            train(settings.untrained(), data, untrained, "control");
            return new End(
                    compared(trained, config, "Z-scores"), compared(untrained, config, "Z-scores of the control"));
        }
    }

    private static SortedMap<String, String> all(EnsembleSettings settings, FlightData flight) {
        SortedMap<String, String> all = settings.provenance();
        all.putAll(flight.provenance());
        return all;
    }

    private void train(EnsembleSettings settings, TrainingSet data, Recording recording, String task)
            throws InterruptedException {
        try (ProgressBar bar = progress.apply(task)) {
            OverallProgress overall = new OverallProgress(settings.networks(), bar::update);
            List<FailedNetwork> failed = interruption.interruptibly(
                    () -> new EnsembleTrainer(settings, data).run(recording.listener(settings, overall)));
            if (!failed.isEmpty()) {
                throw new IllegalStateException(
                        failed.size() + " of " + settings.networks() + " networks were not finished: " + failed);
            }
        }
    }

    private Comparison compared(Recording recording, MotifConfig config, String task) {
        try (ProgressBar bar = progress.apply(task)) {
            return new Comparer(new MotifQueries(store), new ScoreKeeper(store))
                    .compare(new ComparisonRequest(recording.ids(), null, config), bar::update, interruption::poll);
        }
    }
}
