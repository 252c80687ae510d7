package io.motifbase.motifs.nullmodel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The vertices of a layered graph in groups whose members are alike under a null model: the neurons of each layer (group
 * number = layer), and after them every bias by itself. The connections out of one group are one block, filled by
 * itself, so a block has the number of its source group.
 */
final class VertexGroups {
    private final List<Integer> sizes = new ArrayList<>();
    private final List<CellLaw> laws = new ArrayList<>();
    private final List<List<Integer>> ofLayer = new ArrayList<>();

    /** Says how the weights between the neurons of layers l and l + 1 lie. */
    interface WeightLaws {
        CellLaw between(int l);
    }

    /** @param choice how the connections of a bias are chosen */
    VertexGroups(LayeredShape shape, WeightLaws weights, CellChoice choice) {
        int layers = shape.neurons().size();
        for (int l = 0; l < layers; l++) {
            CellLaw law = l == layers - 1 ? choice.law(0, 0) : weights.between(l);
            add(l, shape.neurons().get(l), law);
        }
        for (int l = 0; l + 1 < layers; l++) {
            for (int count : shape.biases().get(l)) {
                add(l, 1, choice.law(count, shape.neurons().get(l + 1)));
            }
        }
    }

    private void add(int layer, int size, CellLaw law) {
        if (ofLayer.size() == layer) {
            ofLayer.add(new ArrayList<>());
        }
        ofLayer.get(layer).add(sizes.size());
        sizes.add(size);
        laws.add(law);
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

    /** How the connections of a block lie. */
    CellLaw law(int block) {
        return laws.get(block);
    }
}
