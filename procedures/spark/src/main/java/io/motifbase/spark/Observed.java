package io.motifbase.spark;

import io.motifbase.motifs.census.MotifClass;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** The chunks of an ensemble. */
    List<Chunk> chunks(String nullModel, int members, int size) {
        List<Chunk> chunks = new ArrayList<>();
        for (int first = 0; first < members; first += size) {
            chunks.add(new Chunk(network.id(), definition, nullModel, first, Math.min(size, members - first)));
        }
        return chunks;
    }

    /**
     * All of one network.
     *
     * @param problem in one line, where the network cannot be counted or compared as was asked
     */
    record OfNetwork(List<Observed> all, @Nullable String problem) implements Serializable {}
}
