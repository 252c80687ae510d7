package io.motifbase.procedures;

import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.graph.CleanUp;
import java.util.stream.Stream;

/**
 * A row of {@code motif.census}.
 *
 * @param network id of the network
 * @param definition what the count means
 * @param motif name of the motif class
 * @param count its subgraphs
 * @param ghostNeurons neurons without input that lost connections before counting; the same in every row
 * @param deadNeurons neurons without output that lost connections before counting; the same in every row
 * @param removedConnections connections that both lost; the same in every row
 */
public record CensusRow(
        String network,
        String definition,
        String motif,
        long count,
        long ghostNeurons,
        long deadNeurons,
        long removedConnections) {
    static Stream<CensusRow> of(String network, MotifCensus census) {
        CleanUp cleanUp = census.cleanUp();
        return census.counts().entrySet().stream()
                .map(entry -> new CensusRow(
                        network,
                        census.definition().id(),
                        entry.getKey().id(),
                        entry.getValue(),
                        cleanUp.ghostNeurons(),
                        cleanUp.deadNeurons(),
                        cleanUp.removedConnections()));
    }
}
