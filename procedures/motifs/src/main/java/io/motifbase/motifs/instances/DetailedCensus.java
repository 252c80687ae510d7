package io.motifbase.motifs.instances;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.LayerCensus;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.WeightedGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A census with the details that are asked for: one line for each class of the whole network and, where asked, for each
 * class and layer of the first neuron. Immutable. Time of {@link LayerCensus}, {@link SignedCensus} and {@link
 * WeightedCensus} where they are asked for.
 *
 * @param whole the counts, and what the clean-up removed
 * @param lines the whole network first, then layer by layer
 */
public record DetailedCensus(MotifCensus whole, List<Line> lines) {

    /**
     * What is known of one class.
     *
     * @param layer of the first neuron; null for the whole network
     * @param signed null where it is not asked for
     * @param weighted null where it is not asked for
     */
    public record Line(
            @Nullable Integer layer,
            MotifClass motif,
            long count,
            @Nullable SignedCount signed,
            @Nullable WeightedMean weighted) {}

    /**
     * @param weights of the graph's connections, called where they are needed
     * @param poll called often; throws to cancel
     * @throws IllegalArgumentException where details are asked for and the graph is not strictly layered, or weights
     *     under another definition than exact
     */
    public static DetailedCensus of(
            DirectedGraph graph,
            Supplier<WeightedGraph> weights,
            CensusSettings settings,
            DetailSettings details,
            Runnable poll) {
        if (details.equals(DetailSettings.NONE)) {
            MotifCensus whole = MotifCensus.of(graph, settings, poll);
            List<Line> lines = new ArrayList<>();
            whole.counts().forEach((motif, count) -> lines.add(new Line(null, motif, count, null, null)));
            return new DetailedCensus(whole, lines);
        }
        LayerCensus layers = LayerCensus.of(graph, settings);
        WeightedGraph weighted = details.needsWeights() ? weights.get() : null;
        SignedCensus signs = weighted != null && details.signed() ? SignedCensus.of(weighted, layers, poll) : null;
        WeightedCensus means =
                weighted != null && details.weighted() ? WeightedCensus.of(weighted, layers, poll) : null;
        List<Line> lines = new ArrayList<>();
        layers.whole()
                .counts()
                .forEach((motif, count) -> lines.add(new Line(
                        null,
                        motif,
                        count,
                        signs == null ? null : signs.count(motif),
                        means == null ? null : means.mean(motif))));
        for (int layer = 0; details.perBlock() && layer < layers.layers().size(); layer++) {
            addLayer(layer, layers.layers().get(layer), signs, means, lines);
        }
        return new DetailedCensus(layers.whole(), List.copyOf(lines));
    }

    private static void addLayer(
            int layer,
            Map<MotifClass, Long> counts,
            @Nullable SignedCensus signs,
            @Nullable WeightedCensus means,
            List<Line> lines) {
        counts.forEach((motif, count) -> lines.add(new Line(
                layer,
                motif,
                count,
                signs == null ? null : signs.count(motif, layer),
                means == null ? null : means.mean(motif, layer))));
    }
}
