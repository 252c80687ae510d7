package io.motifbase.queries.statements;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.motifs.graph.CleanUp;
import io.motifbase.motifs.instances.DetailedCensus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The motif counts of one network.
 *
 * @param network id, or the file that was counted
 * @param motifs counts by motif id, in the order of the definition
 * @param ghostNeurons neurons without input that lost connections before counting
 * @param deadNeurons neurons without output that lost connections before counting
 * @param removedConnections connections that both lost
 * @param signed coherent and incoherent instances by motif id; left out where not asked for
 * @param weighted mean intensity and coherence by motif id; left out where not asked for
 * @param perBlock the same by the layer of the first neuron; left out where not asked for
 */
@Serdeable
@Schema(
        example = "{\"network\":\"demo-001@0.85\",\"definition\":\"exact\",\"motifs\":{\"diverging2\":5"
                + "871,\"converging2\":4803,\"chain2\":4177,\"bifan\":2210},\"ghostNeurons\":0,\"deadNe"
                + "urons\":1,\"removedConnections\":3}")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CensusAnswer(
        String network,
        String definition,
        Map<String, Long> motifs,
        long ghostNeurons,
        long deadNeurons,
        long removedConnections,
        @Nullable Map<String, CensusPart.Signed> signed,
        @Nullable Map<String, CensusPart.Weighted> weighted,
        @Nullable List<CensusPart> perBlock) {

    public static CensusAnswer of(String network, DetailedCensus census) {
        CleanUp cleanUp = census.whole().cleanUp();
        CensusAnswer counts = new CensusAnswer(
                network,
                census.whole().definition().id(),
                Map.of(),
                cleanUp.ghostNeurons(),
                cleanUp.deadNeurons(),
                cleanUp.removedConnections(),
                null,
                null,
                null);
        return counts.with(census.lines());
    }

    /** The same with counts: the whole network first, then layer by layer. */
    CensusAnswer with(List<DetailedCensus.Line> lines) {
        CensusPart whole = CensusPart.of(null, ofLayer(null, lines));
        List<CensusPart> blocks = new ArrayList<>();
        for (int layer = 0; !ofLayer(layer, lines).isEmpty(); layer++) {
            blocks.add(CensusPart.of(layer, ofLayer(layer, lines)));
        }
        return new CensusAnswer(
                network,
                definition,
                whole.motifs(),
                ghostNeurons,
                deadNeurons,
                removedConnections,
                whole.signed(),
                whole.weighted(),
                blocks.isEmpty() ? null : blocks);
    }

    private static List<DetailedCensus.Line> ofLayer(@Nullable Integer layer, List<DetailedCensus.Line> lines) {
        return lines.stream()
                .filter(line -> Objects.equals(line.layer(), layer))
                .toList();
    }
}
