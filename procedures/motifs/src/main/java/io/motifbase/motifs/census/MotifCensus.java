package io.motifbase.motifs.census;

import io.motifbase.motifs.graph.BitGraph;
import io.motifbase.motifs.graph.CleanUp;
import io.motifbase.motifs.graph.DirectedGraph;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The census of a layered graph: the count of every motif class of a {@link Definition}, each subgraph once. Immutable.
 *
 * <p>Time O(vertices + connections) for the trees; bi-fan, bi-parallel and connected pairs by {@link BitCensus}, or
 * where layers are too large and sparse for bits by walking every wedge. Formulas: {@link MotifClass}. Source: Zahn,
 * Daniel and Kutz 2024, arXiv 2403.00974.
 */
public final class MotifCensus {
    private static final double SMALL_WORDS = 1 << 18;
    private static final double WORDS_A_CONNECTION = 2;
    private final CensusSettings settings;
    private final CleanUp cleanUp;
    private final Map<MotifClass, Long> counts;

    private MotifCensus(CensusSettings settings, CleanUp cleanUp, Map<MotifClass, Long> counts) {
        this.settings = settings;
        this.cleanUp = cleanUp;
        this.counts = counts;
    }

    /** @throws IllegalArgumentException where a count exceeds 2^63 - 1; the message names its class and the graph */
    public static MotifCensus of(DirectedGraph graph, CensusSettings settings) {
        CleanUp cleanUp = settings.prepare(graph);
        Counts all = count(cleanUp.graph(), settings.definition());
        Map<MotifClass, Long> counts = new LinkedHashMap<>();
        for (MotifClass motif : settings.definition().classes()) {
            counts.put(motif, all.get(motif));
        }
        return new MotifCensus(settings, cleanUp, Collections.unmodifiableMap(counts));
    }

    private static Counts count(DirectedGraph g, Definition definition) {
        Counts counts = new Counts();
        try {
            if (suitsBits(g)) {
                new BitCensus().count(BitGraph.of(g), definition, counts);
            } else {
                new WedgeCensus(g).count(definition, counts);
            }
            return counts;
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(e.getMessage() + ", got more in " + g, e);
        }
    }

    /** Bits serve while they cost less memory than the connections, or little; not where layers are huge and sparse. */
    private static boolean suitsBits(DirectedGraph g) {
        return BitGraph.wordsOf(g) <= Math.max(SMALL_WORDS, WORDS_A_CONNECTION * g.connections());
    }

    public CensusSettings settings() {
        return settings;
    }

    public Definition definition() {
        return settings.definition();
    }

    /** Counts in the order of {@link Definition#classes()}; unmodifiable. */
    public Map<MotifClass, Long> counts() {
        return counts;
    }

    /**
     * The count of one class.
     *
     * @throws IllegalArgumentException where the definition has no such class
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
