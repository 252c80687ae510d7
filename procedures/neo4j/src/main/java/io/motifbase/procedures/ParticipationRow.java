package io.motifbase.procedures;

import io.motifbase.motifs.instances.Participation;
import io.motifbase.motifs.instances.Role;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;

/**
 * A row of {@code motif.participation}: by neuron, then class and role. A count of 0 has no row.
 *
 * @param node the neuron itself
 * @param neuron its index; of a graph by label and type its number in the order of the database
 * @param name its name, null where neurons have none
 * @param layer its layer, null where the graph has none
 * @param kind input, hidden, output or bias, null where the graph has no layers
 * @param motif name of the motif class
 * @param role its role in it
 * @param count the instances in which it has this role
 */
public record ParticipationRow(
        Node node,
        long neuron,
        @Nullable String name,
        @Nullable Long layer,
        @Nullable String kind,
        String motif,
        String role,
        long count) {

    static Stream<ParticipationRow> of(GraphProjection projection, Participation counts) {
        return IntStream.range(0, projection.neurons().size())
                .boxed()
                .flatMap(index -> counts.roles().stream()
                        .filter(role -> counts.count(role, index) > 0)
                        .map(role -> of(projection, index, role, counts.count(role, index))));
    }

    private static ParticipationRow of(GraphProjection projection, int index, Role role, long count) {
        Node neuron = projection.neurons().get(index);
        boolean layers = projection.graph().hasLayers();
        return new ParticipationRow(
                neuron,
                index,
                text(neuron, GraphNames.NAME),
                layers ? (long) projection.graph().layerOf(index) : null,
                layers ? text(neuron, GraphNames.KIND) : null,
                role.motif().id(),
                role.id(),
                count);
    }

    private static @Nullable String text(Node neuron, String key) {
        return neuron.getProperty(key, null) instanceof String text ? text : null;
    }
}
