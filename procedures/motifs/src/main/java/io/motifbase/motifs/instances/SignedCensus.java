package io.motifbase.motifs.instances;

import io.motifbase.motifs.census.LayerCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.WeightedGraph;

/**
 * For every layered motif class how many of its instances are coherent, with a positive product of weights, and how many are
 * incoherent, whole and by the layer of the first neuron. Immutable.
 *
 * <p>With s the sum of the signs of all instances and n how many have a sign, coherent are (n + s) / 2. Time O(wedges),
 * memory O(connections); see {@link ProductSums}. Source of the terms: Mangan and Alon 2003, PNAS 100:11980.
 */
public final class SignedCensus {
    private static final long MOST = 1L << 53;
    private final LayerCensus census;
    private final ProductSums signs;
    private final ProductSums signed;

    private SignedCensus(LayerCensus census, ProductSums signs, ProductSums signed) {
        this.census = census;
        this.signs = signs;
        this.signed = signed;
    }

    /**
     * @param graph what the census counted, with its weights
     * @param census of definition exact
     * @param poll called for every neuron; throws to cancel
     * @throws IllegalArgumentException for another definition, or a class with 2^53 instances or more
     */
    public static SignedCensus of(WeightedGraph graph, LayerCensus census, Runnable poll) {
        WeightedCensus.checkExact(census.whole());
        census.whole().counts().forEach((motif, count) -> {
            if (count >= MOST) {
                throw new IllegalArgumentException(
                        "count of " + motif + " must be below 2^53 where signs are asked for, got " + count);
            }
        });
        DirectedGraph g = census.whole().cleanUp().graph();
        WeightedGraph weights = graph.on(g);
        ConnectionValues signs = new ConnectionValues(g, k -> Math.signum(weights.weight(k)));
        ConnectionValues signed = new ConnectionValues(g, k -> weights.weight(k) == 0 ? 0 : 1);
        return new SignedCensus(census, new ProductSums(g, signs).add(poll), new ProductSums(g, signed).add(poll));
    }

    /** The counts, those without a sign included. */
    public LayerCensus census() {
        return census;
    }

    /** Of the whole network. */
    public SignedCount count(MotifClass motif) {
        long coherent = 0;
        long incoherent = 0;
        for (int layer = 0; layer < census.layers().size(); layer++) {
            coherent += count(motif, layer).coherent();
            incoherent += count(motif, layer).incoherent();
        }
        return new SignedCount(coherent, incoherent);
    }

    /** Of the instances whose first neuron lies in this layer. */
    public SignedCount count(MotifClass motif, int layer) {
        long sum = (long) signs.sum(motif, layer);
        long all = (long) signed.sum(motif, layer);
        return new SignedCount((all + sum) / 2, (all - sum) / 2);
    }
}
