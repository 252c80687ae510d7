package io.motifbase.motifs.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Roles in triads and classes of four. */
class GeneralParticipationTest {
    private static final List<MotifClass> CLASSES = MotifFamily.GENERAL.classes();

    private static Participation participation(DirectedGraph g, Definition definition) {
        MotifCensus census = MotifCensus.of(g, new CensusSettings(definition, true, false, false));
        return Participation.of(census, CLASSES, () -> {});
    }

    @ParameterizedTest
    @CsvSource({
        "exact, 0.15",
        "exact, 0.4",
        "exact, 0.9",
        "non-induced, 0.15",
        "non-induced, 0.4",
        "non-induced, 0.9",
    })
    void countsEveryVertexInEveryRoleAsBruteForceDoes(String id, double density) {
        Definition definition = Definition.named(id);
        DirectedGraph g = RandomGraphs.general(Math.round(10 * density), density, 7);
        Participation participation = participation(g, definition);
        for (MotifClass motif : CLASSES) {
            List<Role> roles = Role.byVertex(motif);
            long[][] expected = new long[Role.all().size()][g.vertices()];
            for (int[] instance : BruteForceInstances.of(g, motif, definition)) {
                for (int i = 0; i < instance.length; i++) {
                    expected[roles.get(i).index()][instance[i]]++;
                }
            }
            for (Role role : Role.of(motif)) {
                for (int v = 0; v < g.vertices(); v++) {
                    assertThat(participation.count(role, v))
                            .as(role + " of " + v)
                            .isEqualTo(expected[role.index()][v]);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EXACT", "NON_INDUCED"})
    void everyRoleAddsUpToTheCensusOfEscherichiaColi(Definition definition) {
        DirectedGraph g = SharedData.eColi();
        Participation participation = participation(g, definition);
        for (Role role : Role.all()) {
            if (CLASSES.contains(role.motif())) {
                long sum = 0;
                for (int v = 0; v < g.vertices(); v++) {
                    sum += participation.count(role, v);
                }
                assertThat(sum)
                        .as(role.toString())
                        .isEqualTo(participation.census().count(role.motif())
                                * role.vertices().size());
            }
        }
    }

    /** A layered network taken as general: the roles of a layered class are those of the class with its connections. */
    @Test
    void aLayeredNetworkHasTheSameRolesEitherWay() {
        DirectedGraph g = RandomGraphs.layered(5, 0.5, true, 5, 6, 5, 4);
        MotifCensus census = MotifCensus.of(g, new CensusSettings(Definition.EXACT, true, false));
        Participation layered = Participation.of(census, MotifFamily.LAYERED.classes(), () -> {});
        Participation general = participation(g, Definition.EXACT);
        Role source = Role.of(MotifClass.BIFAN).get(0);
        Role target = Role.of(MotifClass.BIFAN).get(1);
        List<Role> same = Role.of(MotifClass.named("m204"));
        for (int v = 0; v < g.vertices(); v++) {
            assertThat(general.count(same.get(0), v)).isEqualTo(layered.count(source, v));
            assertThat(general.count(same.get(1), v)).isEqualTo(layered.count(target, v));
        }
    }

    @Test
    void renumberingMovesTheCounts() {
        DirectedGraph g = RandomGraphs.withHubs(4, 0.05, 0.4, 40);
        Participation counts = participation(g, Definition.EXACT);
        Participation renumbered = participation(RandomGraphs.relabelled(g, 9), Definition.EXACT);
        assertThat(renumbered.roles()).isEqualTo(counts.roles());
        for (Role role : counts.roles()) {
            assertThat(sorted(renumbered, role, 40)).as(role.toString()).isEqualTo(sorted(counts, role, 40));
        }
    }

    private static long[] sorted(Participation counts, Role role, int vertices) {
        long[] values = new long[vertices];
        Arrays.setAll(values, v -> counts.count(role, v));
        Arrays.sort(values);
        return values;
    }

    @Test
    void classesOfThreeAreCountedWithoutThoseOfFour() {
        DirectedGraph g = RandomGraphs.general(1, 0.2, 30);
        MotifClass triad = MotifClass.named("030T");
        MotifCensus census = MotifCensus.of(g, new CensusSettings(Definition.EXACT, true, false));
        Participation alone = Participation.of(census, List.of(triad), () -> {});
        assertThat(alone.roles()).isEqualTo(Set.copyOf(Role.of(triad)));
        Participation all = participation(g, Definition.EXACT);
        for (Role role : Role.of(triad)) {
            for (int v = 0; v < 30; v++) {
                assertThat(alone.count(role, v)).isEqualTo(all.count(role, v));
            }
        }
    }

    @Test
    void canBeCancelled() {
        DirectedGraph g = RandomGraphs.withHubs(1, 0.05, 0.9, 200);
        MotifCensus census = MotifCensus.of(g, new CensusSettings(Definition.EXACT, true, false));
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Participation.of(census, CLASSES, () -> {
                    throw new CancellationException();
                }));
    }

    /** A star of 10^4 leaves has 1.7e11 sets of four: the triads are counted, all classes are refused with the number. */
    @Test
    void tooManySetsAreRefusedBeforeTheyAreVisited() {
        int leaves = 10_000;
        int[] sources = new int[leaves];
        int[] targets = new int[leaves];
        Arrays.setAll(targets, k -> k + 1);
        DirectedGraph star = DirectedGraph.withoutLayers(leaves + 1, sources, targets);
        MotifCensus census = MotifCensus.of(star, new CensusSettings(Definition.EXACT, true, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Participation.of(census, CLASSES, () -> {}))
                .withMessageContaining("got 5.0e+07 of three neurons and 1.7e+11 of four in DirectedGraph[10001");
        MotifClass triad = MotifClass.named("021D");
        Participation triads = Participation.of(census, List.of(triad), () -> {});
        assertThat(triads.count(Role.of(triad).get(0), 0)).isEqualTo(leaves * (leaves - 1L) / 2);
    }
}
