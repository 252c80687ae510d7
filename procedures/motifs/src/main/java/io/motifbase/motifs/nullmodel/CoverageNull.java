package io.motifbase.motifs.nullmodel;

import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.LayerWindow;

/**
 * The null model of Zahn, Daniel and Kutz 2024 (arXiv 2403.00974): keeps the connected neurons of every layer, the
 * weights of every block and the connections of every bias, and lets every neuron be connected.
 *
 * <p>A block of R sources, C targets and m weights is filled thus. Where m &gt; R + C: m - R - C weights uniformly, one
 * more in every row, one more in every column (for a full row or column, anywhere in the block). Otherwise the last
 * block but one, where m is at least R, gets min(R + C - m, m - R) weights uniformly, one in every row, the rest
 * uniformly; and every other block pairs random rows with random columns, gives the rows or columns left over one
 * random partner each, and places the rest uniformly, so that it covers as many rows and columns as m allows. (The
 * published code leaves such a block empty unless it is the last one, a defect.) Each bias gets its connections
 * uniformly among the targets.
 *
 * <p>On a graph that was not cleaned up, every neuron with a connection counts.
 */
final class CoverageNull implements NullModel {
    static final String ID = "coverage";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String keeps() {
        return "connected neurons of every layer, weights of every block, connections of every bias";
    }

    @Override
    public String varies() {
        return "everything else, the degrees too";
    }

    @Override
    public double samplerBytes(DirectedGraph graph) {
        return LayeredSampler.bytes(LayeredShape.ofConnected(graph));
    }

    @Override
    public double memberSeconds(DirectedGraph graph, int attempts) {
        return NullModel.super.memberSeconds(graph, 1);
    }

    @Override
    public Sampler sampler(DirectedGraph graph, long seed, int attempts) {
        LayeredShape shape = LayeredShape.ofConnected(graph);
        return LayeredSampler.of(shape, 0, seed, filling(shape));
    }

    @Override
    public Sampler sampler(LayerWindow window, long seed, int attempts) {
        LayeredShape whole = LayeredShape.ofConnected(window.survey());
        int first = window.firstLayer();
        return LayeredSampler.of(
                whole.blocks(first, window.blocks()), first, seed, (block, l) -> fill(block, first + l, whole));
    }

    static LayeredSampler.BlockFilling filling(LayeredShape shape) {
        return (block, l) -> fill(block, l, shape);
    }

    static LayeredSampler sampler(LayeredShape shape, long seed) {
        return new LayeredSampler(shape, 0, seed, filling(shape));
    }

    private static void fill(CellPlacement block, int l, LayeredShape shape) {
        long rows = shape.neurons().get(l);
        long columns = shape.neurons().get(l + 1);
        long weights = shape.weights().get(l);
        if (weights > rows + columns) {
            block.uniform(weights - rows - columns);
            block.inEveryRow();
            block.inEveryColumn();
        } else if (isLastButOne(l, shape) && weights >= rows) {
            long first = beforeRows(rows, columns, weights);
            block.uniform(first);
            block.inEveryRow();
            block.uniform(weights - rows - first);
        } else {
            block.cover(weights);
            block.uniform(Math.max(0, weights - Math.max(rows, columns)));
        }
    }

    static boolean isLastButOne(int l, LayeredShape shape) {
        return l == shape.weights().size() - 2;
    }

    /** Weights of the last block but one that are placed before every row gets one, where there are few. */
    static long beforeRows(long rows, long columns, long weights) {
        return Math.min(rows + columns - weights, weights - rows);
    }
}
