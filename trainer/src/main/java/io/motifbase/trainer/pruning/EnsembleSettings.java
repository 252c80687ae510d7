package io.motifbase.trainer.pruning;

import io.motifbase.trainer.training.AdamSettings;
import io.motifbase.trainer.training.LayerSizes;
import io.motifbase.trainer.training.RestoreSettings;
import io.motifbase.trainer.training.StageSettings;
import io.motifbase.trainer.training.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An ensemble: networks of one shape from different random weights, trained and pruned alike.
 *
 * @param networks at least 1; they have indices 1, 2, ..
 * @param seed of the random weights and of the order of the training rows
 * @param layers shape of every network
 * @param schedule of the prunes
 * @param training of every stage
 * @param treatment training, or a control from the same random weights, pruned by the same schedule
 * @param threads networks worked on at a time, at least 1; the result does not depend on it
 */
public record EnsembleSettings(
        int networks,
        long seed,
        LayerSizes layers,
        PruningSchedule schedule,
        TrainingSettings training,
        Treatment treatment,
        int threads) {
    /** Simulated rows that go with {@link #demo}. */
    public static final int DEMO_ROWS = 50_000;

    /** Simulated rows that go with {@link #paper}. */
    public static final int PAPER_ROWS = 10_000_000;

    public EnsembleSettings {
        if (networks < 1) {
            throw new IllegalArgumentException("networks must be at least 1, got " + networks);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, got " + threads);
        }
    }

    /**
     * Small networks that show the effect: eight of them take about 30 core-seconds on {@link #DEMO_ROWS} rows, and end
     * with a median test error of 0.0014 at 85 %.
     */
    public static EnsembleSettings demo(int networks, long seed) {
        PruningSchedule schedule = new PruningSchedule(List.of(0.15, 0.35, 0.55, 0.75, 0.85), PruningRule.LAYER);
        TrainingSettings training = new TrainingSettings(
                AdamSettings.PUBLISHED.withLearningRate(1e-3),
                128,
                StageSettings.stopping(20_000),
                StageSettings.stopping(8_000),
                RestoreSettings.DEFAULT);
        return new EnsembleSettings(
                networks,
                seed,
                LayerSizes.of(10, 64, 64, 64, 16, 7),
                schedule,
                training,
                Treatment.TRAINED,
                processors());
    }

    /**
     * The published networks, rule and training; made for {@link #PAPER_ROWS} rows. The dense stage takes the published
     * 50,000 iterations, the stop test ends the others.
     */
    public static EnsembleSettings paper(int networks, long seed) {
        TrainingSettings training = new TrainingSettings(
                AdamSettings.PUBLISHED,
                128,
                StageSettings.fixed(50_000),
                StageSettings.stopping(10_000),
                RestoreSettings.DEFAULT);
        return new EnsembleSettings(
                networks,
                seed,
                LayerSizes.of(10, 400, 400, 400, 16, 7),
                PruningSchedule.PUBLISHED,
                training,
                Treatment.TRAINED,
                processors());
    }

    /**
     * The published networks pruned further and better than published: {@link PruningRule#LAMP_FLOOR}, stages of a fixed
     * length with a falling learning rate, two more levels; made for {@link #PAPER_ROWS} rows.
     */
    public static EnsembleSettings sparse(int networks, long seed) {
        List<Double> sparsities = new ArrayList<>(PruningSchedule.PUBLISHED.sparsities());
        sparsities.addAll(List.of(0.99, 0.995));
        EnsembleSettings paper = paper(networks, seed);
        TrainingSettings training = new TrainingSettings(
                paper.training().adam(),
                paper.training().batch(),
                StageSettings.falling(50_000, 0.02),
                StageSettings.falling(6_000, 0.02),
                paper.training().restore());
        return new EnsembleSettings(
                networks,
                seed,
                paper.layers(),
                new PruningSchedule(sparsities, PruningRule.LAMP_FLOOR),
                training,
                Treatment.TRAINED,
                processors());
    }

    /**
     * Every setting by name, as networks carry it in their provenance; of how many networks and threads there are no network
     * depends.
     */
    public SortedMap<String, String> provenance() {
        SortedMap<String, String> all = new TreeMap<>();
        all.put("seed", Long.toString(seed));
        all.put("treatment", treatment.id());
        all.put("layers", layers.toString());
        all.put("schedule", schedule.sparsities().toString());
        all.put("rule", schedule.rule().id());
        all.put("biases", schedule.biases() ? "pruned" : "kept");
        all.put("adam", training.adam().toString());
        all.put("learningRate", Double.toString(training.adam().learningRate()));
        all.put("batch", Integer.toString(training.batch()));
        all.put("denseStage", training.dense().toString());
        all.put("prunedStage", training.pruned().toString());
        all.put(
                "restore",
                training.restore() == null ? "no" : training.restore().toString());
        all.put("codeVersion", CodeVersion.VALUE);
        return all;
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** The control: the same random weights, pruned alike, never trained. */
    public EnsembleSettings untrained() {
        return withTreatment(Treatment.UNTRAINED);
    }

    /** The control: the same random weights, pruned alike, trained on outputs that belong to other rows. */
    public EnsembleSettings shuffled() {
        return withTreatment(Treatment.SHUFFLED);
    }

    public EnsembleSettings withTreatment(Treatment other) {
        return new EnsembleSettings(networks, seed, layers, schedule, training, other, threads);
    }

    public EnsembleSettings withThreads(int other) {
        return new EnsembleSettings(networks, seed, layers, schedule, training, treatment, other);
    }

    public EnsembleSettings withSchedule(PruningSchedule other) {
        return new EnsembleSettings(networks, seed, layers, other, training, treatment, threads);
    }

    public EnsembleSettings withLayers(LayerSizes other) {
        return new EnsembleSettings(networks, seed, other, schedule, training, treatment, threads);
    }
}
