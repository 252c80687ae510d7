package io.motifbase.motifs.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.Pattern;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void thirteenClassesHave38Roles() {
        assertThat(Role.values()).hasSize(38);
        assertThat(Role.of(MotifClass.BIFAN)).containsExactly(Role.BIFAN_SOURCE, Role.BIFAN_TARGET);
    }

    @Test
    void rolesAreTheOrbitsOfTheSymmetries() {
        for (MotifClass motif : Role.motifs()) {
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
    void aClassWithoutRolesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Role.required(MotifClass.EDGES))
                .withMessageStartingWith("motif must be one of diverging2, converging2,")
                .withMessageEndingWith("biparallel, got edges");
    }
}
