package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.SparseBlock;
import io.motifbase.motifs.graph.SparseGraph;
import java.util.Arrays;

/**
 * {@link LayeredSampler} for layers too large for bits: the same cells from the same random numbers, kept in hash tables,
 * so that a member is the same in both layouts.
 *
 * <p>Time O(weights) a member, in the mean; memory about 70 bytes a connection and 40 a neuron, the member's graph and
 * the scratch of its census included.
 */
final class SparseSampler implements Sampler {
    /** A member as a graph and the scratch of its census: bytes a connection and a vertex. */
    private static final double CONNECTION_BYTES = 36;

    private static final double VERTEX_BYTES = 40;

    private final SparseGraph graph;
    private final BlockPlacements placements;

    SparseSampler(LayeredShape shape, int firstBlock, long seed, LayeredSampler.BlockFilling filling) {
        this.graph = new SparseGraph(shape.neuronArray(), shape.biasArray(), shape.connectionArray());
        this.placements = new BlockPlacements(shape, firstBlock, seed, filling, graph::block);
    }

    /** Memory of a sampler with its member and the scratch of its census, about. */
    static double bytes(LayeredShape shape) {
        double connections =
                Arrays.stream(shape.connectionArray()).asDoubleStream().sum();
        double vertices = Arrays.stream(shape.neuronArray()).asDoubleStream().sum()
                + Arrays.stream(shape.biasArray()).sum();
        return SparseBlock.bytes(connections, vertices) + memberBytes(connections, vertices);
    }

    /** Memory of a member as a graph and of its census, about. */
    static double memberBytes(double connections, double vertices) {
        return CONNECTION_BYTES * connections + VERTEX_BYTES * vertices;
    }

    @Override
    public DirectedGraph member(int member) {
        return member(member, () -> {});
    }

    @Override
    public DirectedGraph member(int member, Runnable run) {
        placements.make(member, run);
        return graph.toGraph();
    }
}
