package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.CleanUp;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.Layering;

/**
 * How a graph is counted.
 *
 * @param definition what a count means
 * @param bias whether biases take part; where not, they are left out before the clean-up, so that a neuron fed by its
 *     bias alone is a ghost
 * @param clean whether ghost and dead neurons are removed first
 * @param layers whether layers mean something; where not, the graph is counted, after its clean-up, as one without
 *     layers, by the triads and the classes of four vertices, and biases are vertices like all others
 */
public record CensusSettings(Definition definition, boolean bias, boolean clean, boolean layers) {

    /** With layers, where the graph has them. */
    public CensusSettings(Definition definition, boolean bias, boolean clean) {
        this(definition, bias, clean, true);
    }

    /** The layers that count: none where these settings leave them out. */
    public Layering layering(DirectedGraph graph) {
        return layers ? graph.layering() : Layering.NONE;
    }

    /** The layers that count of most networks: every connection goes to the next, or none where they are left out. */
    public Layering usualLayering() {
        return layers ? Layering.STRICT : Layering.NONE;
    }

    /** By which classes a graph is counted, which its kind before the clean-up says. */
    public MotifFamily family(DirectedGraph graph) {
        return layers ? MotifFamily.of(graph) : MotifFamily.GENERAL;
    }

    /** The graph that these settings count, and what the clean-up removed from it. */
    public CleanUp prepare(DirectedGraph graph) {
        DirectedGraph counted = bias ? graph : graph.withoutBiases();
        CleanUp cleanUp = clean ? CleanUp.of(counted) : CleanUp.nothingRemoved(counted);
        return layers ? cleanUp : cleanUp.asGeneral();
    }
}
