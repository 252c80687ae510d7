package io.motifbase.motifs.nullmodel;

/**
 * Random steps over the simple directed graphs without self loops of given in- and out-degrees, each as likely as the
 * one back, so that the uniform distribution stays; together they lead from every such graph to every other.
 *
 * <p>A swap: two connections a -> b and c -> d become a -> d and c -> b, where neither is there and neither is a self
 * loop. The connections have turns in their order, each with a partner drawn from all, itself included. After every
 * eighth turn a 3-cycle is tried, because swaps cannot turn one round: a random connection a -> b, a random connection
 * b -> c; where c -> a closes the cycle and none of the three has its reverse, a coin decides whether all three are
 * reversed. (The cycle is met from each of its three connections, and then by one over the out-degree of the next
 * vertex; the reversed cycle by the same sum, and degrees stay.) A turn that changes nothing counts.
 *
 * <p>Source: Berger and Mueller-Hannemann 2010, Uniform sampling of digraphs with a fixed degree sequence (WG 2010).
 */
final class DegreeSwaps {
    private static final int TURNS_A_CYCLE = 8;
    private static final int TURNS_A_CHECK = 1 << 14;

    private final SwapGraph graph;

    DegreeSwaps(SwapGraph graph) {
        this.graph = graph;
    }

    /**
     * As many rounds in which every connection has a turn.
     *
     * @param poll called every few milliseconds; what it throws is thrown on
     */
    void swap(MemberRandom random, int attempts, Runnable poll) {
        int size = graph.connections();
        int turn = 0;
        for (int round = 0; round < attempts; round++) {
            for (int i = 0; i < size; i += 2) {
                long partners = random.pairBelow(size);
                attempt(i, (int) (partners >>> 32));
                if (i + 1 < size) {
                    attempt(i + 1, (int) partners);
                }
                turn += 2;
                if (turn % TURNS_A_CYCLE == 0) {
                    attemptCycle(random);
                }
                if (turn % TURNS_A_CHECK == 0) {
                    poll.run();
                }
            }
        }
    }

    /** Connections of one source, or into one target, have each other's target already: nothing changes. */
    private void attempt(int i, int j) {
        int a = graph.source(i);
        int b = graph.target(i);
        int c = graph.source(j);
        int d = graph.target(j);
        if (a != d && c != b && !graph.has(a, d) && !graph.has(c, b)) {
            graph.exchange(i, j);
        }
    }

    private void attemptCycle(MemberRandom random) {
        int i = random.below(graph.connections());
        int b = graph.target(i);
        int ways = graph.outDegree(b);
        if (ways == 0) {
            return;
        }
        int j = graph.offset(b) + random.below(ways);
        int a = graph.source(i);
        int c = graph.target(j);
        boolean cycle = c != a && graph.has(c, a) && !graph.has(b, a) && !graph.has(c, b) && !graph.has(a, c);
        if (cycle && random.below(2) == 0) {
            int k = graph.find(c, a);
            graph.exchange(i, j);
            graph.exchange(j, k);
        }
    }
}
