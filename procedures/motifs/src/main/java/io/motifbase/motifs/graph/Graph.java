package io.motifbase.motifs.graph;

/** What a census counts: a {@link DirectedGraph}, or the bits of a strictly layered one that is written over and over. */
public sealed interface Graph permits BitGraph, DirectedGraph {

    /** The graph as an immutable one; itself where it is. */
    DirectedGraph toGraph();
}
