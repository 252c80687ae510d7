package io.motifbase.motifs.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.motifs.SharedData;
import io.motifbase.motifs.census.BruteForceInstances;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.RandomGraphs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticipationTest {
    private static Participation participation(DirectedGraph g, Definition definition) {
        MotifCensus census = MotifCensus.of(g, new CensusSettings(definition, true, false));
        return Participation.of(census, MotifFamily.LAYERED.classes(), () -> {});
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void countsEveryNeuronInEveryRoleAsBruteForceDoes(long seed) {
        DirectedGraph g = RandomGraphs.layered(seed, seed % 4 == 0 ? 1 : 0.55, seed % 2 == 0, 3, 4, 3, 4, 2);
        Participation participation = participation(g, Definition.EXACT);
        for (MotifClass motif : MotifFamily.LAYERED.classes()) {
            List<Role> roles = Role.byVertex(motif);
            List<int[]> instances = BruteForceInstances.of(g, motif);
            for (Role role : Role.of(motif)) {
                long[] expected = new long[g.vertices()];
                for (int[] instance : instances) {
                    for (int i = 0; i < instance.length; i++) {
                        expected[instance[i]] += roles.get(i) == role ? 1 : 0;
                    }
                }
                for (int v = 0; v < expected.length; v++) {
                    assertThat(participation.count(role, v))
                            .as(role + " of " + v)
                            .isEqualTo(expected[v]);
                }
            }
        }
    }

    @Test
    void everyRoleAddsUpToTheCensus() {
        DirectedGraph g = SharedData.ffnn7();
        Participation participation = participation(g, Definition.EXACT);
        for (Role role : participation.roles()) {
            long sum = 0;
            for (int v = 0; v < g.vertices(); v++) {
                sum += participation.count(role, v);
            }
            long expected =
                    participation.census().count(role.motif()) * role.vertices().size();
            assertThat(sum).as(role.toString()).isEqualTo(expected);
        }
    }

    @Test
    void anotherDefinitionIsRefused() {
        DirectedGraph g = RandomGraphs.layered(1, 0.5, false, 3, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> participation(g, Definition.ZAHN2024))
                .withMessage("definition must be exact or non-induced where roles are asked for, got zahn2024");
    }
}
