package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.DirectedGraph;

/** Which classes a graph is counted by. */
public enum MotifFamily {
    /** The classes of strictly layered graphs: {@link MotifClass#DIVERGING2} and its like. */
    LAYERED,

    /** The 13 connected triads and the 199 connected classes of four vertices. */
    GENERAL;

    /** The family of a graph: layered where every connection goes to the next layer, general otherwise. */
    public static MotifFamily of(DirectedGraph graph) {
        return graph.isStrictlyLayered() ? LAYERED : GENERAL;
    }
}
