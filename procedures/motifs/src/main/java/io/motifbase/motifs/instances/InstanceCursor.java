package io.motifbase.motifs.instances;

import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.instances.SearchPlan.Joint;
import io.motifbase.motifs.instances.SearchPlan.Step;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Steps through the instances of one motif class, one at a time and each once. Vertices are matched in this order: vertex 0
 * of {@link MotifClass#connections()}, then always the vertex of lowest number that is joined to one before it; among
 * vertices that a symmetry of the class exchanges the lower stands first. Instances come sorted by their vertices in that
 * order.
 *
 * <p>Depth-first search along the rows of the graph. Time to the first instance O(log degree) where the graph is dense;
 * for all of them O((candidates of the inner loop) log degree), a few tens of nanoseconds each; memory O(1), with a neuron
 * asked for in a general graph one byte a vertex.
 */
public final class InstanceCursor {
    private static final int CANDIDATES_A_POLL = 1 << 14;

    private final DirectedGraph g;
    private final InstanceFilter filter;
    private final Runnable poll;
    private final SearchPlan plan;
    private final @Nullable Nearness near;
    private final Step[] steps;
    private final int[] vertices;
    private final int[] connections;
    private final int[] next;
    private final int[] end;
    private int depth;
    private int candidates;

    /**
     * A cursor before the first instance.
     *
     * @param g a strictly layered graph where the class is one of these, else any graph
     * @param definition exact: the instances have no other connections than the class; non-induced: any others
     * @param poll called every few thousand candidates, so also where no instance is found for long; throws to cancel
     * @throws IllegalArgumentException for a graph that has no such classes, a definition that knows no instances, or a
     *     filter out of range
     */
    public InstanceCursor(
            DirectedGraph g, MotifClass motif, Definition definition, InstanceFilter filter, Runnable poll) {
        if (!definition.hasInstances()) {
            throw new IllegalArgumentException(
                    "definition must be exact or non-induced where instances are asked for, got " + definition);
        }
        this.g = g;
        this.filter = filter;
        this.poll = poll;
        this.plan = SearchPlan.of(motif, definition == Definition.EXACT);
        if (isLayered()) {
            g.checkStrictlyLayered(" for instances of " + motif);
        }
        this.steps = plan.steps().toArray(Step[]::new);
        this.vertices = new int[steps.length];
        this.connections = new int[plan.pattern().sources().length];
        this.next = new int[steps.length];
        this.end = new int[steps.length];
        end[0] = g.vertices();
        checkFilter();
        Integer neuron = filter.neuron();
        this.near = neuron == null || isLayered() ? null : new Nearness(g, neuron, steps.length - 1);
    }

    /** Whether the class is one of strictly layered graphs. */
    private boolean isLayered() {
        return plan.pattern().layers().length > 0;
    }

    private void checkFilter() {
        Integer neuron = filter.neuron();
        if (neuron != null && (neuron < 0 || neuron >= g.vertices())) {
            throw new IllegalArgumentException("neuron must be in [0, " + g.vertices() + "), got " + neuron);
        }
        Integer layer = filter.layer();
        if (layer != null && !g.hasLayers()) {
            throw new IllegalArgumentException("layer must be asked of a graph with layers, got " + layer + " of " + g);
        }
        if (layer != null && (layer < 0 || layer >= g.layers())) {
            throw new IllegalArgumentException("layer must be in [0, " + g.layers() + "), got " + layer);
        }
    }

    /** Goes to the next instance; false where there is none. */
    public boolean next() {
        depth -= depth == steps.length ? 1 : 0;
        while (depth >= 0) {
            if (!advance(depth)) {
                depth--;
            } else if (++depth == steps.length) {
                return true;
            } else {
                open(depth);
            }
        }
        return false;
    }

    /** The vertex that stands for vertex {@code i} of {@link MotifClass#connections()}. */
    public int vertex(int i) {
        return vertices[i];
    }

    /** The connection, numbered in the order of sources, that stands for connection {@code e} of the class. */
    public int connection(int e) {
        return connections[e];
    }

    /** Connections of an instance. */
    public int connections() {
        return connections.length;
    }

    /** Sets the candidates of a step: the row of its anchor, behind the lower vertex of the same role. */
    private void open(int s) {
        Joint anchor = Objects.requireNonNull(steps[s].anchor());
        int other = vertices[anchor.other()];
        next[s] = anchor.outOfOther() ? g.outOffset(other) : g.inOffset(other);
        end[s] = anchor.outOfOther() ? g.outOffset(other + 1) : g.inOffset(other + 1);
        if (!steps[s].lower().isEmpty()) {
            int least = 0;
            for (int lower : steps[s].lower()) {
                least = Math.max(least, vertices[lower]);
            }
            int low = next[s];
            int high = end[s];
            while (low < high) {
                int middle = (low + high) >>> 1;
                boolean below = (anchor.outOfOther() ? g.target(middle) : g.source(middle)) <= least;
                low = below ? middle + 1 : low;
                high = below ? high : middle;
            }
            next[s] = low;
        }
    }

    private boolean advance(int s) {
        Step step = steps[s];
        Joint anchor = step.anchor();
        while (next[s] < end[s]) {
            if (++candidates == CANDIDATES_A_POLL) {
                candidates = 0;
                poll.run();
            }
            int k = next[s]++;
            if (anchor == null ? begins(k) : follows(s, anchor, k)) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(int vertex) {
        vertices[0] = vertex;
        return fitsLayer(0) && mayHoldNeuron(0);
    }

    private boolean follows(int s, Joint anchor, int k) {
        Step step = steps[s];
        int vertex = anchor.outOfOther() ? g.target(k) : g.source(k);
        vertices[step.vertex()] = vertex;
        for (int before = 0; before < s; before++) {
            if (vertices[steps[before].vertex()] == vertex) {
                return false;
            }
        }
        int connection = anchor.outOfOther() ? k : g.connection(vertex, vertices[anchor.other()]);
        connections[anchor.connection()] = connection;
        return filter.takes(connection)
                && isJoined(vertex, step.joined())
                && isApart(vertex, step.absent())
                && fitsLayer(s)
                && mayHoldNeuron(s);
    }

    private boolean isJoined(int vertex, List<Joint> joints) {
        for (Joint joint : joints) {
            int other = vertices[joint.other()];
            int k = joint.outOfOther() ? g.connection(other, vertex) : g.connection(vertex, other);
            if (k < 0 || !filter.takes(k)) {
                return false;
            }
            connections[joint.connection()] = k;
        }
        return true;
    }

    private boolean isApart(int vertex, List<Joint> absent) {
        for (Joint joint : absent) {
            int other = vertices[joint.other()];
            if ((joint.outOfOther() ? g.connection(other, vertex) : g.connection(vertex, other)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** False where a vertex lies before the layer asked for, or all are matched and none lies in it. */
    private boolean fitsLayer(int s) {
        Integer layer = filter.layer();
        if (layer == null) {
            return true;
        }
        if (isLayered()) {
            return s > 0 || g.layerOf(vertices[0]) == layer;
        }
        boolean in = false;
        for (int i = 0; i <= s; i++) {
            int difference = g.layerOf(vertices[steps[i].vertex()]) - layer;
            if (difference < 0) {
                return false;
            }
            in |= difference == 0;
        }
        return in || s + 1 < steps.length;
    }

    /** False where the neuron asked for is not matched, and no later vertex can be it. */
    private boolean mayHoldNeuron(int s) {
        Integer neuron = filter.neuron();
        if (neuron == null) {
            return true;
        }
        for (int i = 0; i <= s; i++) {
            int vertex = vertices[steps[i].vertex()];
            if (near == null ? vertex == neuron : near.within(vertex, steps.length - 1 - s)) {
                return true;
            }
        }
        return near == null && layerIsLeft(g.layerOf(neuron) - g.layerOf(vertices[0]), s);
    }

    private boolean layerIsLeft(int wanted, int s) {
        for (int i = s + 1; i < steps.length; i++) {
            if (plan.pattern().layers()[steps[i].vertex()] == wanted) {
                return true;
            }
        }
        return false;
    }
}
