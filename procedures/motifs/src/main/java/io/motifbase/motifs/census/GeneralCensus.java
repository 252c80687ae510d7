package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.DirectedGraph;
import java.util.Arrays;

/**
 * The census of the general classes without visiting every subgraph. What is counted are copies of six shapes with a
 * dyad for each of their pairs, whether or not the other pairs are joined too: stars from the degrees of a vertex,
 * paths, diamonds and paws from the triangles on each dyad, cycles of four from the wedges between each two vertices,
 * cliques one by one. A linear system turns these into induced counts, see {@link Occurrences}.
 *
 * <p>Every dyad is met at its higher end, where all neighbours are marked; walking the neighbours of its lower end finds
 * its triangles and the wedges that close cycles below the higher end.
 *
 * <p>Time O(sum over dyads of the lesser number of neighbours of its ends), and for cliques O(triangles * most
 * neighbours above a vertex); for triads alone O(connections^1.5); memory 70 bytes a vertex and 10 a connection. Sources: Chiba and Nishizeki 1985, SIAM J.
 * Comput. 14:210 (triangles, cycles and cliques); Ortmann and Brandes 2017, Applied Network Science 2:13 (the system).
 */
final class GeneralCensus {
    private static final int KINDS = DyadGraph.KINDS;

    /** Pairs of dyads: from the lower end (or one end of a wedge) and from the higher. */
    private static final int TYPES = KINDS * KINDS;

    private static final PatternSums WEDGES = new PatternSums(3, new int[][] {{0, 1}, {0, 2}});
    private static final PatternSums TRIANGLES = new PatternSums(3, new int[][] {{0, 1}, {0, 2}, {1, 2}});
    private static final PatternSums STARS = new PatternSums(4, new int[][] {{0, 1}, {0, 2}, {0, 3}});
    private static final PatternSums PATHS = new PatternSums(4, new int[][] {{0, 1}, {0, 2}, {1, 3}});
    private static final PatternSums PAWS = new PatternSums(4, new int[][] {{0, 1}, {0, 2}, {1, 2}, {2, 3}});
    private static final PatternSums CYCLES = new PatternSums(4, new int[][] {{0, 2}, {2, 1}, {0, 3}, {3, 1}});
    private static final PatternSums DIAMONDS =
            new PatternSums(4, new int[][] {{0, 1}, {0, 2}, {1, 2}, {0, 3}, {1, 3}});

    private final DyadGraph g;
    private final Poll poll;
    private final PatternSums wedges = WEDGES.cleared();
    private final PatternSums triangles = TRIANGLES.cleared();
    private final PatternSums stars = STARS.cleared();
    private final PatternSums paths = PATHS.cleared();
    private final PatternSums paws = PAWS.cleared();
    private final PatternSums cycles = CYCLES.cleared();
    private final PatternSums diamonds = DIAMONDS.cleared();

    /** Of the vertex at hand: 1 + its dyad with each neighbour. */
    private final byte[] marks;

    /** Of the vertex at hand: wedges to each lower vertex by type, and all of them. */
    private final int[] wedgesTo;

    private final int[] allWedgesTo;
    private final int[] touched;

    /** Of the dyad at hand: triangles by type, and the degrees of their third vertices by kind. */
    private final long[] trianglesOn = new long[TYPES];

    private final long[] pendantsOn = new long[TYPES * KINDS];

    GeneralCensus(DirectedGraph graph, Runnable poll) {
        this.g = new DyadGraph(graph);
        this.poll = new Poll(poll);
        this.marks = new byte[g.vertices];
        this.wedgesTo = new int[TYPES * g.vertices];
        this.allWedgesTo = new int[g.vertices];
        this.touched = new int[g.vertices];
    }

    /** Bytes that such a census takes beside the graph, about. */
    static double bytes(DirectedGraph g) {
        return 70.0 * g.vertices() + 10.0 * g.connections();
    }

    /** Seconds that such a census takes, about: 30 ns for each neighbour of the end that has fewer, of each connection. */
    static double seconds(DirectedGraph g) {
        return 30e-9 * g.lesserNeighbours();
    }

    /** Sets every count of the definition. */
    void count(Definition definition, Counts counts) {
        counts.clear();
        if (definition == Definition.TRIADS) {
            countTriads(counts);
            return;
        }
        for (int u = 0; u < g.vertices; u++) {
            addStars(u);
            addDyadsBelow(u);
        }
        wedges.addTo(counts, 1);
        triangles.addTo(counts, 3);
        stars.addTo(counts, 1);
        paths.addTo(counts, 1);
        paws.addTo(counts, 1);
        cycles.addTo(counts, 1);
        diamonds.addTo(counts, 1);
        new CliqueCensus(g, poll).addTo(counts);
        Occurrences.makeInduced(counts);
        if (definition == Definition.NON_INDUCED) {
            Occurrences.makeNonInduced(counts);
        }
    }

    /** Triangles once, from their lowest vertex: the neighbours above one of its neighbours that it has as well. */
    private void countTriads(Counts counts) {
        for (int u = 0; u < g.vertices; u++) {
            addWedges(u);
            int end = g.offsets[u + 1];
            for (int k = g.higher[u]; k < end; k++) {
                marks[g.neighbours[k]] = (byte) (1 + g.dyads[k]);
            }
            for (int k = g.higher[u]; k < end; k++) {
                addTrianglesAbove(g.neighbours[k], g.dyads[k]);
            }
            for (int k = g.higher[u]; k < end; k++) {
                marks[g.neighbours[k]] = 0;
            }
        }
        wedges.addTo(counts, 1);
        triangles.addTo(counts, 1);
        Occurrences.makeInduced(counts);
    }

    private void addTrianglesAbove(int v, int dyad) {
        int end = g.offsets[v + 1];
        poll.work(end - g.higher[v]);
        for (int k = g.higher[v]; k < end; k++) {
            int mark = marks[g.neighbours[k]];
            if (mark != 0) {
                triangles.add(TYPES * dyad + KINDS * (mark - 1) + g.dyads[k], 1);
            }
        }
    }

    private void addWedges(int u) {
        for (int a = 0; a < KINDS; a++) {
            long first = g.degrees[KINDS * u + a];
            wedges.add(KINDS * a + a, first * (first - 1) / 2);
            for (int b = a + 1; b < KINDS; b++) {
                wedges.add(KINDS * a + b, first * g.degrees[KINDS * u + b]);
            }
        }
    }

    private void addStars(int u) {
        addWedges(u);
        for (int a = 0; a < KINDS; a++) {
            long first = g.degrees[KINDS * u + a];
            long pairs = first * (first - 1) / 2;
            addTriples(TYPES * a + KINDS * a + a, first, pairs);
            for (int b = 0; b < KINDS; b++) {
                long second = g.degrees[KINDS * u + b];
                if (b != a) {
                    stars.addProduct(TYPES * a + KINDS * a + b, pairs, second);
                }
            }
        }
        long outAndIn = (long) g.degrees[KINDS * u + DyadGraph.OUT] * g.degrees[KINDS * u + DyadGraph.IN];
        stars.addProduct(KINDS * DyadGraph.IN + DyadGraph.BOTH, outAndIn, g.degrees[KINDS * u + DyadGraph.BOTH]);
    }

    /** Adds C(d, 3); the third is taken from the factor that it divides, so that nothing exceeds the count itself. */
    private void addTriples(int pattern, long d, long pairs) {
        if (pairs % 3 == 0) {
            stars.addProduct(pattern, pairs / 3, d - 2);
        } else {
            stars.addProduct(pattern, pairs, (d - 2) / 3);
        }
    }

    private void addDyadsBelow(int u) {
        int end = g.offsets[u + 1];
        for (int k = g.offsets[u]; k < end; k++) {
            marks[g.neighbours[k]] = (byte) (1 + g.dyads[k]);
        }
        int size = 0;
        for (int k = g.offsets[u]; k < g.higher[u]; k++) {
            int x = g.neighbours[k];
            size = walk(x, u, g.dyads[k], size);
            addDyad(x, u, DyadGraph.turned(g.dyads[k]));
        }
        addCycles(size);
        for (int k = g.offsets[u]; k < end; k++) {
            marks[g.neighbours[k]] = 0;
        }
    }

    /** Walks the neighbours w of the lower end: wedges u - x - w to those below u, triangles with those that u has. */
    private int walk(int x, int u, int dyad, int size) {
        int touchedSize = size;
        int end = g.offsets[x + 1];
        poll.work(end - g.offsets[x]);
        int k = g.offsets[x];
        for (; k < end && g.neighbours[k] < u; k++) {
            int w = g.neighbours[k];
            if (allWedgesTo[w]++ == 0) {
                touched[touchedSize++] = w;
            }
            wedgesTo[TYPES * w + KINDS * dyad + g.dyads[k]]++;
            if (marks[w] != 0) {
                addTriangle(KINDS * g.dyads[k] + marks[w] - 1, w);
            }
        }
        for (; k < end; k++) {
            int w = g.neighbours[k];
            if (marks[w] != 0) {
                addTriangle(KINDS * g.dyads[k] + marks[w] - 1, w);
            }
        }
        return touchedSize;
    }

    private void addTriangle(int type, int w) {
        trianglesOn[type]++;
        for (int kind = 0; kind < KINDS; kind++) {
            pendantsOn[KINDS * type + kind] += g.degrees[KINDS * w + kind];
        }
    }

    /** Adds the paths with the dyad in the middle, and what its triangles make; dyad as seen from its lower end. */
    private void addDyad(int x, int u, int dyad) {
        int turned = DyadGraph.turned(dyad);
        for (int a = 0; a < KINDS; a++) {
            long before = g.degrees[KINDS * x + a] - (a == dyad ? 1L : 0);
            for (int b = 0; b < KINDS && before > 0; b++) {
                long after = g.degrees[KINDS * u + b] - (b == turned ? 1L : 0);
                int type = KINDS * a + b;
                paths.add(TYPES * dyad + type, before * after - trianglesOn[type]);
            }
        }
        for (int type = 0; type < TYPES; type++) {
            if (trianglesOn[type] > 0) {
                addTriangles(dyad, type);
            }
        }
        for (int type = 0; type < TYPES; type++) {
            trianglesOn[type] = 0;
        }
    }

    private void addTriangles(int dyad, int type) {
        long here = trianglesOn[type];
        int pattern = TYPES * dyad + type;
        triangles.add(pattern, here);
        diamonds.add(TYPES * pattern + type, here * (here - 1) / 2);
        for (int other = type + 1; other < TYPES; other++) {
            if (trianglesOn[other] > 0) {
                diamonds.add(TYPES * pattern + other, here * trianglesOn[other]);
            }
        }
        int toLower = DyadGraph.turned(type / KINDS);
        int toHigher = DyadGraph.turned(type % KINDS);
        for (int kind = 0; kind < KINDS; kind++) {
            int own = (kind == toLower ? 1 : 0) + (kind == toHigher ? 1 : 0);
            paws.add(KINDS * pattern + kind, pendantsOn[KINDS * type + kind] - own * here);
            pendantsOn[KINDS * type + kind] = 0;
        }
    }

    private void addCycles(int size) {
        poll.work((long) TYPES * size);
        for (int i = 0; i < size; i++) {
            int w = touched[i];
            if (allWedgesTo[w] > 1) {
                addCycles(w, allWedgesTo[w]);
            }
            allWedgesTo[w] = 0;
            Arrays.fill(wedgesTo, TYPES * w, TYPES * w + TYPES, 0);
        }
    }

    private void addCycles(int w, int all) {
        int left = all;
        for (int type = 0; left > 0; type++) {
            long here = wedgesTo[TYPES * w + type];
            if (here > 0) {
                left -= (int) here;
                cycles.add(TYPES * type + type, here * (here - 1) / 2);
                for (int other = type + 1; left > 0 && other < TYPES; other++) {
                    cycles.add(TYPES * type + other, here * wedgesTo[TYPES * w + other]);
                }
            }
        }
    }
}
