package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.CleanUp;
import io.motifbase.motifs.graph.DirectedGraph;

/**
 * How a graph is counted.
 *
 * @param definition what a count means
 * @param bias whether biases take part; where not, they are left out before the clean-up, so that a neuron fed by its
 *     bias alone is a ghost
 * @param clean whether ghost and dead neurons are removed first
 */
public record CensusSettings(Definition definition, boolean bias, boolean clean) {

    /** The graph that these settings count, and what the clean-up removed from it. */
    public CleanUp prepare(DirectedGraph graph) {
        DirectedGraph counted = bias ? graph : graph.withoutBiases();
        return clean ? CleanUp.of(counted) : CleanUp.nothingRemoved(counted);
    }
}
