package io.motifbase.motifs.census;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The isomorphism classes of connected directed graphs of three and four vertices.
 *
 * <p>The code of a graph of n vertices is its adjacency matrix read row by row: bit {@code n * i + j} is the connection
 * i -> j. The id of a class is its least code (Kashtan, Itzkovitz, Milo and Alon 2004, mfinder). Labels of triads count
 * mutual, asymmetric and null pairs, with D(own), U(p), T(ransitive) and C(yclic) (Holland and Leinhardt 1970).
 */
final class GeneralClasses {
    private static final String[][] TRIAD_PATTERNS = {
        {"021D", "0->1, 0->2"},
        {"021U", "0->2, 1->2"},
        {"021C", "0->1, 1->2"},
        {"111D", "0->1, 1->0, 2->1"},
        {"111U", "0->1, 1->0, 1->2"},
        {"030T", "0->1, 0->2, 1->2"},
        {"030C", "0->1, 1->2, 2->0"},
        {"201", "0->1, 1->0, 1->2, 2->1"},
        {"120D", "0->1, 0->2, 1->2, 2->1"},
        {"120U", "0->1, 1->0, 0->2, 1->2"},
        {"120C", "0->1, 1->2, 0->2, 2->0"},
        {"210", "0->1, 0->2, 2->0, 1->2, 2->1"},
        {"300", "0->1, 1->0, 0->2, 2->0, 1->2, 2->1"},
    };

    static final List<MotifClass> TRIADS = triads();
    static final List<MotifClass> QUADS = quads();

    private GeneralClasses() {}

    /** The class of every code of n vertices, n 3 or 4; null where the graph is not connected. Shape (2^(n n)). */
    static MotifClass[] byCode(int n) {
        MotifClass[] byCode = new MotifClass[1 << (n * n)];
        for (MotifClass motif : n == 3 ? TRIADS : QUADS) {
            int code = code(n, motif.connections());
            for (int[] order : orders(n)) {
                byCode[reordered(n, code, order)] = motif;
            }
        }
        return byCode;
    }

    /** The general class with the connections of a layered one. */
    static MotifClass like(MotifClass layered) {
        int n = layered.neurons();
        return Objects.requireNonNull(byCode(n)[code(n, layered.connections())]);
    }

    /** The code of connections as text. */
    static int code(int n, String connections) {
        int code = 0;
        for (String connection : connections.split(", ")) {
            String[] ends = connection.split("->");
            code |= 1 << (n * Integer.parseInt(ends[0]) + Integer.parseInt(ends[1]));
        }
        return code;
    }

    /** The least code of the same graph with its vertices in any order. */
    static int leastCode(int n, int code) {
        int least = code;
        for (int[] order : orders(n)) {
            least = Math.min(least, reordered(n, code, order));
        }
        return least;
    }

    private static List<MotifClass> triads() {
        List<MotifClass> triads = new ArrayList<>();
        for (String[] pattern : TRIAD_PATTERNS) {
            int id = leastCode(3, code(3, pattern[1]));
            String description = "three neurons, " + pairs(3, id) + "; mfinder id " + id;
            int index = MotifClass.LAYERED.size() + triads.size();
            triads.add(new MotifClass(index, pattern[0], 3, pattern[1], description + likeLayered(3, id)));
        }
        return List.copyOf(triads);
    }

    private static List<MotifClass> quads() {
        List<MotifClass> quads = new ArrayList<>();
        boolean[] seen = new boolean[1 << 16];
        for (int code = 0; code < seen.length; code++) {
            if (seen[code] || hasLoop(4, code) || !connected(4, code)) {
                continue;
            }
            for (int[] order : orders(4)) {
                seen[reordered(4, code, order)] = true;
            }
            String description = "four neurons, " + pairs(4, code) + likeLayered(4, code);
            int index = MotifClass.LAYERED.size() + TRIADS.size() + quads.size();
            quads.add(new MotifClass(index, "m" + code, 4, text(4, code), description));
        }
        return List.copyOf(quads);
    }

    private static String pairs(int n, int code) {
        int mutual = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                mutual += has(n, code, i, j) && has(n, code, j, i) ? 1 : 0;
            }
        }
        int asymmetric = Integer.bitCount(code) - 2 * mutual;
        return "connected pairs: " + mutual + " both ways, " + asymmetric + " one way";
    }

    private static String likeLayered(int n, int id) {
        return MotifClass.LAYERED.stream()
                .filter(motif -> motif.neurons() == n && leastCode(n, code(n, motif.connections())) == id)
                .map(motif -> "; " + motif.id() + " of layered graphs")
                .collect(Collectors.joining());
    }

    private static String text(int n, int code) {
        List<String> connections = new ArrayList<>();
        for (int bit = 0; bit < n * n; bit++) {
            if (((code >> bit) & 1) != 0) {
                connections.add(bit / n + "->" + bit % n);
            }
        }
        return String.join(", ", connections);
    }

    private static boolean has(int n, int code, int i, int j) {
        return ((code >> (n * i + j)) & 1) != 0;
    }

    private static boolean hasLoop(int n, int code) {
        for (int i = 0; i < n; i++) {
            if (has(n, code, i, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean connected(int n, int code) {
        int reached = 1;
        for (int round = 1; round < n; round++) {
            for (int bit = 0; bit < n * n; bit++) {
                int ends = (1 << (bit / n)) | (1 << (bit % n));
                reached |= ((code >> bit) & 1) != 0 && (reached & ends) != 0 ? ends : 0;
            }
        }
        return reached == (1 << n) - 1;
    }

    private static int reordered(int n, int code, int[] order) {
        int reordered = 0;
        for (int left = code; left != 0; left &= left - 1) {
            int bit = Integer.numberOfTrailingZeros(left);
            reordered |= 1 << (n * order[bit / n] + order[bit % n]);
        }
        return reordered;
    }

    /** All permutations of 0..n-1. */
    private static List<int[]> orders(int n) {
        List<int[]> orders = new ArrayList<>();
        addOrders(new int[0], n, orders);
        return orders;
    }

    private static void addOrders(int[] begun, int n, List<int[]> orders) {
        if (begun.length == n) {
            orders.add(begun);
        }
        for (int v = 0; v < n && begun.length < n; v++) {
            int next = v;
            if (Arrays.stream(begun).noneMatch(taken -> taken == next)) {
                int[] longer = Arrays.copyOf(begun, begun.length + 1);
                longer[begun.length] = v;
                addOrders(longer, n, orders);
            }
        }
    }
}
