package io.motifbase.motifs.instances;

import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.LayerCensus;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.WeightedGraph;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * For every layered motif class the mean intensity and the mean coherence of its instances, whole and by the layer of the first
 * neuron. The intensity of an instance is the geometric mean of the absolute weights of its connections, its coherence that
 * over their arithmetic mean. Immutable; the same bits always.
 *
 * <p>Intensities factorise, see {@link ProductSums}: time O(wedges). Coherence does not, so that instances are listed, about
 * 20 ns each, where a class has at most {@value #MOST_INSTANCES}. Source: Onnela, Saramaki, Kertesz and Kaski 2005, Physical
 * Review E 71:065103.
 */
public final class WeightedCensus {
    /** Instances of a class that are listed for its coherence. */
    public static final long MOST_INSTANCES = 100_000_000;

    private final LayerCensus census;
    private final ProductSums intensities;
    private final Map<MotifClass, double[]> coherences = new HashMap<>();

    private WeightedCensus(LayerCensus census, ProductSums intensities) {
        this.census = census;
        this.intensities = intensities;
    }

    /**
     * @param graph what the census counted, with its weights
     * @param census of definition exact
     * @param poll called often; throws to cancel
     * @throws IllegalArgumentException for another definition
     */
    public static WeightedCensus of(WeightedGraph graph, LayerCensus census, Runnable poll) {
        checkExact(census.whole());
        DirectedGraph g = census.whole().cleanUp().graph();
        WeightedGraph weights = graph.on(g);
        ConnectionValues halves = new ConnectionValues(g, k -> Math.sqrt(Math.abs(weights.weight(k))));
        ConnectionValues thirds = new ConnectionValues(g, k -> StrictMath.cbrt(Math.abs(weights.weight(k))));
        ConnectionValues quarters = new ConnectionValues(g, k -> Math.sqrt(halves.out(k)));
        WeightedCensus weighted = new WeightedCensus(census, new ProductSums(g, halves, thirds, quarters).add(poll));
        census.whole().counts().forEach((motif, count) -> {
            if (count <= MOST_INSTANCES) {
                InstanceCursor cursor = new InstanceCursor(g, motif, Definition.EXACT, InstanceFilter.ALL, poll);
                ConnectionValues roots =
                        cursor.connections() == 2 ? halves : cursor.connections() == 3 ? thirds : quarters;
                weighted.coherences.put(motif, coherences(cursor, weights, roots));
            }
        });
        return weighted;
    }

    static void checkExact(MotifCensus census) {
        if (census.definition() != Definition.EXACT) {
            throw new IllegalArgumentException(
                    "definition must be exact where weights are asked for, got " + census.definition());
        }
    }

    private static double[] coherences(InstanceCursor cursor, WeightedGraph weights, ConnectionValues roots) {
        double[] sums = new double[weights.graph().layers()];
        int connections = cursor.connections();
        while (cursor.next()) {
            double geometric = 1;
            double sum = 0;
            for (int e = 0; e < connections; e++) {
                geometric *= roots.out(cursor.connection(e));
                sum += Math.abs(weights.weight(cursor.connection(e)));
            }
            sums[weights.graph().layerOf(cursor.vertex(0))] += sum == 0 ? 0 : geometric * connections / sum;
        }
        return sums;
    }

    /** The counts. */
    public LayerCensus census() {
        return census;
    }

    /** Of the whole network. */
    public WeightedMean mean(MotifClass motif) {
        return mean(motif, 0, census.layers().size(), census.whole().count(motif));
    }

    /** Of the instances whose first neuron lies in this layer. */
    public WeightedMean mean(MotifClass motif, int layer) {
        return mean(motif, layer, layer + 1, census.layers().get(layer).get(motif));
    }

    private WeightedMean mean(MotifClass motif, int fromLayer, int toLayer, @Nullable Long count) {
        long instances = Objects.requireNonNull(count, motif::id);
        double[] coherence = coherences.get(motif);
        if (instances == 0) {
            return new WeightedMean(null, null);
        }
        double intensitySum = 0;
        double coherenceSum = 0;
        for (int layer = fromLayer; layer < toLayer; layer++) {
            intensitySum += intensities.sum(motif, layer);
            coherenceSum += coherence == null ? 0 : coherence[layer];
        }
        return new WeightedMean(intensitySum / instances, coherence == null ? null : coherenceSum / instances);
    }
}
