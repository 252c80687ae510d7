package io.motifbase.trainer.pruning;

import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Blocks whose last row is the biases of their targets: a layer's biases as the source neuron that they are in the graph. */
final class BiasRows {
    private BiasRows() {}

    /** The blocks of a network of layers, each with one more row. */
    static List<Block> with(Network network) {
        List<Block> blocks = new ArrayList<>();
        for (int b = 0; b < network.blocks().size(); b++) {
            blocks.add(with(network.blocks().get(b), network.biases().get(b)));
        }
        return blocks;
    }

    private static Block with(Block block, Biases biases) {
        int cells = Math.toIntExact(block.cells());
        float[] weights = Arrays.copyOf(block.denseWeights(), cells + biases.size());
        System.arraycopy(biases.values(), 0, weights, cells, biases.size());
        BitSet mask = block.mask();
        biases.kept().stream().forEach(j -> mask.set(cells + j));
        return Block.ofDense(block.fromLayer(), block.toLayer(), block.columns(), weights, mask);
    }

    /** Of masks of such blocks, the part of the weights. */
    static List<BitSet> weights(List<Block> blocks, List<BitSet> masks) {
        List<BitSet> weights = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            weights.add(masks.get(b).get(0, lastRow(blocks.get(b))));
        }
        return weights;
    }

    /** Of masks of such blocks, the part of the biases. */
    static List<BitSet> biases(List<Block> blocks, List<BitSet> masks) {
        List<BitSet> biases = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            int first = lastRow(blocks.get(b));
            biases.add(masks.get(b).get(first, first + blocks.get(b).columns()));
        }
        return biases;
    }

    private static int lastRow(Block block) {
        return Math.toIntExact(block.cells()) - block.columns();
    }
}
