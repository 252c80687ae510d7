package io.motifbase.motifs.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.GraphText;
import io.motifbase.motifs.graph.RandomGraphs;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneralCensusTest {

    private static MotifCensus census(DirectedGraph g, Definition definition) {
        return MotifCensus.of(g, new CensusSettings(definition, true, false));
    }

    private static Map<String, Long> nonZero(MotifCensus census) {
        return census.counts().entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    @Test
    void thereAre13TriadsAnd199ClassesOfFour() {
        assertThat(GeneralClasses.TRIADS).hasSize(13);
        assertThat(GeneralClasses.QUADS).hasSize(199);
        assertThat(MotifClass.all()).hasSize(226);
        for (MotifClass motif : MotifClass.all()) {
            assertThat(MotifClass.all().get(motif.index())).isSameAs(motif);
            assertThat(MotifClass.named(motif.id())).isSameAs(motif);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void triadsAloneAreThoseCountedBesideTheClassesOfFour(long seed) {
        for (DirectedGraph g : new DirectedGraph[] {
            RandomGraphs.general(seed, 0.3, 30), RandomGraphs.layered(seed, 0.4, true, 5, 9, 9, 4)
        }) {
            MotifCensus triads = census(g, Definition.TRIADS);
            MotifCensus all = census(g, Definition.EXACT);
            assertThat(triads.classes()).hasSize(g.isStrictlyLayered() ? 3 : 13);
            assertThat(all.counts()).containsAllEntriesOf(triads.counts());
        }
    }

    /** Ids of the 13 triads in mfinder's dictionary (Milo et al. 2002, Science 298:824). */
    @ParameterizedTest
    @CsvSource({
        "021D, 6",
        "021U, 36",
        "021C, 12",
        "111D, 74",
        "111U, 14",
        "030T, 38",
        "030C, 98",
        "201, 78",
        "120D, 108",
        "120U, 46",
        "120C, 102",
        "210, 110",
        "300, 238"
    })
    void triadsHaveTheirMfinderId(String label, int id) {
        assertThat(MotifClass.named(label).description()).contains("mfinder id " + id);
    }

    /** Each label by a drawing, as in igraph and Holland and Leinhardt 1970. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1->0, 1->2                         | 021D",
                "0->1, 2->1                         | 021U",
                "2->1, 1->0                         | 021C",
                "2->0, 0->2, 1->2                   | 111D",
                "2->0, 0->2, 2->1                   | 111U",
                "2->1, 1->0, 2->0                   | 030T",
                "0->2, 2->1, 1->0                   | 030C",
                "0->1, 1->0, 0->2, 2->0             | 201",
                "1->0, 1->2, 0->2, 2->0             | 120D",
                "0->1, 2->1, 0->2, 2->0             | 120U",
                "0->1, 1->2, 0->2, 2->0             | 120C",
                "0->1, 1->2, 2->1, 0->2, 2->0       | 210",
                "0->1, 1->0, 1->2, 2->1, 0->2, 2->0 | 300"
            })
    void triadsByHand(String connections, String label) {
        assertThat(nonZero(census(GraphText.general(connections), Definition.EXACT)))
                .isEqualTo(Map.of(label, 1L));
    }

    @Test
    void aTriangleHoldsThreePathsThatAreNotInduced() {
        DirectedGraph g = GraphText.general("0->1, 1->2, 2->0");
        assertThat(nonZero(census(g, Definition.NON_INDUCED))).isEqualTo(Map.of("021C", 3L, "030C", 1L));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void agreesWithBruteForceOnSmallGraphs(long seed) {
        for (double density : new double[] {0.1, 0.25, 0.5, 0.75, 0.92}) {
            DirectedGraph g = RandomGraphs.general(seed, density, 10);
            assertThat(census(g, Definition.EXACT).counts()).isEqualTo(listed(BruteForceGeneralCensus.count(g)));
        }
    }

    @Test
    void everyClassOccursInTheGraphsOfTheOracle() {
        Set<MotifClass> seen = new HashSet<>();
        for (long seed = 1; seed <= 6; seed++) {
            for (double density : new double[] {0.1, 0.25, 0.5, 0.75, 0.92}) {
                census(RandomGraphs.general(seed, density, 10), Definition.EXACT)
                        .counts()
                        .forEach((motif, count) -> {
                            if (count > 0) {
                                seen.add(motif);
                            }
                        });
            }
        }
        assertThat(seen).hasSize(13 + 199);
    }

    /** Sparse and dense graphs, and a tenth of the vertices as hubs. */
    @ParameterizedTest
    @CsvSource({"1, 0.02, 0.02", "2, 0.05, 0.05", "3, 0.2, 0.2", "4, 0.01, 0.4", "5, 0.03, 0.9"})
    void agreesWithTheVisitOfEverySubgraphOnLargerGraphs(long seed, double density, double hubDensity) {
        DirectedGraph g = RandomGraphs.withHubs(seed, density, hubDensity, 70);
        assertThat(census(g, Definition.EXACT).counts()).isEqualTo(listed(EsuCensus.count(g)));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.2", "2, 0.5", "3, 0.8"})
    void countsEveryOccurrenceWhereNotOnlyInducedOnesAreAskedFor(long seed, double density) {
        DirectedGraph g = RandomGraphs.general(seed, density, 8);
        MotifCensus census = census(g, Definition.NON_INDUCED);
        Counts oracle = BruteForceCensus.countOccurrences(g, census.classes());
        assertThat(census.counts()).isEqualTo(listed(oracle));
    }

    private static Map<MotifClass, Long> listed(Counts counts) {
        Map<MotifClass, Long> listed = new TreeMap<>();
        Definition.EXACT.classes(MotifFamily.GENERAL).forEach(motif -> listed.put(motif, counts.get(motif)));
        return listed;
    }

    /** A strictly layered graph has the same counts by its own classes and by the general ones. */
    @ParameterizedTest
    @EnumSource(names = {"EXACT", "NON_INDUCED"})
    void agreesWithTheLayeredClassesOnLayeredGraphs(Definition definition) {
        DirectedGraph g = RandomGraphs.layered(3, 0.3, false, 5, 12, 11, 6);
        Map<String, Long> layered = new TreeMap<>();
        census(g, definition).counts().forEach((motif, count) -> layered.put(shape(motif), count));
        Map<String, Long> general = new TreeMap<>();
        MotifCensus census = census(g.asGeneral(), definition);
        census.counts().forEach((motif, count) -> {
            if (count > 0) {
                general.put(shape(motif), count);
            }
        });
        assertThat(census.family()).isEqualTo(MotifFamily.GENERAL);
        assertThat(general).isEqualTo(layered);
    }

    private static String shape(MotifClass motif) {
        int n = motif.neurons();
        return n + " " + GeneralClasses.leastCode(n, GeneralClasses.code(n, motif.connections()));
    }

    @Test
    void skipConnectionsAreCountedByTheGeneralClasses() {
        DirectedGraph g = GraphText.graph("0->1, 1->2, 0->2", 0, 1, 2);
        MotifCensus census = census(g, Definition.EXACT);
        assertThat(census.family()).isEqualTo(MotifFamily.GENERAL);
        assertThat(nonZero(census)).isEqualTo(Map.of("030T", 1L));
    }

    @Test
    void publishedCountsAreRefusedOutsideStrictLayers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> census(GraphText.general("0->1, 1->0"), Definition.ZAHN2024))
                .withMessage("definition zahn2024 must have a graph whose connections all go to the next layer, got"
                        + " skip connections or no layers: choose exact or non-induced");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void renumberingVerticesChangesNothing(long seed) {
        DirectedGraph g = RandomGraphs.general(seed, 0.1, 60);
        assertThat(census(RandomGraphs.relabelled(g, seed), Definition.EXACT).counts())
                .isEqualTo(census(g, Definition.EXACT).counts());
    }

    @Test
    void endsWhereThePollThrows() {
        DirectedGraph g = RandomGraphs.general(1, 0.5, 200);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> MotifCensus.of(g, new CensusSettings(Definition.EXACT, true, false), () -> {
                    throw new CancellationException();
                }));
    }
}
