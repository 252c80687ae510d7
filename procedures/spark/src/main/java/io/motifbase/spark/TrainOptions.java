package io.motifbase.spark;

import io.motifbase.trainer.flight.ParameterSet;
import io.motifbase.trainer.network.NetworkId;
import io.motifbase.trainer.pruning.EnsembleSettings;
import io.motifbase.trainer.pruning.Preset;
import io.motifbase.trainer.pruning.PruningRule;
import io.motifbase.trainer.pruning.PruningSchedule;
import io.motifbase.trainer.pruning.Treatment;
import io.motifbase.trainer.trainingset.FlightData;
import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An ensemble in the words that {@code motifbase train} takes; they travel to the tasks, which make the settings of them.
 *
 * @param sparsities null for the preset's
 * @param rule null for the preset's
 * @param samples null for the preset's
 */
record TrainOptions(
        String ensemble,
        String preset,
        int networks,
        long seed,
        @Nullable List<Double> sparsities,
        @Nullable String rule,
        String control,
        @Nullable Integer samples)
        implements Serializable {
    private static final String NONE = "none";

    /** @throws IllegalArgumentException naming what cannot be */
    TrainOptions {
        sparsities = sparsities == null ? null : List.copyOf(sparsities);
        NetworkId.checked("ensemble", ensemble);
        settings(preset, networks, seed, sparsities, rule, control);
        data(preset, samples, seed);
    }

    static TrainOptions of(String ensemble, String preset, int networks, long seed, @Nullable Integer samples) {
        return new TrainOptions(ensemble, preset, networks, seed, null, null, NONE, samples);
    }

    TrainOptions with(@Nullable List<Double> levels, @Nullable String pruning, String treatment) {
        return new TrainOptions(ensemble, preset, networks, seed, levels, pruning, treatment, samples);
    }

    EnsembleSettings settings() {
        return settings(preset, networks, seed, sparsities, rule, control);
    }

    private static EnsembleSettings settings(
            String preset,
            int networks,
            long seed,
            @Nullable List<Double> sparsities,
            @Nullable String rule,
            String control) {
        EnsembleSettings usual = Preset.named(preset).settings(networks, seed);
        PruningSchedule schedule = new PruningSchedule(
                sparsities == null ? usual.schedule().sparsities() : sparsities,
                rule == null ? usual.schedule().rule() : PruningRule.named(rule));
        return usual.withSchedule(schedule).withTreatment(Treatment.ofControl(control));
    }

    FlightData data() {
        return data(preset, samples, seed);
    }

    private static FlightData data(String preset, @Nullable Integer samples, long seed) {
        return FlightData.of(
                ParameterSet.A, 1, samples == null ? Preset.named(preset).rows() : samples, seed);
    }

    /** Everything that the networks are a function of, by name. */
    SortedMap<String, String> provenance() {
        SortedMap<String, String> all = new TreeMap<>(settings().provenance());
        all.putAll(data().provenance());
        all.put("command", "train");
        all.put("ensemble", ensemble);
        all.put("networks", Integer.toString(networks));
        return all;
    }
}
