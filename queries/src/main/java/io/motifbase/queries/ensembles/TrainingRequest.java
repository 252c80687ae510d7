package io.motifbase.queries.ensembles;

import io.motifbase.trainer.flight.ParameterSet;
import io.motifbase.trainer.pruning.EnsembleSettings;
import io.motifbase.trainer.pruning.Preset;
import io.motifbase.trainer.pruning.PruningRule;
import io.motifbase.trainer.pruning.PruningSchedule;
import io.motifbase.trainer.pruning.Treatment;
import io.motifbase.trainer.training.LayerSizes;
import io.motifbase.trainer.trainingset.FlightData;
import io.motifbase.trainer.trainingset.RowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An ensemble as a user describes it: a preset, and what differs from it. What is null is as the preset has it.
 *
 * @param ensemble its name in the store
 * @param sparsities pruned fractions, increasing
 * @param rule id of a {@link PruningRule}
 * @param layers neurons of each
 * @param samples simulated rows
 * @param control none, or what the networks are a control of, see {@link Treatment#ofControl}
 * @param pruneBiases whether biases are pruned with the weights
 * @param resume whether an ensemble that is in the store may be gone on with
 * @param parameters A or B, the constants of the moth; null for A
 * @param size of the moth; null for 1
 */
public record TrainingRequest(
        String ensemble,
        Preset preset,
        int networks,
        long seed,
        @Nullable List<Double> sparsities,
        @Nullable String rule,
        @Nullable List<Integer> layers,
        @Nullable Integer samples,
        String control,
        boolean pruneBiases,
        boolean resume,
        @Nullable String parameters,
        @Nullable Double size) {
    public static final String DEFAULT_ENSEMBLE = "moth";
    public static final Preset DEFAULT_PRESET = Preset.SMALL;
    public static final String DEFAULT_CONTROL = "none";
    public static final int DEFAULT_NETWORKS = 8;
    public static final long DEFAULT_SEED = 1;

    public TrainingRequest {
        sparsities = sparsities == null ? null : List.copyOf(sparsities);
        layers = layers == null ? null : List.copyOf(layers);
    }

    /** For the moth of the published networks. */
    public TrainingRequest(
            String ensemble,
            Preset preset,
            int networks,
            long seed,
            @Nullable List<Double> sparsities,
            @Nullable String rule,
            @Nullable List<Integer> layers,
            @Nullable Integer samples,
            String control,
            boolean pruneBiases,
            boolean resume) {
        this(
                ensemble,
                preset,
                networks,
                seed,
                sparsities,
                rule,
                layers,
                samples,
                control,
                pruneBiases,
                resume,
                null,
                null);
    }

    /** The same for another moth. */
    public TrainingRequest withMoth(@Nullable String set, @Nullable Double factor) {
        return with(resume, set, factor);
    }

    private TrainingRequest with(boolean again, @Nullable String set, @Nullable Double factor) {
        return new TrainingRequest(
                ensemble,
                preset,
                networks,
                seed,
                sparsities,
                rule,
                layers,
                samples,
                control,
                pruneBiases,
                again,
                set,
                factor);
    }

    /**
     * All settings, checked, for rows of simulated flight.
     *
     * @throws IllegalArgumentException naming the first that cannot be
     */
    public TrainingPlan plan() {
        return plan(FlightData.of(set(), size == null ? 1 : size, samples == null ? preset.rows() : samples, seed));
    }

    private ParameterSet set() {
        for (ParameterSet set : ParameterSet.values()) {
            if (set.name().equals(parameters == null ? ParameterSet.A.name() : parameters)) {
                return set;
            }
        }
        throw new IllegalArgumentException(
                "parameters must be one of " + List.of(ParameterSet.values()) + ", got " + parameters);
    }

    /**
     * All settings, checked. Where no layers are asked for, they are the preset's with the ends of the rows.
     *
     * @throws IllegalArgumentException naming the first that cannot be
     */
    public TrainingPlan plan(RowSource rows) {
        EnsembleSettings settings = preset.settings(networks, seed);
        PruningSchedule schedule = settings.schedule();
        settings = settings.withSchedule(new PruningSchedule(
                sparsities == null ? schedule.sparsities() : sparsities,
                rule == null ? schedule.rule() : PruningRule.named(rule),
                pruneBiases));
        settings = settings.withTreatment(Treatment.ofControl(control));
        List<Integer> sizes = layers == null ? fitted(settings.layers(), rows) : layers;
        return new TrainingPlan(ensemble, settings.withLayers(new LayerSizes(sizes)), rows, resume);
    }

    private static List<Integer> fitted(LayerSizes preset, RowSource rows) {
        List<Integer> sizes = new ArrayList<>(preset.neurons());
        sizes.set(0, rows.inputNames().size());
        sizes.set(sizes.size() - 1, rows.outputNames().size());
        return sizes;
    }

    /** The same, to be gone on with. */
    public TrainingRequest resumed() {
        return with(true, parameters, size);
    }

    /** Name and value of what was asked, in words that {@link #of} reads. */
    public SortedMap<String, String> options() {
        SortedMap<String, String> options = new TreeMap<>();
        options.put("ensemble", ensemble);
        options.put("preset", preset.id());
        options.put("networks", Integer.toString(networks));
        options.put("seed", Long.toString(seed));
        options.put("control", control);
        options.put("pruneBiases", Boolean.toString(pruneBiases));
        options.put("resume", Boolean.toString(resume));
        putIfAsked(options, "sparsities", joined(sparsities));
        putIfAsked(options, "rule", rule);
        putIfAsked(options, "layers", joined(layers));
        putIfAsked(options, "samples", samples);
        putIfAsked(options, "parameters", parameters);
        putIfAsked(options, "size", size);
        return options;
    }

    private static void putIfAsked(SortedMap<String, String> options, String name, @Nullable Object value) {
        if (value != null) {
            options.put(name, value.toString());
        }
    }

    private static @Nullable String joined(@Nullable List<?> values) {
        return values == null ? null : values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /**
     * What {@link #options} were made of.
     *
     * @throws IllegalArgumentException where that was not so
     */
    public static TrainingRequest of(SortedMap<String, String> options) {
        return new TrainingRequest(
                options.getOrDefault("ensemble", DEFAULT_ENSEMBLE),
                Preset.named(options.getOrDefault("preset", DEFAULT_PRESET.id())),
                Integer.parseInt(options.getOrDefault("networks", Integer.toString(DEFAULT_NETWORKS))),
                Long.parseLong(options.getOrDefault("seed", Long.toString(DEFAULT_SEED))),
                list(options.get("sparsities"), Double::valueOf),
                options.get("rule"),
                list(options.get("layers"), Integer::valueOf),
                options.containsKey("samples") ? Integer.valueOf(options.get("samples")) : null,
                options.getOrDefault("control", DEFAULT_CONTROL),
                Boolean.parseBoolean(options.get("pruneBiases")),
                Boolean.parseBoolean(options.get("resume")),
                options.get("parameters"),
                options.containsKey("size") ? Double.valueOf(options.get("size")) : null);
    }

    private static <T> @Nullable List<T> list(@Nullable String text, Function<String, T> parser) {
        if (text == null) {
            return null;
        }
        return text.isEmpty()
                ? List.of()
                : List.of(text.split(",")).stream().map(parser).toList();
    }
}
