package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.DirectedGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The census of a graph with layers by the layer in which a subgraph begins: the lowest of its neurons, which is that of
 * the first neuron of a layered class, so that the classes of one block are counted by block. The counts of all layers add
 * up to those of {@link MotifCensus}. Immutable.
 *
 * <p>What begins in a layer is what the graph from this layer on has more than the graph from the next one on, so that
 * every definition is counted by the fastest method there is. Time layers / 2 times that of one census; memory that of the
 * graph.
 */
public final class LayerCensus {
    private final MotifCensus whole;
    private final List<Map<MotifClass, Long>> layers;

    private LayerCensus(MotifCensus whole, List<Map<MotifClass, Long>> layers) {
        this.whole = whole;
        this.layers = layers;
    }

    /**
     * Counts layer by layer.
     *
     * @param poll called from this thread at least every 50 ms; what it throws ends the census and is thrown on
     * @throws IllegalArgumentException where the graph has no layers or the settings leave them out, or a count exceeds
     *     2^63 - 1
     */
    public static LayerCensus of(DirectedGraph graph, CensusSettings settings, Runnable poll) {
        if (!graph.hasLayers() || !settings.layers()) {
            throw new IllegalArgumentException("graph must have layers for counts per block, got "
                    + (graph.hasLayers() ? "it taken as general" : "none in " + graph));
        }
        MotifCensus whole = MotifCensus.of(graph, settings, poll);
        DirectedGraph counted = whole.cleanUp().graph();
        boolean layered = whole.family() == MotifFamily.LAYERED;
        CensusSettings asLeft = new CensusSettings(settings.definition(), true, false, layered);
        List<Map<MotifClass, Long>> layers = new ArrayList<>();
        Map<MotifClass, Long> from = whole.counts();
        for (int layer = 0; layer + 1 < counted.layers(); layer++) {
            Map<MotifClass, Long> after =
                    MotifCensus.of(counted.fromLayer(layer + 1), asLeft, poll).counts();
            Map<MotifClass, Long> here = new LinkedHashMap<>();
            from.forEach((motif, count) -> here.put(motif, count - after.getOrDefault(motif, 0L)));
            layers.add(Collections.unmodifiableMap(here));
            from = after;
        }
        return new LayerCensus(whole, List.copyOf(layers));
    }

    /** The counts of all layers together, and what the clean-up removed. */
    public MotifCensus whole() {
        return whole;
    }

    /** Counts by the lowest layer of a subgraph, in the order of {@link Definition#classes}; none for the last layer. */
    public List<Map<MotifClass, Long>> layers() {
        return layers;
    }
}
