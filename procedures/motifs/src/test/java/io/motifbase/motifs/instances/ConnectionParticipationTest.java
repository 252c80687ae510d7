package io.motifbase.motifs.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.motifs.SharedData;
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

class ConnectionParticipationTest {
    private static MotifCensus census(DirectedGraph g, Definition definition) {
        return MotifCensus.of(g, new CensusSettings(definition, true, false));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void countsEveryConnectionAsListingAllInstancesDoes(long seed) {
        DirectedGraph g = RandomGraphs.layered(seed, seed % 4 == 0 ? 1 : 0.55, seed % 2 == 0, 3, 4, 3, 4, 2);
        ConnectionParticipation participation =
                ConnectionParticipation.of(census(g, Definition.EXACT), MotifFamily.LAYERED.classes(), () -> {});
        for (MotifClass motif : MotifFamily.LAYERED.classes()) {
            long[] expected = new long[Math.toIntExact(g.connections())];
            InstanceCursor cursor = new InstanceCursor(g, motif, Definition.EXACT, InstanceFilter.ALL, () -> {});
            while (cursor.next()) {
                for (int e = 0; e < cursor.connections(); e++) {
                    expected[cursor.connection(e)]++;
                }
            }
            for (int k = 0; k < expected.length; k++) {
                assertThat(participation.count(motif, k)).as(motif + " of " + k).isEqualTo(expected[k]);
            }
        }
    }

    @Test
    void everyClassAddsUpToTheCensus() {
        MotifCensus census = census(SharedData.ffnn7(), Definition.EXACT);
        ConnectionParticipation participation =
                ConnectionParticipation.of(census, MotifFamily.LAYERED.classes(), () -> {});
        for (MotifClass motif : MotifFamily.LAYERED.classes()) {
            long sum = 0;
            for (int k = 0; k < participation.graph().connections(); k++) {
                sum += participation.count(motif, k);
            }
            int connections = motif.connections().split(",").length;
            assertThat(sum).as(motif.id()).isEqualTo(census.count(motif) * connections);
        }
    }

    @Test
    void anotherDefinitionAndAClassWithoutRolesAreRefused() {
        DirectedGraph g = RandomGraphs.layered(1, 0.5, false, 3, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ConnectionParticipation.of(census(g, Definition.ZAHN2024), List.of(MotifClass.BIFAN), () -> {}))
                .withMessage("definition must be exact where participation is asked for, got zahn2024");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectionParticipation.of(
                        census(g, Definition.EXACT), List.of(MotifClass.named("030T")), () -> {}))
                .withMessageContaining("got 030T");
    }
}
