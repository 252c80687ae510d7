package io.motifbase.motifs.nullmodel;

import static io.motifbase.motifs.nullmodel.DyadSwapGraph.BACK;
import static io.motifbase.motifs.nullmodel.DyadSwapGraph.EMPTY;
import static io.motifbase.motifs.nullmodel.DyadSwapGraph.FORTH;

/**
 * Random steps over the simple directed graphs without self loops that share the in-degree, out-degree and number of
 * mutual pairs of every vertex, and the triad census where that is wanted; each step as likely as the one back.
 *
 * <p>Few swaps keep all this, and by them alone many of these graphs would never be reached. So a step may pass through
 * others: it tries swaps of connections, swaps of mutual pairs as wholes and reversals of 3-cycles until it meets one of
 * these graphs again, and is undone where {@value #MOST_TRIES} tries do not lead to one. Among the others, a try that
 * increases the distance by k (mutual pairs too many or too few, vertex by vertex, and closed triads, class by class) is
 * made with probability 2^(-k p). The penalty p is drawn for each step, since one that leads back soon in one network
 * does not in another. A way between two of these graphs is then as likely as the same way back, so that the uniform
 * distribution over them stays.
 */
final class TriadSwaps {
    static final int STEPS_AN_ATTEMPT = 5;
    static final int MOST_TRIES = 32;

    private static final int[] PENALTIES = {0, 1, 2, 4};
    private static final int KINDS = 16;
    private static final int CYCLE_KIND = 0;
    private static final int MOST_PAIR_KIND = 3;
    private static final int MOST_BITS = 16;
    /** States of the pairs a b, c d, a d and c b, two bits each. */
    private static final int OLD_FORTHS = 0x05;

    private static final int NEW_FORTHS = 0x50;
    private static final int NEW_MUTUALS = 0xF0;
    private static final int TWO_BACKS = 0x0A;
    private static final int STEPS_A_CHECK = 1 << 8;

    private final DyadSwapGraph pairs;
    private final SwapGraph graph;
    private final ClosedTriads triads;
    private final boolean keepTriads;
    /** Mutual pairs too many or too few, by vertex. */
    private final int[] mutuals;

    private int mutualDistance;
    private int distance;
    private final int[] exchanged = new int[4 * MOST_TRIES];
    private int exchanges;

    /** @param graph as it starts */
    TriadSwaps(SwapGraph graph, boolean keepTriads) {
        this.graph = graph;
        this.pairs = new DyadSwapGraph(graph);
        this.triads = new ClosedTriads(pairs);
        this.keepTriads = keepTriads;
        this.mutuals = new int[graph.vertices()];
    }

    /** Back to the first graph. */
    void restart() {
        pairs.restart();
    }

    /** Members that start from the graph as it is. */
    static GeneralNull.Swaps of(SwapGraph graph, int attempts, boolean keepTriads) {
        TriadSwaps swaps = new TriadSwaps(graph, keepTriads);
        return (random, poll) -> {
            swaps.restart();
            swaps.swap(random, attempts, poll);
        };
    }

    /**
     * {@value #STEPS_AN_ATTEMPT} steps for every attempt of every connection.
     *
     * @param poll called every few milliseconds; what it throws is thrown on
     */
    void swap(MemberRandom random, int attempts, Runnable poll) {
        long steps = (long) STEPS_AN_ATTEMPT * attempts * graph.connections();
        for (long step = 0; step < steps; step++) {
            step(random);
            if (step % STEPS_A_CHECK == 0) {
                poll.run();
            }
        }
    }

    private void step(MemberRandom random) {
        int penalty = PENALTIES[random.below(PENALTIES.length)];
        exchanges = 0;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            attempt(random, penalty);
            if (distance == 0) {
                return;
            }
        }
        undo();
    }

    private void undo() {
        while (exchanges > 0) {
            int j = exchanged[--exchanges];
            int i = exchanged[--exchanges];
            pairs.exchange(i, j);
            mutuals[graph.source(i)] = 0;
            mutuals[graph.source(j)] = 0;
            mutuals[graph.target(i)] = 0;
            mutuals[graph.target(j)] = 0;
        }
        mutualDistance = 0;
        distance = 0;
        triads.restart();
    }

    private void attempt(MemberRandom random, int penalty) {
        int kind = random.below(KINDS);
        if (kind == CYCLE_KIND) {
            attemptCycle(random, penalty);
            return;
        }
        long drawn = random.pairBelow(graph.connections());
        int i = (int) (drawn >>> 32);
        int j = (int) drawn;
        int a = graph.source(i);
        int b = graph.target(i);
        int c = graph.source(j);
        int d = graph.target(j);
        if (a == d || c == b || graph.has(a, d) || graph.has(c, b)) {
            return;
        }
        int backs = back(a, b) | back(c, d) << 2 | back(a, d) << 4 | back(c, b) << 6;
        if (kind > MOST_PAIR_KIND) {
            attemptSwap(random, penalty, i, j, backs);
        } else if (backs == TWO_BACKS) {
            attemptPairs(random, penalty, i, j);
        }
    }

    private int back(int u, int v) {
        return graph.has(v, u) ? BACK : EMPTY;
    }

    /** Two mutual pairs a b and c d become a d and c b, which are empty. */
    private void attemptPairs(MemberRandom random, int penalty, int i, int j) {
        int a = graph.source(i);
        int b = graph.target(i);
        int c = graph.source(j);
        int d = graph.target(j);
        if (keepTriads) {
            triads.changeFour(a, b, c, d, TWO_BACKS | OLD_FORTHS | NEW_MUTUALS << 8);
        }
        if (accepted(random, penalty, 0)) {
            int backOfFirst = graph.find(b, a);
            int backOfSecond = graph.find(d, c);
            exchange(i, j);
            exchange(backOfFirst, backOfSecond);
        }
    }

    private void attemptSwap(MemberRandom random, int penalty, int i, int j, int backs) {
        int a = graph.source(i);
        int b = graph.target(i);
        int c = graph.source(j);
        int d = graph.target(j);
        if (keepTriads) {
            triads.changeFour(a, b, c, d, backs | OLD_FORTHS | (backs | NEW_FORTHS) << 8);
        }
        int ab = backs >>> 1 & 1;
        int cd = backs >>> 3 & 1;
        int ad = backs >>> 5 & 1;
        int cb = backs >>> 7;
        int further = further(a, ad - ab) + further(b, cb - ab) + further(c, cb - cd) + further(d, ad - cd);
        if (accepted(random, penalty, further)) {
            mutuals[a] += ad - ab;
            mutuals[b] += cb - ab;
            mutuals[c] += cb - cd;
            mutuals[d] += ad - cd;
            exchange(i, j);
        }
    }

    private int further(int vertex, int mutual) {
        return Math.abs(mutuals[vertex] + mutual) - Math.abs(mutuals[vertex]);
    }

    /** As {@link DegreeSwaps} tries one. */
    private void attemptCycle(MemberRandom random, int penalty) {
        int i = random.below(graph.connections());
        int a = graph.source(i);
        int b = graph.target(i);
        int ways = graph.outDegree(b);
        if (ways == 0) {
            return;
        }
        int j = graph.offset(b) + random.below(ways);
        int c = graph.target(j);
        if (c == a || pairs.state(c, a) != FORTH || graph.has(b, a) || graph.has(c, b) || random.below(2) == 0) {
            return;
        }
        if (keepTriads) {
            triads.reverseCycle(a, b, c);
        }
        if (accepted(random, penalty, 0)) {
            int k = graph.find(c, a);
            exchange(i, j);
            exchange(j, k);
        }
    }

    /** Whether the change that was considered is made; then counts it. */
    private boolean accepted(MemberRandom random, int penalty, int mutualFurther) {
        int changed = mutualDistance + mutualFurther + (keepTriads ? triads.distance() : 0);
        for (int bits = penalty * (changed - distance); bits > 0; bits -= MOST_BITS) {
            if (random.below(1 << Math.min(bits, MOST_BITS)) != 0) {
                return false;
            }
        }
        if (keepTriads) {
            triads.commit();
        }
        mutualDistance += mutualFurther;
        distance = changed;
        return true;
    }

    private void exchange(int i, int j) {
        pairs.exchange(i, j);
        exchanged[exchanges++] = i;
        exchanged[exchanges++] = j;
    }
}
