package io.motifbase.motifs.graph;

/** How the connections of a graph lie between layers. */
public enum Layering {
    /** Every connection goes to the next layer. */
    STRICT,

    /** Every connection goes to a later layer, some not to the next. */
    SKIPPING,

    /** There are no layers. */
    NONE
}
