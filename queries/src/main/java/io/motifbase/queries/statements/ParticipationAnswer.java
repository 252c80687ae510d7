package io.motifbase.queries.statements;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.graphstore.store.NetworkGraph;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.instances.Participation;
import io.motifbase.motifs.instances.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The neurons that take part most often.
 *
 * @param network id, or the file that was counted
 * @param neurons by count, highest first, then by neuron, motif and role
 */
@Serdeable
@Schema(
        example = "{\"network\":\"demo-001@0.85\",\"neurons\":[{\"neuron\":17,\"name\":null,\"layer\":1"
                + ",\"kind\":\"hidden\",\"motif\":\"bifan\",\"role\":\"target\",\"count\":311}]}")
public record ParticipationAnswer(String network, List<NeuronRole> neurons) {

    /**
     * How often a neuron has a role.
     *
     * @param neuron index
     * @param name null where neurons have none
     * @param layer null where the graph has none
     * @param kind input, hidden, output or bias; null where the graph has no layers
     * @param count instances of the motif in which it has the role
     */
    @Serdeable
    public record NeuronRole(
            long neuron,
            @Nullable String name,
            @Nullable Long layer,
            @Nullable String kind,
            String motif,
            String role,
            long count) {}

    /** Of a graph that is not stored. */
    public static ParticipationAnswer of(FileGraph file, ParticipationQuestion question) {
        MotifCensus census = MotifCensus.of(file.graph(), question.graph().census(file.clean()));
        Participation counts = Participation.of(census, question.motifs(census.family()), () -> {});
        List<NeuronRole> all = new ArrayList<>();
        for (int v = 0; v < file.graph().vertices(); v++) {
            for (Role role : counts.roles()) {
                if (counts.count(role, v) > 0) {
                    all.add(new NeuronRole(
                            v,
                            file.nameOf(v),
                            file.graph().hasLayers() ? (long) file.graph().layerOf(v) : null,
                            NetworkGraph.kindOf(file.graph(), v),
                            role.motif().id(),
                            role.id(),
                            counts.count(role, v)));
                }
            }
        }
        all.sort(Comparator.comparingLong(NeuronRole::count)
                .reversed()
                .thenComparing(NeuronRole::neuron)
                .thenComparing(NeuronRole::motif)
                .thenComparing(NeuronRole::role));
        return new ParticipationAnswer(file.name(), List.copyOf(all.subList(0, Math.min(question.top(), all.size()))));
    }
}
