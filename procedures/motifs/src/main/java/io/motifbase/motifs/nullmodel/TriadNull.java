package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.graph.DirectedGraph;

/**
 * Keeps the in-degree, the out-degree and the number of mutual pairs of every vertex and the census of all sixteen
 * triads, so that a class of four vertices stands out only where its triads do not explain it (Milo et al. 2002, Science
 * 298:824). Milo and others anneal random networks towards the triad counts; here every member starts from the graph,
 * and random steps lead from one graph with these counts to another, see {@link TriadSwaps}.
 *
 * <p>What is sampled: each step is as likely as the one back, so if they reach every graph with these counts, then all
 * become as likely. That they do is not proven. All digraphs of four vertices are reached, and as often; on the
 * transcription network of E. coli the mean number of bi-fans is the same from the network itself and from starts that
 * were annealed from random networks of its degrees. An attempt of a connection is {@value TriadSwaps#STEPS_AN_ATTEMPT}
 * steps, since most steps change little; after 10 attempts a connection that mean no longer moves.
 *
 * <p>Time O(attempts * connections * the lower degree at a swapped pair) a member.
 */
final class TriadNull extends GeneralNull {

    @Override
    public String id() {
        return "triad";
    }

    @Override
    public String keeps() {
        return "in-degree, out-degree and number of mutual pairs of every vertex, and the triad census";
    }

    @Override
    public String varies() {
        return "which vertices are joined";
    }

    @Override
    public double samplerBytes(DirectedGraph graph) {
        return super.samplerBytes(graph) + DyadSwapGraph.bytes(graph.vertices(), graph.connections());
    }

    /** 5 microseconds for each attempt and neighbour of the end that has fewer. */
    @Override
    public double memberSeconds(DirectedGraph graph, int attempts) {
        return 5e-6 * attempts * graph.lesserNeighbours();
    }

    @Override
    Swaps swaps(SwapGraph graph, int attempts) {
        return TriadSwaps.of(graph, attempts, true);
    }
}
