package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.graph.DirectedGraph;
import java.util.Arrays;

/** Plain counts of what two vertices have in common. */
final class Pairs {
    private Pairs() {}

    /** Pairs of vertices with pairs of common targets, whatever else joins them. */
    static long biFans(DirectedGraph g) {
        long biFans = 0;
        int[] common = new int[g.vertices()];
        for (int u = 0; u < g.vertices(); u++) {
            Arrays.fill(common, 0);
            for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
                int v = g.target(k);
                for (int j = g.inOffset(v); j < g.inOffset(v + 1); j++) {
                    common[g.source(j)]++;
                }
            }
            for (int w = 0; w < u; w++) {
                biFans += (long) common[w] * (common[w] - 1) / 2;
            }
        }
        return biFans;
    }
}
