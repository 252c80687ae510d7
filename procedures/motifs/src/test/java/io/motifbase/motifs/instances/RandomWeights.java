package io.motifbase.motifs.instances;

import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.WeightedGraph;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.core.source32.Philox4x32;

/** Weights for tests. */
final class RandomWeights {
    private RandomWeights() {}

    /** Uniform in [-1, 1), every tenth or so exactly 0 where that is asked; a function of the seed. */
    static WeightedGraph of(DirectedGraph g, long seed, boolean zeros) {
        Philox4x32 random = new Philox4x32(new int[] {(int) seed, 11});
        return of(g, () -> zeros && random.nextInt(10) == 0 ? 0 : 2 * random.nextDouble() - 1);
    }

    /** Any weights, given in another order than the graph's. */
    static WeightedGraph of(DirectedGraph g, DoubleSupplier weight) {
        int[] sources = new int[(int) g.connections()];
        int[] targets = new int[sources.length];
        double[] weights = new double[sources.length];
        for (int v = 0; v < g.vertices(); v++) {
            for (int k = g.outOffset(v); k < g.outOffset(v + 1); k++) {
                int at = sources.length - 1 - k;
                sources[at] = v;
                targets[at] = g.target(k);
                weights[at] = weight.getAsDouble();
            }
        }
        return WeightedGraph.of(g, sources, targets, weights);
    }
}
