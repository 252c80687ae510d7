package io.motifbase.motifs.census;

/**
 * The cliques of four vertices by their dyads, each visited once from its lowest vertex: among the neighbours above it
 * the triangles, found as neighbours above one of them that are marked by the others.
 *
 * <p>Time O(triangles * most neighbours above a vertex); memory 8 bytes a vertex. Source: Chiba and Nishizeki 1985,
 * SIAM J. Comput. 14:210.
 */
final class CliqueCensus {
    private static final int KINDS = DyadGraph.KINDS;
    private static final PatternSums CLIQUES =
            new PatternSums(4, new int[][] {{0, 1}, {0, 2}, {1, 2}, {0, 3}, {1, 3}, {2, 3}});

    private final DyadGraph g;
    private final Poll poll;
    private final PatternSums cliques = CLIQUES.cleared();

    /** 1 + the dyad of the lowest vertex with each neighbour above it. */
    private final byte[] marks;

    /** Of the two lowest vertices at hand: 1 + their two dyads with each common neighbour above them. */
    private final byte[] commonMarks;

    private final int[] common;

    CliqueCensus(DyadGraph g, Poll poll) {
        this.g = g;
        this.poll = poll;
        this.marks = new byte[g.vertices];
        this.commonMarks = new byte[g.vertices];
        this.common = new int[g.vertices];
    }

    void addTo(Counts counts) {
        for (int u = 0; u < g.vertices; u++) {
            int end = g.offsets[u + 1];
            if (end - g.higher[u] >= 3) {
                for (int k = g.higher[u]; k < end; k++) {
                    marks[g.neighbours[k]] = (byte) (1 + g.dyads[k]);
                }
                for (int k = g.higher[u]; k < end; k++) {
                    addAbove(g.neighbours[k], g.dyads[k]);
                }
                for (int k = g.higher[u]; k < end; k++) {
                    marks[g.neighbours[k]] = 0;
                }
            }
        }
        cliques.addTo(counts, 1);
    }

    /** Adds the cliques of the lowest vertex with v and two above v. */
    private void addAbove(int v, int dyad) {
        int end = g.offsets[v + 1];
        int size = 0;
        for (int k = g.higher[v]; k < end; k++) {
            int w = g.neighbours[k];
            if (marks[w] != 0) {
                commonMarks[w] = (byte) (1 + KINDS * (marks[w] - 1) + g.dyads[k]);
                common[size++] = w;
            }
        }
        poll.work(end - g.higher[v]);
        for (int i = 0; i + 1 < size; i++) {
            addPairs(common[i], KINDS * KINDS * dyad + commonMarks[common[i]] - 1);
        }
        for (int i = 0; i < size; i++) {
            commonMarks[common[i]] = 0;
        }
    }

    private void addPairs(int w, int triangle) {
        int end = g.offsets[w + 1];
        poll.work(end - g.higher[w]);
        for (int k = g.higher[w]; k < end; k++) {
            int mark = commonMarks[g.neighbours[k]];
            if (mark != 0) {
                cliques.add((KINDS * KINDS * triangle + mark - 1) * KINDS + g.dyads[k], 1);
            }
        }
    }
}
