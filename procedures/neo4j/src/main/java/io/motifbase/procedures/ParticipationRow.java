package io.motifbase.procedures;

import io.motifbase.motifs.instances.Participation;
import io.motifbase.motifs.instances.Role;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;

/**
 * A row of {@code motif.participation}: by neuron, then class and role. A count of 0 has no row.
 *
 * @param node the neuron itself
 * @param neuron its index
 * @param name its name, null where neurons have none
 * @param layer its layer
 * @param kind input, hidden, output or bias
 * @param motif name of the motif class
 * @param role its role in it
 * @param count the instances in which it has this role
 */
public record ParticipationRow(
        Node node,
        long neuron,
        @Nullable String name,
        long layer,
        @Nullable String kind,
        String motif,
        String role,
        long count) {

    static Stream<ParticipationRow> of(Transaction tx, String network, Participation counts) {
        Node[] neurons = GraphProjection.neurons(GraphProjection.networkNode(tx, network));
        return IntStream.range(0, neurons.length)
                .boxed()
                .flatMap(index -> counts.roles().stream()
                        .filter(role -> counts.count(role, index) > 0)
                        .map(role -> of(neurons[index], index, role, counts.count(role, index))));
    }

    private static ParticipationRow of(Node neuron, int index, Role role, long count) {
        return new ParticipationRow(
                neuron,
                index,
                (String) neuron.getProperty(GraphNames.NAME, null),
                ((Number) neuron.getProperty(GraphNames.LAYER)).longValue(),
                (String) neuron.getProperty(GraphNames.KIND, null),
                role.motif().id(),
                role.id(),
                count);
    }
}
