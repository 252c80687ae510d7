package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.DirectedGraph;
import java.util.HashMap;
import java.util.Map;

/**
 * The induced census of the general classes by looking at every ordered choice of three and four vertices: the least
 * code of a set over its orders is the mfinder id of its class. The oracle for small graphs.
 */
final class BruteForceGeneralCensus {
    private final boolean[][] joined;
    private final Map<Integer, Integer> leastCode = new HashMap<>();

    private BruteForceGeneralCensus(boolean[][] joined) {
        this.joined = joined;
    }

    static Counts count(DirectedGraph g) {
        boolean[][] joined = new boolean[g.vertices()][g.vertices()];
        for (int u = 0; u < g.vertices(); u++) {
            for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
                joined[u][g.target(k)] = true;
            }
        }
        Counts counts = new Counts();
        for (int n = 3; n <= 4; n++) {
            Map<Integer, MotifClass> classes = new HashMap<>();
            for (MotifClass motif : n == 3 ? GeneralClasses.TRIADS : GeneralClasses.QUADS) {
                classes.put(GeneralClasses.leastCode(n, GeneralClasses.code(n, motif.connections())), motif);
            }
            BruteForceGeneralCensus sets = new BruteForceGeneralCensus(joined);
            sets.visitOrders(new int[n], 0, 0);
            for (int code : sets.leastCode.values()) {
                MotifClass motif = classes.get(code);
                if (motif != null) {
                    counts.add(motif, 1);
                }
            }
        }
        return counts;
    }

    private void visitOrders(int[] order, int size, int set) {
        if (size == order.length) {
            leastCode.merge(set, code(order), Math::min);
            return;
        }
        for (int v = 0; v < joined.length; v++) {
            if (((set >> v) & 1) == 0) {
                order[size] = v;
                visitOrders(order, size + 1, set | (1 << v));
            }
        }
    }

    private int code(int[] order) {
        int n = order.length;
        int code = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                code |= joined[order[i]][order[j]] ? 1 << (n * i + j) : 0;
            }
        }
        return code;
    }
}
