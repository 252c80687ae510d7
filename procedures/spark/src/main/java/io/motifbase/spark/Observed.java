package io.motifbase.spark;

import io.motifbase.motifs.census.MotifClass;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** The counts by class, in their order. */
    Map<MotifClass, Long> classCounts() {
        Map<MotifClass, Long> classCounts = new LinkedHashMap<>();
        counts.forEach((motif, number) -> classCounts.put(MotifClass.named(motif), number));
        return classCounts;
    }

    /** The chunk of all members, which stands for an ensemble. */
    Chunk ensemble(String nullModel, int members) {
        return new Chunk(network.id(), definition, nullModel, 0, members);
    }
}
