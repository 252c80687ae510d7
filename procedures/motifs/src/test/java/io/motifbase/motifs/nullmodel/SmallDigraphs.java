package io.motifbase.motifs.nullmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** All digraphs of four vertices without self loops, as bits: bit 4 u + v where u -> v. */
final class SmallDigraphs {
    static final int VERTICES = 4;

    private SmallDigraphs() {}

    /**
     * The digraphs by what they share. Of those that differ in their numbering alone only some are taken: what vertices
     * have in common must not decrease from one to the next.
     *
     * @param ofVertex what is kept of each vertex
     * @param ofGraph what is kept besides
     */
    static Collection<List<Integer>> classes(VertexNumber ofVertex, Function<Integer, Object> ofGraph) {
        Map<Object, List<Integer>> classes =
                new TreeMap<>((x, y) -> x.toString().compareTo(y.toString()));
        for (int g = 0; g < 1 << (VERTICES * VERTICES); g++) {
            List<Object> key = new ArrayList<>();
            boolean ordered = (g & 0b1000_0100_0010_0001) == 0;
            int last = 0;
            for (int v = 0; ordered && v < VERTICES; v++) {
                int number = ofVertex.of(g, v);
                ordered = number >= last;
                last = number;
                key.add(number);
            }
            if (ordered) {
                key.add(ofGraph.apply(g));
                classes.computeIfAbsent(key, any -> new ArrayList<>()).add(g);
            }
        }
        return classes.values();
    }

    interface VertexNumber {
        int of(int graph, int vertex);
    }

    static boolean has(int g, int u, int v) {
        return (g >>> (VERTICES * u + v) & 1) != 0;
    }

    static int degrees(int g, int v) {
        int degrees = 0;
        for (int w = 0; w < VERTICES; w++) {
            degrees += (has(g, v, w) ? 4 : 0) + (has(g, w, v) ? 1 : 0);
        }
        return degrees;
    }

    static int degreesAndMutual(int g, int v) {
        int mutual = 0;
        for (int w = 0; w < VERTICES; w++) {
            mutual += has(g, v, w) && has(g, w, v) ? 1 : 0;
        }
        return degrees(g, v) << 2 | mutual;
    }

    /** Every triad by its connections, out-degrees and in-degrees, sorted: what tells the sixteen classes apart. */
    static String triads(int g) {
        List<String> triads = new ArrayList<>();
        for (int left = 0; left < VERTICES; left++) {
            List<String> roles = new ArrayList<>();
            for (int v = 0; v < VERTICES; v++) {
                int out = 0;
                int in = 0;
                int both = 0;
                for (int w = 0; w < VERTICES; w++) {
                    boolean inside = v != left && w != left;
                    out += inside && has(g, v, w) ? 1 : 0;
                    in += inside && has(g, w, v) ? 1 : 0;
                    both += inside && has(g, v, w) && has(g, w, v) ? 1 : 0;
                }
                roles.add(out + "/" + in + "/" + both);
            }
            roles.sort(null);
            triads.add(roles.toString());
        }
        triads.sort(null);
        return triads.toString();
    }

    static SwapGraph graph(int g) {
        int[] offsets = new int[VERTICES + 1];
        int[] targets = new int[Integer.bitCount(g)];
        int size = 0;
        for (int u = 0; u < VERTICES; u++) {
            for (int v = 0; v < VERTICES; v++) {
                if (has(g, u, v)) {
                    targets[size++] = v;
                }
            }
            offsets[u + 1] = size;
        }
        return new SwapGraph(offsets, targets);
    }

    static int bits(SwapGraph graph) {
        int bits = 0;
        for (int k = 0; k < graph.connections(); k++) {
            bits |= 1 << (VERTICES * graph.source(k) + graph.target(k));
        }
        return bits;
    }

    /**
     * Samples every class from its first graph, and from its last. Under uniformity the chi-squares of all classes sum
     * up to one of as many degrees of freedom, mean f and variance 2 f; 5 standard deviations are allowed.
     *
     * @param start gives members of a graph by number, as bits
     */
    static void assertUniform(Collection<List<Integer>> classes, Function<Integer, ToLongFunction<Integer>> start) {
        double chiSquares = 0;
        int freedoms = 0;
        for (List<Integer> realisations : classes) {
            for (int from : List.of(realisations.get(0), realisations.get(realisations.size() - 1))) {
                ToLongFunction<Integer> sampler = start.apply(from);
                int members = realisations.size() == 1 ? 1 : 100 * realisations.size();
                Map<Integer, Integer> seen = new HashMap<>();
                for (int m = 0; m < members; m++) {
                    seen.merge((int) sampler.applyAsLong(m), 1, Integer::sum);
                }
                assertThat(seen.keySet()).isEqualTo(new HashSet<>(realisations));
                double expected = (double) members / realisations.size();
                for (int count : seen.values()) {
                    chiSquares += (count - expected) * (count - expected) / expected;
                }
                freedoms += realisations.size() - 1;
            }
        }
        assertThat(freedoms).isGreaterThan(100);
        assertThat(chiSquares).isCloseTo(freedoms, within(5 * Math.sqrt(2.0 * freedoms)));
    }
}
