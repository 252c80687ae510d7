package io.motifbase.trainer.training;

import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Layer;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import io.motifbase.trainer.random.RandomStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** Networks before training: every weight normal with mean 0 and standard deviation 0.2, biases 0, nothing pruned. */
public final class InitialWeights {
    private static final double STANDARD_DEVIATION = 0.2;

    private InitialWeights() {}

    /** The index-th network of a seed: the same one however many are made. */
    public static Network of(LayerSizes sizes, long seed, int index, Provenance provenance) {
        UniformRandomProvider random = RandomStream.of(seed, RandomStream.Purpose.INITIAL_WEIGHTS, index);
        List<Layer> layers = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        List<Biases> biases = new ArrayList<>();
        layers.add(new Layer(sizes.inputs(), null));
        for (int l = 0; l + 1 < sizes.layers(); l++) {
            int outputs = sizes.size(l + 1);
            float[] weights = new float[sizes.size(l) * outputs];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) (STANDARD_DEVIATION * normal(random));
            }
            BitSet all = new BitSet(weights.length);
            all.set(0, weights.length);
            layers.add(new Layer(outputs, l + 2 < sizes.layers() ? "tanh" : "linear"));
            blocks.add(Block.ofDense(l, l + 1, outputs, weights, all));
            biases.add(Biases.allKept(l + 1, new float[outputs]));
        }
        return new Network(layers, blocks, biases, List.of(), provenance);
    }

    /** A standard normal number by the method of Box and Muller. */
    private static double normal(UniformRandomProvider random) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }
}
