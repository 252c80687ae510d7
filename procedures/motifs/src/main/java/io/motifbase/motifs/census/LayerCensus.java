package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.CleanUp;
import io.motifbase.motifs.graph.DirectedGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The census of a strictly layered graph by the layer in which a subgraph begins: that of its first neuron, so that the classes of
 * one block are counted by block. The counts of all layers add up to those of {@link MotifCensus}. Immutable.
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

    /** @throws IllegalArgumentException where the graph is not strictly layered, or a count exceeds 2^63 - 1 */
    public static LayerCensus of(DirectedGraph graph, CensusSettings settings) {
        graph.checkStrictlyLayered(" for counts per block, by signs or by weights");
        MotifCensus whole = MotifCensus.of(graph, settings);
        CleanUp cleanUp = whole.cleanUp();
        cleanUp.graph().checkStrictlyLayered();
        CensusSettings asLeft = new CensusSettings(settings.definition(), true, false);
        List<Map<MotifClass, Long>> layers = new ArrayList<>();
        Map<MotifClass, Long> from = whole.counts();
        for (int layer = 0; layer + 1 < cleanUp.graph().layers(); layer++) {
            Map<MotifClass, Long> after =
                    MotifCensus.of(cleanUp.graph().fromLayer(layer + 1), asLeft).counts();
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

    /** Counts by the layer of the first neuron, in the order of {@link Definition#classes}; none for the last layer. */
    public List<Map<MotifClass, Long>> layers() {
        return layers;
    }
}
