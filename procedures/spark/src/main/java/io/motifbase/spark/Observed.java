package io.motifbase.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The census of one network by one definition, and what it can be compared with.
 *
 * @param counts by id of the class, in the order of the definition
 * @param nullModels ids, one for each null model that was asked for
 * @param exact rows of scores by exact moments; empty where an ensemble is asked for
 */
record Observed(
        InputNetwork network,
        String definition,
        Map<String, Long> counts,
        long ghostNeurons,
        long deadNeurons,
        long removedConnections,
        List<String> nullModels,
        List<ScoreRow> exact)
        implements Serializable {

    /**
     * All of one network.
     *
     * @param problem in one line, where the network cannot be counted or compared as was asked
     */
    record OfNetwork(List<Observed> all, @Nullable String problem) implements Serializable {}
}
