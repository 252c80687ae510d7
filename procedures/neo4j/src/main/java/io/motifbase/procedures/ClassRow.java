package io.motifbase.procedures;

import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.instances.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of {@code motif.classes}.
 *
 * @param motif name of the class
 * @param neurons how many it joins
 * @param connections of one instance, e.g. {@code 0->1, 0->2}
 * @param roles the role of each neuron, in the order of their numbers
 * @param description what it is and how it is counted
 * @param definitions the definitions that count it
 */
public record ClassRow(
        String motif,
        long neurons,
        String connections,
        List<String> roles,
        String description,
        List<String> definitions) {
    static Stream<ClassRow> all() {
        return MotifClass.all().stream()
                .map(motif -> new ClassRow(
                        motif.id(),
                        motif.neurons(),
                        motif.connections(),
                        Role.byVertex(motif).stream().map(Role::id).toList(),
                        motif.description(),
                        definitionsOf(motif)));
    }

    private static List<String> definitionsOf(MotifClass motif) {
        return Arrays.stream(Definition.values())
                .filter(definition -> definition.counts(motif))
                .map(Definition::id)
                .toList();
    }
}
