package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.LayerWindow;

/**
 * A null model: which quantities of a graph are kept while all else is random. A member is a pure function of graph,
 * null model, seed and member number, the same bits on every machine and for any number of threads.
 */
public interface NullModel {

    /** The public name, as in results and commands. */
    String id();

    /** What every member has in common with the graph, in one line. */
    String keeps();

    /** What differs from member to member, in one line. */
    String varies();

    /**
     * A source of members for one thread.
     *
     * @param graph the graph as it is counted, after its clean-up
     * @param seed seed of the ensemble
     * @param attempts tries to change a connection, for each connection; without meaning where members are not made by
     *     changing the graph
     * @throws IllegalArgumentException where the model cannot serve the graph
     */
    Sampler sampler(DirectedGraph graph, long seed, int attempts);

    /**
     * A source of some adjacent blocks of the members for one thread: the same blocks as those of the whole members, for
     * graphs of which only a window can be held.
     *
     * @throws IllegalArgumentException where the model cannot be made by block
     */
    default Sampler sampler(LayerWindow window, long seed, int attempts) {
        throw new IllegalArgumentException(
                "null model must be coverage, layered-er, layered-degree or random-pruning to"
                        + " be made by block, got " + id());
    }

    /** Bytes that a sampler takes, about; an ensemble is refused where the heap cannot hold one for each thread. */
    double samplerBytes(DirectedGraph graph);

    /** Bytes that a sampler of some adjacent blocks takes, about. */
    default double samplerBytes(LayerWindow window) {
        return samplerBytes(window.graph());
    }

    /**
     * Seconds of one processor that a member takes, right to a factor of about five: by default 50 ns
     * for each attempt, less where the graph fits into the caches of the processor.
     */
    default double memberSeconds(DirectedGraph graph, int attempts) {
        return 50e-9 * attempts * graph.connections();
    }

    /**
     * One member as an immutable graph. Those of layered models are numbered layer by layer, biases after the neurons of
     * their layer.
     */
    default DirectedGraph member(DirectedGraph graph, long seed, int attempts, int member) {
        return sampler(graph, seed, attempts).member(member).toGraph();
    }
}
