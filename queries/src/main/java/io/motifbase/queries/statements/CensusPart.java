package io.motifbase.queries.statements;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.motifs.instances.DetailedCensus;
import io.motifbase.motifs.instances.SignedCount;
import io.motifbase.motifs.instances.WeightedMean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The motif counts of a whole network, or of the subgraphs whose first neuron lies in one layer.
 *
 * @param layer null for the whole network
 * @param motifs counts by motif id, in the order of the definition
 * @param signed null where it was not asked for
 * @param weighted null where it was not asked for
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CensusPart(
        @Nullable Integer layer,
        Map<String, Long> motifs,
        @Nullable Map<String, Signed> signed,
        @Nullable Map<String, Weighted> weighted) {

    /**
     * Instances by the sign of the product of their weights.
     *
     * @param coherent positive
     * @param incoherent negative
     */
    @Serdeable
    public record Signed(long coherent, long incoherent) {}

    /**
     * Means over the instances.
     *
     * @param intensity null where there is no instance
     * @param coherence null where there is no instance, or more than are listed for it
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Weighted(
            @Nullable Double intensity, @Nullable Double coherence) {}

    /** The lines of one layer, or of the whole network. */
    static CensusPart of(@Nullable Integer layer, List<DetailedCensus.Line> lines) {
        Map<String, Long> motifs = new LinkedHashMap<>();
        Map<String, Signed> signed = new LinkedHashMap<>();
        Map<String, Weighted> weighted = new LinkedHashMap<>();
        for (DetailedCensus.Line line : lines) {
            String motif = line.motif().id();
            motifs.put(motif, line.count());
            SignedCount signs = line.signed();
            if (signs != null) {
                signed.put(motif, new Signed(signs.coherent(), signs.incoherent()));
            }
            WeightedMean means = line.weighted();
            if (means != null) {
                weighted.put(motif, new Weighted(means.intensity(), means.coherence()));
            }
        }
        return new CensusPart(layer, motifs, signed.isEmpty() ? null : signed, weighted.isEmpty() ? null : weighted);
    }
}
