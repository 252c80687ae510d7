package io.motifbase.motifs.instances;

import io.motifbase.motifs.graph.DirectedGraph;
import org.jspecify.annotations.Nullable;

/**
 * The roles of bi-fan and bi-parallel, each from walks over the wedges of every vertex: the first counts the paths to
 * each other end, the second gives every vertex in between the paths beside its own, the third the ends their pairs.
 *
 * <p>Time O(wedges), once for each of the two classes; memory four numbers a vertex.
 */
final class PairRoles {
    private final DirectedGraph g;
    private @Nullable Ends biFans;
    private @Nullable Ends biParallels;

    PairRoles(DirectedGraph g) {
        this.g = g;
    }

    /**
     * Instances by vertex and role.
     *
     * @param sources bi-fan: source; bi-parallel: source
     * @param inner bi-fan: target; bi-parallel: middle
     * @param sinks bi-fan: none; bi-parallel: target
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Ends(long[] sources, long[] inner, long[] sinks) {
        static Ends of(int vertices) {
            return new Ends(new long[vertices], new long[vertices], new long[vertices]);
        }
    }

    /** Adds the role of a closed form itself, or takes it out of the walks of a tree as often as they hold it. */
    void addClosedForms(LayeredRole role, long[] counts, Runnable poll) {
        switch (role) {
            case BIFAN_SOURCE -> add(1, biFans(poll).sources, counts);
            case BIFAN_TARGET -> add(1, biFans(poll).inner, counts);
            case ZIGZAG_BRANCHING, ZIGZAG_JOINING -> add(-2, biFans(poll).sources, counts);
            case ZIGZAG_LEAF, ZIGZAG_MEETING -> add(-2, biFans(poll).inner, counts);
            case BIPARALLEL_SOURCE -> add(1, biParallels(poll).sources, counts);
            case BIPARALLEL_MIDDLE -> add(1, biParallels(poll).inner, counts);
            case BIPARALLEL_TARGET -> add(1, biParallels(poll).sinks, counts);
            case CONVERGING_CHAIN_FIRST, DIVERGING_CHAIN_BRANCHING -> add(-2, biParallels(poll).sources, counts);
            case CONVERGING_CHAIN_MEETING, DIVERGING_CHAIN_THIRD -> add(-2, biParallels(poll).sinks, counts);
            case CONVERGING_CHAIN_SECOND, CONVERGING_CHAIN_JOINING, DIVERGING_CHAIN_SECOND, DIVERGING_CHAIN_LEAF ->
                add(-1, biParallels(poll).inner, counts);
            default -> {}
        }
    }

    private static void add(long times, long[] from, long[] to) {
        for (int v = 0; v < to.length; v++) {
            to[v] += times * from[v];
        }
    }

    private Ends biFans(Runnable poll) {
        if (biFans == null) {
            biFans = Ends.of(g.vertices());
            int[] common = new int[g.vertices()];
            for (int u = 0; u < g.vertices(); u++) {
                poll.run();
                addBiFans(u, common, biFans);
            }
        }
        return biFans;
    }

    /** Those whose higher source is {@code u}. */
    private void addBiFans(int u, int[] common, Ends ends) {
        for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
            int target = g.target(k);
            for (int j = g.inOffset(target); g.source(j) < u; j++) {
                common[g.source(j)]++;
            }
        }
        for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
            int target = g.target(k);
            for (int j = g.inOffset(target); g.source(j) < u; j++) {
                ends.inner[target] += common[g.source(j)] - 1;
            }
        }
        for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
            int target = g.target(k);
            for (int j = g.inOffset(target); g.source(j) < u; j++) {
                long c = common[g.source(j)];
                ends.sources[u] += c * (c - 1) / 2;
                ends.sources[g.source(j)] += c * (c - 1) / 2;
                common[g.source(j)] = 0;
            }
        }
    }

    private Ends biParallels(Runnable poll) {
        if (biParallels == null) {
            biParallels = Ends.of(g.vertices());
            int[] paths = new int[g.vertices()];
            for (int u = 0; u < g.vertices(); u++) {
                poll.run();
                addBiParallels(u, paths, biParallels);
            }
        }
        return biParallels;
    }

    /** Those whose source is {@code u}. */
    private void addBiParallels(int u, int[] paths, Ends ends) {
        for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
            int middle = g.target(k);
            for (int j = g.outOffset(middle); j < g.outOffset(middle + 1); j++) {
                paths[g.target(j)]++;
            }
        }
        for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
            int middle = g.target(k);
            for (int j = g.outOffset(middle); j < g.outOffset(middle + 1); j++) {
                ends.inner[middle] += paths[g.target(j)] - 1;
            }
        }
        for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
            int middle = g.target(k);
            for (int j = g.outOffset(middle); j < g.outOffset(middle + 1); j++) {
                long c = paths[g.target(j)];
                ends.sources[u] += c * (c - 1) / 2;
                ends.sinks[g.target(j)] += c * (c - 1) / 2;
                paths[g.target(j)] = 0;
            }
        }
    }
}
