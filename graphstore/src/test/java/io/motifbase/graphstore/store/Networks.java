package io.motifbase.graphstore.store;

import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Layer;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.core.source32.Philox4x32;

/** Random networks for tests: the same seed, the same network. */
public final class Networks {
    private Networks() {}

    /** Dense layers of these sizes with each connection and bias kept at the given density. */
    public static Network random(int seed, double density, int... sizes) {
        Philox4x32 random = new Philox4x32(new int[] {seed});
        List<Layer> layers = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        List<Biases> biases = new ArrayList<>();
        for (int l = 0; l < sizes.length; l++) {
            layers.add(new Layer(sizes[l], l == 0 ? null : "tanh"));
            if (l > 0) {
                int cells = sizes[l - 1] * sizes[l];
                blocks.add(Block.ofDense(l - 1, l, sizes[l], values(random, cells), mask(random, cells, density)));
                biases.add(new Biases(l, values(random, sizes[l]), mask(random, sizes[l], density)));
            }
        }
        Provenance provenance = Provenance.of("untrained", Map.of("seed", Integer.toString(seed)));
        return new Network(layers, blocks, biases, List.of(), provenance);
    }

    private static float[] values(Philox4x32 random, int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        return values;
    }

    private static BitSet mask(Philox4x32 random, int size, double density) {
        BitSet mask = new BitSet(size);
        for (int i = 0; i < size; i++) {
            mask.set(i, random.nextDouble() < density);
        }
        return mask;
    }

    public static NetworkProperties properties(Network network) {
        return NetworkProperties.imported(network, NetworkProperties.IMPORTED);
    }
}
