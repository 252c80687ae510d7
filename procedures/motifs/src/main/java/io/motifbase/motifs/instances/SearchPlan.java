package io.motifbase.motifs.instances;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which order the vertices of a pattern are matched, and what each must fulfil. It begins with vertex 0; next is always
 * the vertex of lowest number that is joined to one before it.
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
     * @param lower a vertex of the same role, matched before, that must be lower; -1 for none
     * @param joined further connections to vertices matched before
     * @param apart vertices matched before, in an adjacent layer, that must not be joined to it
     */
    record Step(int vertex, @Nullable Joint anchor, int lower, List<Joint> joined, List<Integer> apart) {}

    /**
     * A connection of the pattern to a vertex matched before.
     *
     * @param other that vertex
     * @param outOfOther whether it is the source
     * @param connection number in {@link MotifClass#connections()}
     */
    record Joint(int other, boolean outOfOther, int connection) {}

    static SearchPlan of(MotifClass motif) {
        Pattern pattern = Pattern.of(motif);
        List<Role> roles = Role.byVertex(motif);
        List<Integer> order = new ArrayList<>(List.of(0));
        while (order.size() < pattern.vertices()) {
            order.add(next(pattern, order));
        }
        List<Step> steps = new ArrayList<>();
        for (int s = 0; s < order.size(); s++) {
            steps.add(step(pattern, roles, order, s));
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

    private static Step step(Pattern pattern, List<Role> roles, List<Integer> order, int s) {
        int vertex = order.get(s);
        int lower = -1;
        List<Joint> joints = new ArrayList<>();
        List<Integer> apart = new ArrayList<>();
        for (int before : order.subList(0, s)) {
            if (roles.get(before) == roles.get(vertex)) {
                lower = before;
            }
            int connection = connection(pattern, before, vertex);
            if (connection >= 0) {
                joints.add(new Joint(before, pattern.sources()[connection] == before, connection));
            } else if (Math.abs(pattern.layers()[before] - pattern.layers()[vertex]) == 1) {
                apart.add(before);
            }
        }
        Joint anchor = joints.isEmpty() ? null : joints.remove(0);
        return new Step(vertex, anchor, lower, List.copyOf(joints), List.copyOf(apart));
    }

    private static int connection(Pattern pattern, int u, int v) {
        for (int e = 0; e < pattern.sources().length; e++) {
            int source = pattern.sources()[e];
            int target = pattern.targets()[e];
            if ((source == u && target == v) || (source == v && target == u)) {
                return e;
            }
        }
        return -1;
    }
}
