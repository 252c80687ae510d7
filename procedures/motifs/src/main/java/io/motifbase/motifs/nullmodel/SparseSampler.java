package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.census.Poll;
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

    private final LayeredShape shape;
    private final int firstBlock;
    private final long seed;
    private final LayeredSampler.BlockFilling filling;
    private final SparseGraph graph;
    private final CellPlacement[] placements;

    SparseSampler(LayeredShape shape, int firstBlock, long seed, LayeredSampler.BlockFilling filling) {
        this.shape = shape;
        this.firstBlock = firstBlock;
        this.seed = seed;
        this.filling = filling;
        this.graph = new SparseGraph(shape.neuronArray(), shape.biasArray(), shape.connectionArray());
        this.placements = new CellPlacement[graph.blocks()];
        Arrays.setAll(placements, l -> new CellPlacement(graph.block(l)));
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
        Poll poll = new Poll(run);
        for (int l = 0; l < placements.length; l++) {
            placements[l].begin(MemberRandom.ofBlock(seed, member, firstBlock + l), poll);
            filling.fill(placements[l], l);
            placements[l].biases(shape.biases().get(l));
        }
        return graph.toGraph();
    }
}
