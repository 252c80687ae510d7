package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.DirectedGraph;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The census by looking at every set of two to four vertices: connected ones are classified by their in- and
 * out-degrees, which differ between all classes. The oracle for small graphs.
 */
final class BruteForceCensus {
    private final boolean[][] joined;
    private final Counts counts = new Counts();
    private final Map<String, MotifClass> classes = new HashMap<>();

    private BruteForceCensus(DirectedGraph g) {
        joined = new boolean[g.vertices()][g.vertices()];
        for (int u = 0; u < g.vertices(); u++) {
            for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
                joined[u][g.target(k)] = true;
            }
        }
        for (MotifClass motif : MotifClass.LAYERED) {
            boolean[][] pattern = pattern(motif);
            int[] all = new int[motif.neurons()];
            Arrays.setAll(all, i -> i);
            classes.put(signature(pattern, all), motif);
        }
    }

    static Counts count(DirectedGraph g, Definition definition) {
        BruteForceCensus census = new BruteForceCensus(g);
        if (definition == Definition.NON_INDUCED) {
            census.countOccurrences(MotifClass.LAYERED);
            return census.counts;
        }
        census.extend(new int[0]);
        if (definition == Definition.ZAHN2024) {
            census.countAsPublished();
        }
        return census.counts;
    }

    /** Every occurrence of the classes, induced or not: maps that keep their connections, each up to automorphism. */
    static Counts countOccurrences(DirectedGraph g, List<MotifClass> classes) {
        BruteForceCensus census = new BruteForceCensus(g);
        census.countOccurrences(classes);
        return census.counts;
    }

    private void countOccurrences(List<MotifClass> classes) {
        for (MotifClass motif : classes) {
            boolean[][] pattern = pattern(motif);
            counts.set(motif, maps(pattern, joined, new int[0]) / maps(pattern, pattern, new int[0]));
        }
    }

    private static long maps(boolean[][] pattern, boolean[][] into, int[] images) {
        int next = images.length;
        if (next == pattern.length) {
            return 1;
        }
        long sum = 0;
        for (int image = 0; image < into.length; image++) {
            boolean fits = true;
            for (int v = 0; v < next; v++) {
                fits &= images[v] != image
                        && (!pattern[v][next] || into[images[v]][image])
                        && (!pattern[next][v] || into[image][images[v]]);
            }
            if (fits) {
                int[] longer = Arrays.copyOf(images, next + 1);
                longer[next] = image;
                sum += maps(pattern, into, longer);
            }
        }
        return sum;
    }

    private static boolean[][] pattern(MotifClass motif) {
        boolean[][] pattern = new boolean[motif.neurons()][motif.neurons()];
        for (String connection : motif.connections().split(", ")) {
            String[] ends = connection.split("->");
            pattern[Integer.parseInt(ends[0])][Integer.parseInt(ends[1])] = true;
        }
        return pattern;
    }

    private void extend(int[] set) {
        if (set.length >= 2) {
            MotifClass motif = connected(set) ? classes.get(signature(joined, set)) : null;
            if (motif != null) {
                counts.add(motif, 1);
            } else if (connected(set)) {
                throw new AssertionError("no class for " + Arrays.toString(set));
            }
        }
        for (int v = set.length == 0 ? 0 : set[set.length - 1] + 1; set.length < 4 && v < joined.length; v++) {
            int[] longer = Arrays.copyOf(set, set.length + 1);
            longer[set.length] = v;
            extend(longer);
        }
    }

    private boolean connected(int[] set) {
        boolean[] seen = new boolean[set.length];
        seen[0] = true;
        for (int round = 0; round < set.length; round++) {
            for (int a = 0; a < set.length; a++) {
                for (int b = 0; b < set.length; b++) {
                    seen[b] |= seen[a] && (joined[set[a]][set[b]] || joined[set[b]][set[a]]);
                }
            }
        }
        for (boolean s : seen) {
            if (!s) {
                return false;
            }
        }
        return true;
    }

    private static String signature(boolean[][] joined, int[] set) {
        String[] degrees = new String[set.length];
        for (int a = 0; a < set.length; a++) {
            int in = 0;
            int out = 0;
            for (int b : set) {
                in += joined[b][set[a]] ? 1 : 0;
                out += joined[set[a]][b] ? 1 : 0;
            }
            degrees[a] = in + "/" + out;
        }
        Arrays.sort(degrees);
        return String.join(" ", degrees);
    }

    private void countAsPublished() {
        boolean[][] two = product(joined, joined);
        counts.set(MotifClass.CHAIN2, nonZeros(two));
        counts.set(MotifClass.CHAIN3, nonZeros(product(two, joined)));
        long sum = 0;
        for (int v = 0; v < joined.length; v++) {
            long d = 0;
            for (boolean[] row : joined) {
                d += row[v] ? 1 : 0;
            }
            sum += d >= 3 ? d * (d - 1) / 2 : 0;
        }
        counts.set(MotifClass.CONVERGING3, sum);
    }

    private static boolean[][] product(boolean[][] a, boolean[][] b) {
        boolean[][] c = new boolean[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                for (int k = 0; k < a.length; k++) {
                    c[i][k] |= a[i][j] && b[j][k];
                }
            }
        }
        return c;
    }

    private static long nonZeros(boolean[][] a) {
        long sum = 0;
        for (boolean[] row : a) {
            for (boolean cell : row) {
                sum += cell ? 1 : 0;
            }
        }
        return sum;
    }
}
