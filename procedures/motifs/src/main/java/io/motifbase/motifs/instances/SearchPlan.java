package io.motifbase.motifs.instances;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which order the vertices of a pattern are matched, and what each must fulfil. It begins with vertex 0; next is always
 * the vertex of lowest number that is joined to one before it. Of the ways to match an instance that differ by a symmetry
 * of the pattern the first is taken: that whose vertices, in this order, come first.
 *
 * @param pattern the motif class
 * @param steps one for each vertex of the pattern
 */
record SearchPlan(Pattern pattern, List<Step> steps) {

    /**
     * One vertex of the pattern.
     *
     * @param vertex its number
     * @param anchor the connection along whose row the candidates lie; null for the first vertex, where all are candidates
     * @param lower vertices matched before, to which a symmetry maps it, that must be lower
     * @param joined further connections to vertices matched before
     * @param absent connections to vertices matched before that must not be there
     */
    record Step(int vertex, @Nullable Joint anchor, List<Integer> lower, List<Joint> joined, List<Joint> absent) {}

    /**
     * A connection to a vertex matched before.
     *
     * @param other that vertex
     * @param outOfOther whether it is the source
     * @param connection number in {@link MotifClass#connections()}; -1 where the class has none
     */
    record Joint(int other, boolean outOfOther, int connection) {}

    /** @param induced whether the instances have no other connections than the class */
    static SearchPlan of(MotifClass motif, boolean induced) {
        Pattern pattern = Pattern.of(motif);
        List<Integer> order = new ArrayList<>(List.of(0));
        while (order.size() < pattern.vertices()) {
            order.add(next(pattern, order));
        }
        List<List<Integer>> lower = lower(pattern, order);
        List<Step> steps = new ArrayList<>();
        for (int s = 0; s < order.size(); s++) {
            steps.add(step(pattern, order.subList(0, s), order.get(s), lower.get(order.get(s)), induced));
        }
        return new SearchPlan(pattern, List.copyOf(steps));
    }

    private static int next(Pattern pattern, List<Integer> order) {
        for (int v = 0; v < pattern.vertices(); v++) {
            if (!order.contains(v)) {
                for (int before : order) {
                    if (pattern.joined(before, v) || pattern.joined(v, before)) {
                        return v;
                    }
                }
            }
        }
        throw new IllegalArgumentException("a motif class must be connected, got " + pattern);
    }

    /**
     * For each vertex those that must be lower. A vertex is lower than all that a symmetry makes of it which keeps the
     * vertices before it: Grochow and Kellis 2007, RECOMB, 92.
     */
    private static List<List<Integer>> lower(Pattern pattern, List<Integer> order) {
        List<List<Integer>> lower = new ArrayList<>();
        order.forEach(v -> lower.add(new ArrayList<>()));
        List<int[]> symmetries = pattern.automorphisms();
        for (int v : order) {
            for (int[] symmetry : symmetries) {
                List<Integer> below = lower.get(symmetry[v]);
                if (symmetry[v] != v && !below.contains(v)) {
                    below.add(v);
                }
            }
            symmetries =
                    symmetries.stream().filter(symmetry -> symmetry[v] == v).toList();
        }
        return lower;
    }

    private static Step step(Pattern pattern, List<Integer> matched, int vertex, List<Integer> lower, boolean induced) {
        List<Joint> joints = new ArrayList<>();
        List<Joint> absent = new ArrayList<>();
        for (int before : matched) {
            for (boolean outOfOther : new boolean[] {true, false}) {
                int connection = outOfOther ? connection(pattern, before, vertex) : connection(pattern, vertex, before);
                if (connection >= 0) {
                    joints.add(new Joint(before, outOfOther, connection));
                } else if (induced && possible(pattern, before, vertex, outOfOther)) {
                    absent.add(new Joint(before, outOfOther, -1));
                }
            }
        }
        Joint anchor = joints.isEmpty() ? null : joints.remove(0);
        return new Step(vertex, anchor, List.copyOf(lower), List.copyOf(joints), List.copyOf(absent));
    }

    /** Whether the graphs that hold the class can have this connection: layered ones only to the next layer. */
    private static boolean possible(Pattern pattern, int before, int vertex, boolean outOfOther) {
        int[] layers = pattern.layers();
        return layers.length == 0 || layers[vertex] - layers[before] == (outOfOther ? 1 : -1);
    }

    private static int connection(Pattern pattern, int source, int target) {
        for (int e = 0; e < pattern.sources().length; e++) {
            if (pattern.sources()[e] == source && pattern.targets()[e] == target) {
                return e;
            }
        }
        return -1;
    }
}
