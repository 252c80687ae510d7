package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.graph.DirectedGraph;
import java.util.Locale;

/**
 * A null model of graphs without layers: all directed graphs without self loops and repeated connections are alike to
 * it, but for what it keeps. Every member starts from the graph itself.
 */
abstract class GeneralNull implements NullModel {

    /** Changes a {@link SwapGraph} at random, which is first put back to its start. */
    interface Swaps {
        void restartAndSwap(MemberRandom random, Runnable poll);
    }

    /** Swaps over a graph as it starts. */
    abstract Swaps swaps(SwapGraph graph, int attempts);

    @Override
    public final Sampler sampler(DirectedGraph graph, long seed, int attempts) {
        checkWithoutLayers(graph);
        int[] offsets = new int[graph.vertices() + 1];
        int[] targets = new int[Math.toIntExact(graph.connections())];
        for (int v = 0; v < graph.vertices(); v++) {
            offsets[v + 1] = graph.outOffset(v + 1);
        }
        for (int k = 0; k < targets.length; k++) {
            targets[k] = graph.target(k);
        }
        SwapGraph member = new SwapGraph(offsets, targets);
        Swaps swaps = swaps(member, attempts);
        return (number, poll) -> {
            swaps.restartAndSwap(MemberRandom.ofMember(seed, number), poll);
            return DirectedGraph.withoutLayers(member.vertices(), member.sources(), member.targets());
        };
    }

    private void checkWithoutLayers(DirectedGraph graph) {
        if (graph.hasLayers()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "null model %s must have a graph without layers, got %s: its members would have connections that"
                            + " skip layers or lead back, beside which any layered network is full of bi-fans. Take"
                            + " layered-degree, or count the network as general to force it",
                    id(),
                    graph));
        }
    }

    /** 200 ns for each attempt. */
    @Override
    public double memberSeconds(DirectedGraph graph, int attempts) {
        return 200e-9 * attempts * graph.connections();
    }

    @Override
    public double samplerBytes(DirectedGraph graph) {
        return SwapGraph.bytes(graph.vertices(), graph.connections())
                + DirectedGraph.bytes(graph.vertices(), graph.connections());
    }
}
