package io.motifbase.queries.statements;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.graph.CleanUp;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The motif counts of one network.
 *
 * @param network id, or the file that was counted
 * @param motifs counts by motif id, in the order of the definition
 * @param ghostNeurons neurons without input that lost connections before counting
 * @param deadNeurons neurons without output that lost connections before counting
 * @param removedConnections connections that both lost
 */
@Serdeable
public record CensusAnswer(
        String network,
        String definition,
        Map<String, Long> motifs,
        long ghostNeurons,
        long deadNeurons,
        long removedConnections) {
    public static CensusAnswer of(String network, MotifCensus census) {
        Map<String, Long> motifs = new LinkedHashMap<>();
        census.counts().forEach((motif, count) -> motifs.put(motif.id(), count));
        CleanUp cleanUp = census.cleanUp();
        return new CensusAnswer(
                network,
                census.definition().id(),
                motifs,
                cleanUp.ghostNeurons(),
                cleanUp.deadNeurons(),
                cleanUp.removedConnections());
    }
}
