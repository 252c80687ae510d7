package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.DirectedGraph;
import java.util.List;
import java.util.stream.Collectors;

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

    /** The classes of three and four neurons: thirteen or 212, in the order of results. */
    public List<MotifClass> classes() {
        return Definition.EXACT.classes(this);
    }

    /**
     * A class that graphs of this family are counted by.
     *
     * @throws IllegalArgumentException for another one; the message says where it is one, or what it is called here
     */
    public MotifClass checked(MotifClass motif) {
        if (classes().contains(motif)) {
            return motif;
        }
        if (this == GENERAL) {
            throw new IllegalArgumentException(
                    "motif must be a triad by its MAN label (030T) or a class of four neurons"
                            + " by its mfinder id (m204) in a general graph, got " + motif
                            + (LAYERED.classes().contains(motif)
                                    ? ", which is " + GeneralClasses.like(motif) + " there"
                                    : ""));
        }
        throw new IllegalArgumentException("motif must be one of "
                + classes().stream().map(MotifClass::id).collect(Collectors.joining(", ")) + ", got " + motif
                + (GENERAL.classes().contains(motif)
                        ? ", a class of general graphs: take the network as general"
                        : ""));
    }
}
