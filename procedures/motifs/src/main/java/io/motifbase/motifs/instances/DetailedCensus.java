package io.motifbase.motifs.instances;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.LayerCensus;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.WeightedGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A census with the details that are asked for: one line for each class of the whole network and, where asked, for each
 * class and layer in which its instances begin. Immutable. Time of {@link LayerCensus} and, where they are asked for, of
 * {@link SignedCensus} and {@link WeightedCensus}; of general classes one pass over all instances for both.
 *
 * @param whole the counts, and what the clean-up removed
 * @param lines the whole network first, then layer by layer
 */
public record DetailedCensus(MotifCensus whole, List<Line> lines) {

    /**
     * What is known of one class.
     *
     * @param layer the lowest of an instance; null for the whole network
     * @param signed null where it is not asked for
     * @param weighted null where it is not asked for
     */
    public record Line(
            @Nullable Integer layer,
            MotifClass motif,
            long count,
            @Nullable SignedCount signed,
            @Nullable WeightedMean weighted) {}

    /** Signs and weights of the instances of a class that begin in a layer, null for all of them. */
    private interface Details {
        Line line(@Nullable Integer layer, MotifClass motif, long count);
    }

    /**
     * @param weights of the graph's connections, called where they are needed
     * @param poll called often; throws to cancel
     * @throws IllegalArgumentException where counts per block are asked for and the graph has no layers, or weights under
     *     another definition than exact
     */
    public static DetailedCensus of(
            DirectedGraph graph,
            Supplier<WeightedGraph> weights,
            CensusSettings settings,
            DetailSettings details,
            Runnable poll) {
        boolean layered = settings.family(graph) == MotifFamily.LAYERED;
        LayerCensus layers = details.perBlock() || (layered && details.needsWeights())
                ? LayerCensus.of(graph, settings, poll)
                : null;
        MotifCensus whole = layers == null ? MotifCensus.of(graph, settings, poll) : layers.whole();
        Details found = (layer, motif, count) -> new Line(layer, motif, count, null, null);
        if (details.needsWeights()) {
            found = layers != null && layered
                    ? ofLayered(layers, weights.get(), details, poll)
                    : ofGeneral(whole, weights.get(), details, poll);
        }
        List<Line> lines = new ArrayList<>();
        add(null, whole.counts(), found, lines);
        for (int layer = 0; details.perBlock() && layer < layersOf(layers).size(); layer++) {
            add(layer, layersOf(layers).get(layer), found, lines);
        }
        return new DetailedCensus(whole, List.copyOf(lines));
    }

    private static List<Map<MotifClass, Long>> layersOf(@Nullable LayerCensus layers) {
        return layers == null ? List.of() : layers.layers();
    }

    private static Details ofLayered(LayerCensus layers, WeightedGraph weights, DetailSettings details, Runnable poll) {
        SignedCensus signs = details.signed() ? SignedCensus.of(weights, layers, poll) : null;
        WeightedCensus means = details.weighted() ? WeightedCensus.of(weights, layers, poll) : null;
        return (layer, motif, count) -> {
            SignedCount signed = signs == null ? null : layer == null ? signs.count(motif) : signs.count(motif, layer);
            WeightedMean mean = means == null ? null : layer == null ? means.mean(motif) : means.mean(motif, layer);
            return new Line(layer, motif, count, signed, mean);
        };
    }

    private static Details ofGeneral(MotifCensus whole, WeightedGraph weights, DetailSettings details, Runnable poll) {
        SetSums sums = SetSums.of(whole, weights, details, poll);
        return (layer, motif, count) -> {
            SignedCount signed = layer == null ? sums.signed(motif) : sums.signed(motif, layer);
            WeightedMean mean = layer == null ? sums.weighted(motif) : sums.weighted(motif, layer, count);
            return new Line(layer, motif, count, details.signed() ? signed : null, details.weighted() ? mean : null);
        };
    }

    private static void add(@Nullable Integer layer, Map<MotifClass, Long> counts, Details found, List<Line> lines) {
        counts.forEach((motif, count) -> lines.add(found.line(layer, motif, count)));
    }
}
