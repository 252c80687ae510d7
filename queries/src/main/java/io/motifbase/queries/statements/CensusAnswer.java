package io.motifbase.queries.statements;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.motifs.census.MotifCensus;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The motif counts of one network.
 *
 * @param network id, or the file that was counted
 * @param motifs counts by motif id, in the order of the definition
 */
@Serdeable
public record CensusAnswer(String network, String definition, Map<String, Long> motifs) {
    public static CensusAnswer of(String network, MotifCensus census) {
        Map<String, Long> motifs = new LinkedHashMap<>();
        census.counts().forEach((motif, count) -> motifs.put(motif.id(), count));
        return new CensusAnswer(network, census.definition().id(), motifs);
    }
}
