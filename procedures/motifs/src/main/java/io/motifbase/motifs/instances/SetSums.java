package io.motifbase.motifs.instances;

import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.WeightedGraph;
import java.util.stream.IntStream;

/**
 * Signs and weights of the instances of the general classes, whole and by the lowest layer of an instance where the graph
 * has layers, from one pass over the connected sets. What they are: {@link SignedCount}, {@link WeightedMean}. Immutable;
 * the same bits always.
 *
 * <p>Time as {@link ConnectedSets}, with intensities about 100 ns a set, since each takes an exponential of its own;
 * memory 40 bytes a vertex and 32 a connection.
 */
final class SetSums {
    private final DirectedGraph g;
    private final MotifCensus census;
    private final double[] absolute;
    private final double[] logarithms;
    private final int[] signs;

    /** By class and layer, all layers 0 where there are none. */
    private final long[][] coherent;

    private final long[][] incoherent;
    private final double[][] intensities;
    private final double[][] coherences;

    private SetSums(MotifCensus census, WeightedGraph weights) {
        this.census = census;
        this.g = census.cleanUp().graph();
        int connections = Math.toIntExact(g.connections());
        this.absolute = IntStream.range(0, connections)
                .mapToDouble(k -> Math.abs(weights.weight(k)))
                .toArray();
        this.logarithms = new double[connections];
        this.signs = new int[connections];
        for (int k = 0; k < connections; k++) {
            logarithms[k] = StrictMath.log(absolute[k]);
            signs[k] = (int) Math.signum(weights.weight(k));
        }
        int layers = Math.max(1, g.layers());
        this.coherent = new long[MotifClass.all().size()][layers];
        this.incoherent = new long[coherent.length][layers];
        this.intensities = new double[coherent.length][layers];
        this.coherences = new double[coherent.length][layers];
    }

    /**
     * The sums over the graph that a census counted.
     *
     * @param census of definition exact and the general family
     * @param graph what it counted, with its weights
     * @param details signs, weights, or both
     * @param poll called often; throws to cancel
     * @throws IllegalArgumentException for another definition, or more than {@link SetLimit#MOST_SETS} sets
     */
    static SetSums of(MotifCensus census, WeightedGraph graph, DetailSettings details, Runnable poll) {
        WeightedCensus.checkExact(census);
        SetLimit.check(census, census.classes());
        SetSums sums = new SetSums(census, graph.on(census.cleanUp().graph()));
        ConnectedSets[] sets = new ConnectedSets[1];
        ConnectedSets.Visitor visitor = (size, code) -> {
            MotifClass motif = SetCodes.of(size).classOf(code);
            int layer = sums.lowestLayer(sets[0], size);
            if (details.signed()) {
                sums.addSign(sets[0], code, motif.index(), layer);
            }
            if (details.weighted()) {
                sums.addWeights(sets[0], code, motif.index(), layer);
            }
        };
        sets[0] = new ConnectedSets(sums.g, true, true, visitor, poll);
        sets[0].visitAll();
        return sums;
    }

    private int lowestLayer(ConnectedSets set, int size) {
        if (!g.hasLayers()) {
            return 0;
        }
        int lowest = g.layerOf(set.vertex(0));
        for (int place = 1; place < size; place++) {
            lowest = Math.min(lowest, g.layerOf(set.vertex(place)));
        }
        return lowest;
    }

    private void addSign(ConnectedSets set, int code, int motif, int layer) {
        int sign = 1;
        for (int left = code; left != 0; left &= left - 1) {
            sign *= signs[set.connection(Integer.numberOfTrailingZeros(left))];
        }
        coherent[motif][layer] += sign > 0 ? 1 : 0;
        incoherent[motif][layer] += sign < 0 ? 1 : 0;
    }

    private void addWeights(ConnectedSets set, int code, int motif, int layer) {
        int connections = Integer.bitCount(code);
        double logarithm = 0;
        double sum = 0;
        for (int left = code; left != 0; left &= left - 1) {
            int k = set.connection(Integer.numberOfTrailingZeros(left));
            logarithm += logarithms[k];
            sum += absolute[k];
        }
        double intensity = StrictMath.exp(logarithm / connections);
        intensities[motif][layer] += intensity;
        coherences[motif][layer] += sum == 0 ? 0 : Math.min(1, intensity * connections / sum);
    }

    /** Of the whole network. */
    SignedCount signed(MotifClass motif) {
        int i = motif.index();
        return new SignedCount(
                IntStream.range(0, coherent[i].length)
                        .mapToLong(l -> coherent[i][l])
                        .sum(),
                IntStream.range(0, coherent[i].length)
                        .mapToLong(l -> incoherent[i][l])
                        .sum());
    }

    /** Of the instances whose lowest layer is this one. */
    SignedCount signed(MotifClass motif, int layer) {
        return new SignedCount(coherent[motif.index()][layer], incoherent[motif.index()][layer]);
    }

    /** Of the whole network. */
    WeightedMean weighted(MotifClass motif) {
        double intensity = 0;
        double coherence = 0;
        for (int layer = 0; layer < intensities[motif.index()].length; layer++) {
            intensity += intensities[motif.index()][layer];
            coherence += coherences[motif.index()][layer];
        }
        return mean(intensity, coherence, census.count(motif));
    }

    /**
     * Of the instances whose lowest layer is this one.
     *
     * @param count how many they are
     */
    WeightedMean weighted(MotifClass motif, int layer, long count) {
        return mean(intensities[motif.index()][layer], coherences[motif.index()][layer], count);
    }

    private static WeightedMean mean(double intensity, double coherence, long count) {
        return count == 0 ? new WeightedMean(null, null) : new WeightedMean(intensity / count, coherence / count);
    }
}
