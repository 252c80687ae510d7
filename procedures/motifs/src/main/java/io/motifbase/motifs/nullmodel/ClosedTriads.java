package io.motifbase.motifs.nullmodel;

import static io.motifbase.motifs.nullmodel.DyadSwapGraph.BACK;
import static io.motifbase.motifs.nullmodel.DyadSwapGraph.EMPTY;
import static io.motifbase.motifs.nullmodel.DyadSwapGraph.FORTH;
import static io.motifbase.motifs.nullmodel.DyadSwapGraph.MUTUAL;

import java.util.Arrays;

/**
 * How far the numbers of closed triads (three vertices, every pair joined) lie from those of the start, and how far a
 * change of a few pairs would move them.
 *
 * <p>There are seven classes of them. With in- and out-degree and the number of mutual pairs of every vertex they
 * determine the whole census of sixteen triads: those numbers count the paths of two pairs of every kind, and the paths
 * that are not in a closed triad are the open ones.
 *
 * <p>Time of a change O(the lower degree of each changed pair). The state of a pair takes two bits.
 */
final class ClosedTriads {
    private static final int CLASSES = 7;
    private static final byte[] CLASS_OF = classes();

    private final DyadSwapGraph graph;
    private final int[] deviation = new int[CLASSES];
    /** What the change at hand adds; the last entry takes what is not closed. */
    private final int[] change = new int[CLASSES + 1];

    private int a;
    private int b;
    private int c;
    private int d;

    ClosedTriads(DyadSwapGraph graph) {
        this.graph = graph;
    }

    /** The class of a triad u, v, w from the states of u v, u w and v w; {@link #CLASSES} where it is not closed. */
    private static byte[] classes() {
        byte[] classes = new byte[64];
        for (int code = 0; code < classes.length; code++) {
            int uv = code & 3;
            int uw = code >>> 2 & 3;
            int vw = code >>> 4;
            int[] out = {(uv & 1) + (uw & 1), (uv >>> 1) + (vw & 1), (uw >>> 1) + (vw >>> 1)};
            int[] in = {(uv >>> 1) + (uw >>> 1), (uv & 1) + (vw >>> 1), (uw & 1) + (vw & 1)};
            int outPairs = out[0] / 2 + out[1] / 2 + out[2] / 2;
            int inPairs = in[0] / 2 + in[1] / 2 + in[2] / 2;
            boolean closed = uv != EMPTY && uw != EMPTY && vw != EMPTY;
            classes[code] = (byte) (closed ? closedClass(out[0] + out[1] + out[2], outPairs, inPairs) : CLASSES);
        }
        return classes;
    }

    /** By connections and the numbers of vertices with two targets and with two sources. */
    private static int closedClass(int connections, int outPairs, int inPairs) {
        return switch (connections) {
            case 3 -> outPairs;
            case 4 -> outPairs > inPairs ? 2 : outPairs < inPairs ? 3 : 4;
            default -> connections;
        };
    }

    private static int classOf(int uv, int uw, int vw) {
        return CLASS_OF[uv | uw << 2 | vw << 4];
    }

    /**
     * Considers a change of the pairs v1 v2, v3 v4, v1 v4 and v3 v2 of four different vertices.
     *
     * @param states of these pairs in this order, two bits each from the lowest: as they are, and then as they would be
     */
    void changeFour(int v1, int v2, int v3, int v4, int states) {
        begin(v1, v2, v3, v4);
        changePair(a, b, states & 3, states >>> 8 & 3);
        changePair(c, d, states >>> 2 & 3, states >>> 10 & 3);
        changePair(a, d, states >>> 4 & 3, states >>> 12 & 3);
        changePair(c, b, states >>> 6 & 3, states >>> 14 & 3);
        int ac = graph.state(a, c);
        int bd = graph.state(b, d);
        if (ac != EMPTY || bd != EMPTY) {
            addInner(states, ac, bd, -1);
            addInner(states >>> 8, ac, bd, 1);
        }
    }

    /** The four triads among the four vertices. */
    private void addInner(int states, int ac, int bd, int by) {
        int ab = states & 3;
        int cd = states >>> 2 & 3;
        int ad = states >>> 4 & 3;
        int bc = DyadSwapGraph.reversed(states >>> 6 & 3);
        change[classOf(ab, ac, bc)] += by;
        change[classOf(ab, ad, bd)] += by;
        change[classOf(ac, ad, cd)] += by;
        change[classOf(bc, bd, cd)] += by;
    }

    /** Considers the reversal of the 3-cycle v1 v2 v3 without mutual pairs. */
    void reverseCycle(int v1, int v2, int v3) {
        begin(v1, v2, v3, v3);
        changePair(a, b, FORTH, BACK);
        changePair(b, c, FORTH, BACK);
        changePair(c, a, FORTH, BACK);
    }

    private void begin(int v1, int v2, int v3, int v4) {
        Arrays.fill(change, 0);
        a = v1;
        b = v2;
        c = v3;
        d = v4;
    }

    /** Adds a change of the pair u, v to its triads with all vertices but those of the change. */
    private void changePair(int u, int v, int from, int to) {
        if (graph.degree(u) > graph.degree(v)) {
            addOuter(v, u, DyadSwapGraph.reversed(from), DyadSwapGraph.reversed(to));
        } else {
            addOuter(u, v, from, to);
        }
    }

    private void addOuter(int low, int high, int from, int to) {
        SwapGraph out = graph.out();
        InRows in = graph.in();
        for (int k = out.offset(low); k < out.offset(low + 1); k++) {
            int w = out.target(k);
            if (w != a && w != b && w != c && w != d) {
                addTriad(from, to, out.has(w, low) ? MUTUAL : FORTH, graph.state(high, w));
            }
        }
        for (int p = in.offset(low); p < in.offset(low + 1); p++) {
            int w = in.source(p);
            if (w != a && w != b && w != c && w != d && !out.has(low, w)) {
                addTriad(from, to, BACK, graph.state(high, w));
            }
        }
    }

    private void addTriad(int from, int to, int uw, int vw) {
        change[classOf(from, uw, vw)]--;
        change[classOf(to, uw, vw)]++;
    }

    /** Distance to the start with the change: the closed triads too many or too few, class by class. */
    int distance() {
        int distance = 0;
        for (int i = 0; i < CLASSES; i++) {
            distance += Math.abs(deviation[i] + change[i]);
        }
        return distance;
    }

    /** Makes the change. */
    void commit() {
        for (int i = 0; i < CLASSES; i++) {
            deviation[i] += change[i];
        }
    }

    /** As at the start. */
    void restart() {
        Arrays.fill(deviation, 0);
    }
}
