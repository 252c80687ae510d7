package io.motifbase.queries.statements;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.WeightedGraph;
import io.motifbase.motifs.instances.InstanceCursor;
import io.motifbase.motifs.instances.InstanceFilter;
import io.motifbase.motifs.instances.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Instances of one motif class.
 *
 * @param network id, or the file that was read
 * @param motif name of the class
 * @param connections of one instance as numbers of its neurons, such as {@code 0->1, 0->2}
 * @param roles of its neurons, in the order of these numbers
 * @param instances sorted by their neurons
 */
@Serdeable
@Schema(
        example = "{\"network\":\"demo-001@0.85\",\"motif\":\"chain2\",\"connections\":\"0->1, 1->2\","
                + "\"roles\":[\"first\",\"middle\",\"last\"],\"instances\":[{\"neurons\":[0,12,44],\"na"
                + "mes\":[null,null,null],\"weights\":[0.31,-0.07]}]}")
public record InstancesAnswer(
        String network, String motif, String connections, List<String> roles, List<Instance> instances) {

    /**
     * One instance.
     *
     * @param neurons index of each neuron, in the order of the numbers
     * @param names of the neurons, null where they have none
     * @param weights of the connections in order, null where one has none
     */
    @Serdeable
    public record Instance(List<Long> neurons, List<@Nullable String> names, List<@Nullable Double> weights) {}

    static InstancesAnswer of(String network, String motif, List<Instance> instances) {
        MotifClass named = MotifClass.named(motif);
        List<String> roles = Role.byVertex(named).stream().map(Role::id).toList();
        return new InstancesAnswer(network, motif, named.connections(), roles, instances);
    }

    /** Of a graph that is not stored. */
    public static InstancesAnswer of(FileGraph file, InstancesQuestion question) {
        CensusSettings settings = question.graph().census(file.clean());
        MotifClass motif = settings.family(file.graph()).checked(MotifClass.named(question.motif()));
        DirectedGraph graph = settings.prepare(file.graph()).graph();
        WeightedGraph weights = file.hasWeights() || question.leastWeight() != null
                ? file.weights().get().on(graph)
                : null;
        Double least = question.leastWeight();
        BitSet strong = least == null || weights == null ? null : weights.atLeast(least);
        InstanceCursor cursor = new InstanceCursor(
                graph,
                motif,
                settings.definition(),
                new InstanceFilter(question.neuron(), question.layer(), strong),
                () -> {});
        List<Instance> instances = new ArrayList<>();
        while (instances.size() < question.limit() && cursor.next()) {
            instances.add(instance(file, weights, cursor, motif));
        }
        return of(file.name(), question.motif(), instances);
    }

    private static Instance instance(
            FileGraph file, @Nullable WeightedGraph weighted, InstanceCursor cursor, MotifClass motif) {
        List<Long> neurons = new ArrayList<>();
        List<@Nullable String> names = new ArrayList<>();
        for (int i = 0; i < motif.neurons(); i++) {
            neurons.add((long) cursor.vertex(i));
            names.add(file.nameOf(cursor.vertex(i)));
        }
        List<@Nullable Double> weights = new ArrayList<>();
        for (int e = 0; e < cursor.connections(); e++) {
            weights.add(weighted == null ? null : weighted.weight(cursor.connection(e)));
        }
        return new Instance(neurons, names, weights);
    }
}
