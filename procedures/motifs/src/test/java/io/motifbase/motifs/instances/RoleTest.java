package io.motifbase.motifs.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import io.motifbase.motifs.census.Pattern;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {
    @Test
    void everyClassHasItsRoles() {
        assertThat(roles(MotifFamily.LAYERED)).hasSize(38);
        assertThat(Role.of(MotifClass.BIFAN)).extracting(Role::id).containsExactly("source", "target");
    }

    private static List<Role> roles(MotifFamily family) {
        return family.classes().stream()
                .flatMap(motif -> Role.of(motif).stream())
                .toList();
    }

    /** Orbits of the connected directed graphs of three vertices: 30 (Milenkovic and Przulj count 33 with the dyads). */
    @Test
    void theTriadsHave30RolesAndTheClassesOfFour697() {
        assertThat(roles(MotifFamily.GENERAL))
                .filteredOn(role -> role.motif().neurons() == 3)
                .hasSize(30);
        assertThat(roles(MotifFamily.GENERAL)).hasSize(30 + 697);
        assertThat(Role.all())
                .extracting(Role::index)
                .isSorted()
                .hasSize(38 + roles(MotifFamily.GENERAL).size());
    }

    @Test
    void rolesOfGeneralClassesAreNamedByTheirConnections() {
        assertThat(Role.byVertex(MotifClass.named("030T")))
                .extracting(Role::id)
                .containsExactly("out2", "in1out1", "in2");
        assertThat(Role.byVertex(MotifClass.named("030C")))
                .extracting(Role::id)
                .containsExactly("in1out1", "in1out1", "in1out1");
        assertThat(Role.byVertex(MotifClass.named("111U")))
                .extracting(Role::id)
                .containsExactly("both1", "both1out1", "in1");
        assertThat(Role.byVertex(MotifClass.named("m74")))
                .extracting(Role::id)
                .containsExactly("out2", "in1out1", "in1a", "in1b");
    }

    @ParameterizedTest
    @EnumSource
    void rolesAreTheOrbitsOfTheSymmetries(MotifFamily family) {
        for (MotifClass motif : family.classes()) {
            for (int vertex = 0; vertex < motif.neurons(); vertex++) {
                Set<Integer> orbit = new TreeSet<>();
                for (int[] symmetry : Pattern.of(motif).automorphisms()) {
                    orbit.add(symmetry[vertex]);
                }
                assertThat(Role.byVertex(motif).get(vertex).vertices())
                        .as(motif + " vertex " + vertex)
                        .containsExactlyElementsOf(orbit);
            }
            assertThat(Role.of(motif)).extracting(Role::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void aClassOfAnotherFamilyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MotifFamily.LAYERED.checked(MotifClass.EDGES))
                .withMessageStartingWith("motif must be one of diverging2, converging2,")
                .withMessageEndingWith("biparallel, got edges");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MotifFamily.LAYERED.checked(MotifClass.named("030T")))
                .withMessageEndingWith("got 030T, a class of general graphs: take the network as general");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MotifFamily.GENERAL.checked(MotifClass.BIFAN))
                .withMessageEndingWith("in a general graph, got bifan, which is m204 there");
    }
}
