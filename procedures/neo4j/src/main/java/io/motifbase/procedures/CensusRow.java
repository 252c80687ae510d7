package io.motifbase.procedures;

import io.motifbase.motifs.graph.CleanUp;
import io.motifbase.motifs.instances.DetailedCensus;
import io.motifbase.motifs.instances.SignedCount;
import io.motifbase.motifs.instances.WeightedMean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code motif.census}: the whole network first and, where asked, layer by layer.
 *
 * @param network id of the network
 * @param definition what the count means
 * @param motif name of the motif class
 * @param count its subgraphs
 * @param ghostNeurons neurons without input that lost connections before counting; the same in every row
 * @param deadNeurons neurons without output that lost connections before counting; the same in every row
 * @param removedConnections connections that both lost; the same in every row
 * @param layer of the first neuron; null where the count is of the whole network
 * @param coherent subgraphs whose product of weights is positive; null where signed is not asked
 * @param incoherent subgraphs whose product of weights is negative; null where signed is not asked
 * @param intensity mean geometric mean of their absolute weights; null where there is no subgraph or weighted is not asked
 * @param coherence mean of geometric over arithmetic mean; null as intensity, and for more than 100,000,000 subgraphs
 */
public record CensusRow(
        String network,
        String definition,
        String motif,
        long count,
        long ghostNeurons,
        long deadNeurons,
        long removedConnections,
        @Nullable Long layer,
        @Nullable Long coherent,
        @Nullable Long incoherent,
        @Nullable Double intensity,
        @Nullable Double coherence) {
    static Stream<CensusRow> of(String network, DetailedCensus census) {
        return census.lines().stream().map(line -> of(network, census, line));
    }

    private static CensusRow of(String network, DetailedCensus census, DetailedCensus.Line line) {
        CleanUp cleanUp = census.whole().cleanUp();
        SignedCount signed = line.signed();
        WeightedMean weighted = line.weighted();
        return new CensusRow(
                network,
                census.whole().definition().id(),
                line.motif().id(),
                line.count(),
                cleanUp.ghostNeurons(),
                cleanUp.deadNeurons(),
                cleanUp.removedConnections(),
                line.layer() == null ? null : line.layer().longValue(),
                signed == null ? null : signed.coherent(),
                signed == null ? null : signed.incoherent(),
                weighted == null ? null : weighted.intensity(),
                weighted == null ? null : weighted.coherence());
    }
}
