package io.motifbase.motifs.instances;

import io.motifbase.motifs.census.MotifClass;
import java.util.Arrays;
import java.util.List;

/** The 38 roles of the thirteen layered classes, each with a formula of its own; see {@link Role}. */
enum LayeredRole {
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

    LayeredRole(MotifClass motif, String id, Integer... vertices) {
        this.motif = motif;
        this.id = id;
        this.vertices = List.of(vertices);
    }

    MotifClass motif() {
        return motif;
    }

    String id() {
        return id;
    }

    List<Integer> vertices() {
        return vertices;
    }

    static List<LayeredRole> of(MotifClass motif) {
        return Arrays.stream(values()).filter(role -> role.motif == motif).toList();
    }

    /** As all ways in know it. */
    Role role() {
        return Role.of(motif).stream()
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
