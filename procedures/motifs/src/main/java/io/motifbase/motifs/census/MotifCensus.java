package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.CleanUp;
import io.motifbase.motifs.graph.DirectedGraph;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The census of a graph: the count of every class of a {@link Definition}. Which classes says the graph, see {@link
 * MotifFamily}: one whose connections all go to the next layer is counted by the layered classes, any other by the
 * triads and the classes of four vertices. Immutable.
 *
 * <p>Time, layered: O(vertices + connections) for the trees; bi-fan, bi-parallel and connected pairs by {@link
 * BitCensus}, or where layers are too large and sparse for bits by walking every wedge. Time, general: see {@link
 * GeneralCensus}. Formulas: {@link MotifClass}. Source: Zahn, Daniel and Kutz 2024, arXiv 2403.00974.
 */
public final class MotifCensus {
    private final CensusSettings settings;
    private final MotifFamily family;
    private final CleanUp cleanUp;
    private final Map<MotifClass, Long> counts;

    private MotifCensus(CensusSettings settings, MotifFamily family, CleanUp cleanUp, Map<MotifClass, Long> counts) {
        this.settings = settings;
        this.family = family;
        this.cleanUp = cleanUp;
        this.counts = counts;
    }

    /**
     * The census without a way to end it early.
     *
     * @throws IllegalArgumentException where the definition does not count graphs of this kind, or a count exceeds 2^63
     *     - 1; the message then names its class and the graph
     */
    public static MotifCensus of(DirectedGraph graph, CensusSettings settings) {
        return of(graph, settings, () -> {});
    }

    /**
     * The census of a graph, whose kind before the clean-up chooses the classes.
     *
     * @param poll called from this thread at least every 50 ms while a general graph is counted; what it throws ends
     *     the census and is thrown on
     * @throws IllegalArgumentException where the definition does not count graphs of this kind, the heap cannot hold the
     *     count, or a count exceeds 2^63 - 1; the message then names its class and the graph
     */
    public static MotifCensus of(DirectedGraph graph, CensusSettings settings, Runnable poll) {
        MotifFamily family = settings.family(graph);
        CensusKernel kernel = new CensusKernel(family, settings.definition());
        CleanUp cleanUp = settings.prepare(graph);
        kernel.checkHeap(cleanUp.graph());
        Counts all = new Counts();
        try (Processors.Turn turn = Processors.turn(poll)) {
            kernel.count(cleanUp.graph(), all, turn);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(e.getMessage() + ", got more in " + cleanUp.graph(), e);
        }
        Map<MotifClass, Long> counts = new LinkedHashMap<>();
        for (MotifClass motif : settings.definition().classes(family)) {
            counts.put(motif, all.get(motif));
        }
        return new MotifCensus(settings, family, cleanUp, Collections.unmodifiableMap(counts));
    }

    public CensusSettings settings() {
        return settings;
    }

    public Definition definition() {
        return settings.definition();
    }

    /** Which classes were counted. */
    public MotifFamily family() {
        return family;
    }

    /** What was counted, in the order of {@link #counts()}. */
    public List<MotifClass> classes() {
        return definition().classes(family);
    }

    /** Counts in the order of {@link #classes()}; unmodifiable. */
    public Map<MotifClass, Long> counts() {
        return counts;
    }

    /**
     * The count of one class.
     *
     * @throws IllegalArgumentException where the census has no such class
     */
    public long count(MotifClass motif) {
        Long count = counts.get(motif);
        if (count == null) {
            throw new IllegalArgumentException(
                    "motif must be one of " + counts.keySet() + " of definition " + definition() + ", got " + motif);
        }
        return count;
    }

    /** What the clean-up removed, and the graph that was counted. */
    public CleanUp cleanUp() {
        return cleanUp;
    }
}
