package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.DirectedGraph;
import java.util.Arrays;

/**
 * The induced census of the general classes by visiting every connected set of three and four vertices once: the oracle
 * for graphs of some hundred vertices.
 *
 * <p>Time O(connected sets of four vertices); memory O(vertices + connections). Source: Wernicke 2006 (ESU),
 * IEEE/ACM Trans. Comput. Biol. Bioinform. 3:347.
 */
final class EsuCensus {
    private static final MotifClass[] TRIAD = GeneralClasses.byCode(3);
    private static final MotifClass[] QUAD = GeneralClasses.byCode(4);
    private final DirectedGraph g;
    private final int[][] neighbours;
    private final int[] set = new int[4];
    private final boolean[] near;

    private EsuCensus(DirectedGraph g) {
        this.g = g;
        this.near = new boolean[g.vertices()];
        this.neighbours = new int[g.vertices()][];
        Arrays.setAll(neighbours, this::neighboursOf);
    }

    private int[] neighboursOf(int v) {
        int[] all = new int[g.outDegree(v) + g.inDegree(v)];
        int size = 0;
        for (int k = g.outOffset(v); k < g.outOffset(v + 1); k++) {
            all[size++] = g.target(k);
        }
        for (int k = g.inOffset(v); k < g.inOffset(v + 1); k++) {
            all[size++] = g.source(k);
        }
        return Arrays.stream(all).distinct().toArray();
    }

    static Counts count(DirectedGraph g) {
        EsuCensus census = new EsuCensus(g);
        Counts counts = new Counts();
        for (int v = 0; v < census.neighbours.length; v++) {
            census.set[0] = v;
            census.near[v] = true;
            census.extend(1, new int[0], counts);
            census.near[v] = false;
        }
        return counts;
    }

    /** Adds the neighbours that only the newest vertex has to those left, and takes each in turn. */
    private void extend(int size, int[] left, Counts counts) {
        int newest = set[size - 1];
        int[] candidates = Arrays.copyOf(left, left.length + neighbours[newest].length);
        int end = left.length;
        for (int u : neighbours[newest]) {
            if (u > set[0] && !near[u]) {
                near[u] = true;
                candidates[end++] = u;
            }
        }
        for (int i = end - 1; i >= 0; i--) {
            set[size] = candidates[i];
            if (size >= 2) {
                counts.add(classOf(size + 1), 1);
            }
            if (size < 3) {
                extend(size + 1, Arrays.copyOf(candidates, i), counts);
            }
        }
        for (int i = left.length; i < end; i++) {
            near[candidates[i]] = false;
        }
    }

    private MotifClass classOf(int n) {
        int code = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                code |= i != j && joined(set[i], set[j]) ? 1 << (n * i + j) : 0;
            }
        }
        return n == 3 ? TRIAD[code] : QUAD[code];
    }

    private boolean joined(int u, int v) {
        int low = g.outOffset(u);
        int high = g.outOffset(u + 1) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (g.target(middle) == v) {
                return true;
            }
            if (g.target(middle) < v) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }
}
