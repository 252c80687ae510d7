package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.graph.DirectedGraph;

/**
 * Keeps the in-degree, the out-degree and the number of mutual pairs of every vertex, as the random networks of Milo et
 * al. 2002 (Science 298:824) and of FANMOD (Wernicke and Rasche 2006, 'local const') do. Steps and their number are
 * those of {@link TriadNull}, without the triads.
 *
 * <p>Swaps of single connections and of mutual pairs by themselves, which those tools make, do not reach every such
 * graph, nor do reversals of 3-cycles beside them: of the 3550 cases of four vertices they leave 134 apart. The steps here
 * reach all of these, and as often.
 */
final class DegreeMutualNull extends GeneralNull {

    @Override
    public String id() {
        return "degree-mutual";
    }

    @Override
    public String keeps() {
        return "in-degree, out-degree and number of mutual pairs of every vertex";
    }

    @Override
    public String varies() {
        return "which vertices are joined";
    }

    @Override
    public double samplerBytes(DirectedGraph graph) {
        return super.samplerBytes(graph) + DyadSwapGraph.bytes(graph.vertices(), graph.connections());
    }

    /** 2 microseconds for each attempt. */
    @Override
    public double memberSeconds(DirectedGraph graph, int attempts) {
        return 2e-6 * attempts * graph.connections();
    }

    @Override
    Swaps swaps(SwapGraph graph, int attempts) {
        return TriadSwaps.of(graph, attempts, false);
    }
}
