package io.motifbase.queries.reproduction;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.queries.statements.CensusPart;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often the weights of an instance multiply to a positive number, biases not counted.
 *
 * @param share of the instances
 * @param expected share where signs were drawn independently, as many positive ones as the network has
 */
record CoherentShare(double share, double expected) {

    /** By class; classes without an instance are missing. */
    static Map<String, CoherentShare> of(Network network, Map<String, CensusPart.Signed> counts) {
        double excess = 2 * positive(network) - 1;
        Map<String, CoherentShare> shares = new LinkedHashMap<>();
        counts.forEach((motif, signed) -> {
            long all = signed.coherent() + signed.incoherent();
            int connections = MotifClass.named(motif).connections().split(",").length;
            if (all > 0 && connections > 1) {
                shares.put(
                        motif,
                        new CoherentShare(
                                (double) signed.coherent() / all, (1 + StrictMath.pow(excess, connections)) / 2));
            }
        });
        return shares;
    }

    private static double positive(Network network) {
        long positive = 0;
        for (Block block : network.blocks()) {
            for (int k = 0; k < block.connections(); k++) {
                positive += block.weight(k) > 0 ? 1 : 0;
            }
        }
        return (double) positive / network.connections();
    }
}
