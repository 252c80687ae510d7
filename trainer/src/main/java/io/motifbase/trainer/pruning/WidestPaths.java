package io.motifbase.trainer.pruning;

import io.motifbase.trainer.network.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * For every output a path of connections from an input whose worst connection is the best possible; of equal ones the
 * first found. Time O(connections).
 */
final class WidestPaths {
    private final List<Block> blocks;
    private final List<double[]> costs;
    /** For each layer and neuron, the cost of the worst connection of its path; infinite where it has none. */
    private final double[][] worst;
    /** For each layer and neuron, block, source neuron and connection at the end of its path. */
    private final int[][][] ends;

    /**
     * @param blocks by source layer
     * @param costs for each block and connection; smaller is better
     * @param biasRows last rows of each block where no path begins
     */
    WidestPaths(List<Block> blocks, List<double[]> costs, int biasRows) {
        this.blocks = blocks;
        this.costs = costs;
        int layers = blocks.stream().mapToInt(Block::toLayer).max().orElse(0) + 1;
        worst = new double[layers][0];
        ends = new int[layers][0][];
        for (Block block : blocks) {
            size(block.fromLayer(), block.rows());
            size(block.toLayer(), block.columns());
        }
        Arrays.fill(worst[0], 0, worst[0].length - biasRows, Double.NEGATIVE_INFINITY);
        for (int b = 0; b < blocks.size(); b++) {
            extend(b);
        }
    }

    private void size(int layer, int neurons) {
        worst[layer] = new double[neurons];
        Arrays.fill(worst[layer], Double.POSITIVE_INFINITY);
        ends[layer] = new int[neurons][];
    }

    private void extend(int b) {
        Block block = blocks.get(b);
        double[] before = worst[block.fromLayer()];
        double[] after = worst[block.toLayer()];
        for (int i = 0; i < block.rows(); i++) {
            for (int k = block.offset(i); k < block.offset(i + 1); k++) {
                double cost = Math.max(before[i], costs.get(b)[k]);
                int j = block.target(k);
                if (cost < after[j]) {
                    after[j] = cost;
                    ends[block.toLayer()][j] = new int[] {b, i, k};
                }
            }
        }
    }

    /** For each block, the connections of all the paths. */
    List<BitSet> connections() {
        List<BitSet> connections = new ArrayList<>();
        blocks.forEach(block -> connections.add(new BitSet()));
        int last = worst.length - 1;
        for (int j = 0; j < worst[last].length; j++) {
            int layer = last;
            int neuron = j;
            while (worst[layer][neuron] < Double.POSITIVE_INFINITY && layer > 0) {
                int[] end = ends[layer][neuron];
                connections.get(end[0]).set(end[2]);
                layer = blocks.get(end[0]).fromLayer();
                neuron = end[1];
            }
        }
        return connections;
    }
}
