package io.motifbase.motifs.graph;

/**
 * A graph without the neurons that carry no signal, and what was removed. Forward, layer by layer: a ghost neuron (no
 * input, where a bias counts as input) loses its connections out. Then backward: a dead hidden neuron (no output) loses
 * its connections in, its bias included. Neurons of the first layer are never ghosts, those of the last never dead.
 * After it every hidden neuron has both input and output, or no connection at all; vertices keep their numbers. A graph
 * without layers has neither first nor last neurons and stays as it is.
 *
 * <p>Time and memory O(vertices + connections). Source: Zahn, Daniel and Kutz 2024, arXiv 2403.00974.
 *
 * @param graph what is left
 * @param ghostNeurons neurons without input that lost connections
 * @param deadNeurons neurons without output that lost connections
 * @param removedConnections connections that both lost, those of biases included
 */
public record CleanUp(DirectedGraph graph, int ghostNeurons, int deadNeurons, long removedConnections) {

    public static CleanUp of(DirectedGraph g) {
        if (!g.hasLayers()) {
            return nothingRemoved(g);
        }
        int[] order = byLayer(g);
        boolean[] ghost = new boolean[g.vertices()];
        boolean[] dead = new boolean[g.vertices()];
        int ghosts = markGhosts(g, order, ghost);
        int deads = markDead(g, order, ghost, dead);
        if (ghosts + deads == 0) {
            return nothingRemoved(g);
        }
        DirectedGraph left = g.filtered((source, target) -> !ghost[source] && !dead[target]);
        return new CleanUp(left, ghosts, deads, g.connections() - left.connections());
    }

    /** The graph as it is. */
    public static CleanUp nothingRemoved(DirectedGraph g) {
        return new CleanUp(g, 0, 0, 0);
    }

    /** The same without layers. */
    public CleanUp asGeneral() {
        return new CleanUp(graph.asGeneral(), ghostNeurons, deadNeurons, removedConnections);
    }

    private static int markGhosts(DirectedGraph g, int[] order, boolean[] ghost) {
        int ghosts = 0;
        for (int v : order) {
            if (g.layerOf(v) > 0 && !g.isBias(v) && !hasInput(g, v, ghost)) {
                ghost[v] = true;
                ghosts += g.outDegree(v) > 0 ? 1 : 0;
            }
        }
        return ghosts;
    }

    private static int markDead(DirectedGraph g, int[] order, boolean[] ghost, boolean[] dead) {
        int deads = 0;
        for (int i = order.length - 1; i >= 0; i--) {
            int v = order[i];
            boolean hidden = g.layerOf(v) > 0 && g.layerOf(v) < g.layers() - 1 && !g.isBias(v);
            if (hidden && (ghost[v] || !hasOutput(g, v, dead))) {
                dead[v] = true;
                deads += hasInput(g, v, ghost) ? 1 : 0;
            }
        }
        return deads;
    }

    private static boolean hasInput(DirectedGraph g, int v, boolean[] ghost) {
        for (int k = g.inOffset(v); k < g.inOffset(v + 1); k++) {
            if (!ghost[g.source(k)]) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasOutput(DirectedGraph g, int v, boolean[] dead) {
        for (int k = g.outOffset(v); k < g.outOffset(v + 1); k++) {
            if (!dead[g.target(k)]) {
                return true;
            }
        }
        return false;
    }

    private static int[] byLayer(DirectedGraph g) {
        int[] next = new int[g.layers() + 1];
        for (int v = 0; v < g.vertices(); v++) {
            next[g.layerOf(v) + 1]++;
        }
        for (int l = 1; l < next.length; l++) {
            next[l] += next[l - 1];
        }
        int[] order = new int[g.vertices()];
        for (int v = 0; v < order.length; v++) {
            order[next[g.layerOf(v)]++] = v;
        }
        return order;
    }
}
