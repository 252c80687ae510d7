package io.motifbase.motifs.graph;

/**
 * Some adjacent layers of a strictly layered graph that need not be held as a whole.
 *
 * @param graph the vertices of these layers in the order of the whole graph, and the connections among them that the survey
 *     leaves; its layer 0 is the first of the window
 * @param firstLayer which layer of the whole graph that is
 * @param survey of the whole graph
 */
public record LayerWindow(DirectedGraph graph, int firstLayer, BlockSurvey survey) {

    /** Blocks of the window. */
    public int blocks() {
        return Math.max(0, graph.layers() - 1);
    }
}
