package io.motifbase.trainer.pruning;

/** What the networks of an ensemble go through: training, or a control that lacks one thing of it. */
public enum Treatment {
    /** Trained before every prune and after the last. */
    TRAINED("trained"),
    /** Never trained: what pruning alone does to random weights. */
    UNTRAINED("untrained"),
    /**
     * Trained alike, on rows whose outputs belong to other rows, all networks on the same: what training does where there
     * is nothing to learn but the outputs' distribution.
     */
    SHUFFLED("shuffled");

    private final String id;

    Treatment(String id) {
        this.id = id;
    }

    /** Name in provenance, as the origin of a network. */
    public String id() {
        return id;
    }

    /**
     * The treatment that a control is.
     *
     * @param control {@code none}, {@code untrained} or {@code shuffled}
     * @throws IllegalArgumentException naming the known ones
     */
    public static Treatment ofControl(String control) {
        return switch (control) {
            case "none" -> TRAINED;
            case "untrained" -> UNTRAINED;
            case "shuffled" -> SHUFFLED;
            default ->
                throw new IllegalArgumentException("control must be one of none, untrained, shuffled, got " + control);
        };
    }
}
