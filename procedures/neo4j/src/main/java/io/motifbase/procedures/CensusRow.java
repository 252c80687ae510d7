package io.motifbase.procedures;

import io.motifbase.motifs.census.MotifCensus;
import java.util.stream.Stream;

/**
 * A row of {@code motif.census}.
 *
 * @param network id of the network
 * @param definition what the count means
 * @param motif name of the motif class
 * @param count its subgraphs
 */
public record CensusRow(String network, String definition, String motif, long count) {
    static Stream<CensusRow> of(String network, MotifCensus census) {
        String definition = census.definition().id();
        return census.counts().entrySet().stream()
                .map(entry -> new CensusRow(network, definition, entry.getKey().id(), entry.getValue()));
    }
}
