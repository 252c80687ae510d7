package io.motifbase.motifs.nullmodel;

/**
 * Keeps the in- and out-degree of every vertex and is uniform over all directed graphs with these degrees that have no
 * self loops and no repeated connections. Every connection has {@code attempts} turns to swap ends with a random other
 * one, and 3-cycles are reversed now and then, see {@link DegreeSwaps}.
 *
 * <p>Mutual pairs are not kept: two connections between the same vertices are two connections. Where the graph has more
 * of them than its degrees explain, classes with mutual pairs stand out, and {@link DegreeMutualNull} says what is left.
 *
 * <p>Time O(attempts * connections) a member.
 */
final class DegreeNull extends GeneralNull {

    @Override
    public String id() {
        return "degree";
    }

    @Override
    public String keeps() {
        return "in- and out-degree of every vertex";
    }

    @Override
    public String varies() {
        return "which vertices are joined, uniformly";
    }

    @Override
    Swaps swaps(SwapGraph graph, int attempts) {
        DegreeSwaps swaps = new DegreeSwaps(graph);
        return (random, poll) -> {
            graph.restart();
            swaps.swap(random, attempts, poll);
        };
    }
}
