package io.motifbase.queries.reproduction;

import io.motifbase.trainer.pruning.Preset;
import org.jspecify.annotations.Nullable;

/** The ensembles of a reproduction, from the same random weights, alike but for one thing. */
enum Variant {
    TRAINED("trained", null, "none", "trained and pruned as published"),
    SPARSE("sparse", "lamp-floor", "none", "trained, and pruned by a rule that never cuts an output off"),
    UNTRAINED("untrained", null, "untrained", "never trained, pruned alike: what pruning alone does"),
    RANDOM("random", "random", "none", "trained, and pruned at random: what training alone does");

    private final String id;
    private final @Nullable String rule;
    private final String control;
    private final String description;

    Variant(String id, @Nullable String rule, String control, String description) {
        this.id = id;
        this.rule = rule;
        this.control = control;
        this.description = description;
    }

    /** Name in the tables, and the end of the ensemble's name. */
    String id() {
        return id;
    }

    String description() {
        return description;
    }

    String control() {
        return control;
    }

    /** Of the pruning; null for the preset's. The preset of the sparser networks has its own, with a training that fits. */
    @Nullable
    String rule(Preset preset) {
        return this == SPARSE && preset == Preset.PAPER ? null : rule;
    }

    Preset preset(Preset preset) {
        return this == SPARSE && preset == Preset.PAPER ? Preset.SPARSE : preset;
    }
}
