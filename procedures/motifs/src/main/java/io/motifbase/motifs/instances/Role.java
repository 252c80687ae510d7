package io.motifbase.motifs.instances;

import io.motifbase.motifs.census.MotifClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A place that a neuron can have in a motif class: the vertices of its pattern that a symmetry maps to each other (an
 * orbit). The thirteen classes of a layered graph have 38.
 */
public enum Role {
    DIVERGING2_SOURCE(MotifClass.DIVERGING2, "source", 0),
    DIVERGING2_TARGET(MotifClass.DIVERGING2, "target", 1, 2),
    CONVERGING2_SOURCE(MotifClass.CONVERGING2, "source", 0, 1),
    CONVERGING2_TARGET(MotifClass.CONVERGING2, "target", 2),
    CHAIN2_FIRST(MotifClass.CHAIN2, "first", 0),
    CHAIN2_SECOND(MotifClass.CHAIN2, "second", 1),
    CHAIN2_THIRD(MotifClass.CHAIN2, "third", 2),
    DIVERGING3_SOURCE(MotifClass.DIVERGING3, "source", 0),
    DIVERGING3_TARGET(MotifClass.DIVERGING3, "target", 1, 2, 3),
    CONVERGING3_SOURCE(MotifClass.CONVERGING3, "source", 0, 1, 2),
    CONVERGING3_TARGET(MotifClass.CONVERGING3, "target", 3),
    IN1OUT2_INPUT(MotifClass.IN1OUT2, "input", 0),
    IN1OUT2_CENTRE(MotifClass.IN1OUT2, "centre", 1),
    IN1OUT2_OUTPUT(MotifClass.IN1OUT2, "output", 2, 3),
    IN2OUT1_INPUT(MotifClass.IN2OUT1, "input", 0, 1),
    IN2OUT1_CENTRE(MotifClass.IN2OUT1, "centre", 2),
    IN2OUT1_OUTPUT(MotifClass.IN2OUT1, "output", 3),
    CHAIN3_FIRST(MotifClass.CHAIN3, "first", 0),
    CHAIN3_SECOND(MotifClass.CHAIN3, "second", 1),
    CHAIN3_THIRD(MotifClass.CHAIN3, "third", 2),
    CHAIN3_FOURTH(MotifClass.CHAIN3, "fourth", 3),
    CONVERGING_CHAIN_FIRST(MotifClass.CONVERGING_CHAIN, "first", 0),
    CONVERGING_CHAIN_SECOND(MotifClass.CONVERGING_CHAIN, "second", 1),
    CONVERGING_CHAIN_MEETING(MotifClass.CONVERGING_CHAIN, "meeting", 2),
    CONVERGING_CHAIN_JOINING(MotifClass.CONVERGING_CHAIN, "joining", 3),
    DIVERGING_CHAIN_BRANCHING(MotifClass.DIVERGING_CHAIN, "branching", 0),
    DIVERGING_CHAIN_SECOND(MotifClass.DIVERGING_CHAIN, "second", 1),
    DIVERGING_CHAIN_THIRD(MotifClass.DIVERGING_CHAIN, "third", 2),
    DIVERGING_CHAIN_LEAF(MotifClass.DIVERGING_CHAIN, "leaf", 3),
    ZIGZAG_BRANCHING(MotifClass.ZIGZAG, "branching", 0),
    ZIGZAG_JOINING(MotifClass.ZIGZAG, "joining", 1),
    ZIGZAG_LEAF(MotifClass.ZIGZAG, "leaf", 2),
    ZIGZAG_MEETING(MotifClass.ZIGZAG, "meeting", 3),
    BIFAN_SOURCE(MotifClass.BIFAN, "source", 0, 1),
    BIFAN_TARGET(MotifClass.BIFAN, "target", 2, 3),
    BIPARALLEL_SOURCE(MotifClass.BIPARALLEL, "source", 0),
    BIPARALLEL_MIDDLE(MotifClass.BIPARALLEL, "middle", 1, 2),
    BIPARALLEL_TARGET(MotifClass.BIPARALLEL, "target", 3);

    @SuppressWarnings("ImmutableEnumChecker") // immutable, though not annotated
    private final MotifClass motif;

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.copyOf
    private final List<Integer> vertices;

    Role(MotifClass motif, String id, Integer... vertices) {
        this.motif = motif;
        this.id = id;
        this.vertices = List.of(vertices);
    }

    public MotifClass motif() {
        return motif;
    }

    /** The public name, unique within the class, as in results and commands. */
    public String id() {
        return id;
    }

    /** The vertices of {@link MotifClass#connections()} that have this role, increasing. */
    public List<Integer> vertices() {
        return vertices;
    }

    /** The classes that have roles, in the order of the census. */
    public static List<MotifClass> motifs() {
        return Arrays.stream(values()).map(Role::motif).distinct().toList();
    }

    /** The roles of one class, in the order of their first vertices. */
    public static List<Role> of(MotifClass motif) {
        return Arrays.stream(values()).filter(role -> role.motif == motif).toList();
    }

    /** The role of each vertex of {@link MotifClass#connections()}. */
    public static List<Role> byVertex(MotifClass motif) {
        List<Role> roles = new ArrayList<>();
        for (int vertex = 0; vertex < motif.neurons(); vertex++) {
            for (Role role : of(motif)) {
                if (role.vertices.contains(vertex)) {
                    roles.add(role);
                }
            }
        }
        return List.copyOf(roles);
    }

    /** @throws IllegalArgumentException for a class that no layered graph holds; the message lists those with roles */
    public static List<Role> required(MotifClass motif) {
        List<Role> roles = of(motif);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("motif must be one of "
                    + motifs().stream().map(MotifClass::id).collect(Collectors.joining(", "))
                    + ", got " + motif);
        }
        return roles;
    }

    @Override
    public String toString() {
        return motif + " " + id;
    }
}
