package io.motifbase.motifs.nullmodel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The vertices of a layered graph in groups whose members are alike under random placement: the neurons of each layer
 * (group number = layer), and after them every bias by itself. The connections out of one group are one block, filled
 * by itself, so a block has the number of its source group.
 */
final class VertexGroups {
    private final CellChoice choice;
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Long> cells = new ArrayList<>();
    private final List<Integer> connections = new ArrayList<>();
    private final List<List<Integer>> ofLayer = new ArrayList<>();

    VertexGroups(LayeredShape shape, CellChoice choice) {
        this.choice = choice;
        int layers = shape.neurons().size();
        for (int l = 0; l < layers; l++) {
            boolean last = l == layers - 1;
            add(
                    l,
                    shape.neurons().get(l),
                    last ? 0 : shape.neurons().get(l + 1),
                    last ? 0 : shape.weights().get(l));
        }
        for (int l = 0; l + 1 < layers; l++) {
            for (int count : shape.biases().get(l)) {
                add(l, 1, shape.neurons().get(l + 1), count);
            }
        }
    }

    private void add(int layer, int size, int targets, int weights) {
        if (ofLayer.size() == layer) {
            ofLayer.add(new ArrayList<>());
        }
        ofLayer.get(layer).add(sizes.size());
        sizes.add(size);
        cells.add((long) size * targets);
        connections.add(weights);
    }

    int layers() {
        return ofLayer.size();
    }

    /** Groups of a layer: its neurons first, then its biases. */
    List<Integer> ofLayer(int layer) {
        return ofLayer.get(layer);
    }

    /** Ordered choices of different vertices of a group. */
    BigInteger choices(int group, int vertices) {
        return CellChoice.FIXED_COUNT.power(sizes.get(group), vertices);
    }

    /** Numerator of the probability that k given cells of a block hold connections. */
    BigInteger numerator(int block, int k) {
        return choice.power(connections.get(block), k);
    }

    /** Denominator of that probability; for fixed counts 0 where the block has fewer than k cells. */
    BigInteger denominator(int block, int k) {
        return choice.power(cells.get(block), k);
    }

    /** Cells of a block. */
    long cells(int block) {
        return cells.get(block);
    }
}
