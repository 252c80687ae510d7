package io.motifbase.motifs.census;

import static io.motifbase.motifs.graph.GraphText.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.motifs.graph.BitGraph;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.RandomGraphs;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts by hand, against the oracle, by laws, and of both methods against each other. */
class CensusTest {
    private static final Map<MotifClass, MotifClass> REVERSED = Map.ofEntries(
            Map.entry(MotifClass.DIVERGING2, MotifClass.CONVERGING2),
            Map.entry(MotifClass.CONVERGING2, MotifClass.DIVERGING2),
            Map.entry(MotifClass.DIVERGING3, MotifClass.CONVERGING3),
            Map.entry(MotifClass.CONVERGING3, MotifClass.DIVERGING3),
            Map.entry(MotifClass.IN1OUT2, MotifClass.IN2OUT1),
            Map.entry(MotifClass.IN2OUT1, MotifClass.IN1OUT2),
            Map.entry(MotifClass.CONVERGING_CHAIN, MotifClass.DIVERGING_CHAIN),
            Map.entry(MotifClass.DIVERGING_CHAIN, MotifClass.CONVERGING_CHAIN));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                 | ''",
                "0->1                               | ''",
                "0->1, 1->2, 2->3, 3->4             | chain2 3, chain3 2",
                "0->1, 0->2, 0->3, 0->4             | diverging2 6, diverging3 4",
                "1->0, 2->0, 3->0, 4->0             | converging2 6, converging3 4",
                "0->1, 1->2, 1->3                   | chain2 2, diverging2 1, in1out2 1",
                "0->2, 1->2, 2->3                   | chain2 2, converging2 1, in2out1 1",
                "0->1, 1->2, 3->2                   | chain2 1, converging2 1, convergingChain 1",
                "0->1, 1->2, 0->3                   | chain2 1, diverging2 1, divergingChain 1",
                "0->2, 0->3, 1->3                   | diverging2 1, converging2 1, zigzag 1",
                "0->2, 0->3, 1->2, 1->3             | diverging2 2, converging2 2, bifan 1",
                "0->1, 0->2, 1->3, 2->3             | diverging2 1, converging2 1, chain2 2, biparallel 1",
                "0->2, 0->3, 0->4, 1->2, 1->3, 1->4 | diverging2 6, converging2 3, diverging3 2, bifan 3",
                "b0->2, 1->2, 2->3                  | chain2 2, converging2 1, in2out1 1",
            })
    void countsByHand(String connections, String expected) {
        assertThat(nonZero(graph(connections))).isEqualTo(expected(expected));
    }

    private static Map<String, Long> expected(String text) {
        Map<String, Long> counts = new TreeMap<>();
        for (String entry : text.isEmpty() ? new String[0] : text.split(", ")) {
            String[] parts = entry.split(" ");
            counts.put(MotifClass.named(parts[0]).id(), Long.valueOf(parts[1]));
        }
        return counts;
    }

    private static Map<String, Long> nonZero(DirectedGraph g) {
        Map<String, Long> counts = new TreeMap<>();
        census(g, Definition.EXACT).counts().forEach((motif, count) -> {
            if (count != 0) {
                counts.put(motif.id(), count);
            }
        });
        return counts;
    }

    private static MotifCensus census(DirectedGraph g, Definition definition) {
        return MotifCensus.of(g, new CensusSettings(definition, true, false));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void agreesWithBruteForceOnSmallGraphs(long seed) {
        for (double density : new double[] {0.15, 0.4, 0.8, 1}) {
            DirectedGraph g = RandomGraphs.layered(seed, density, seed % 2 == 0, 3, 5, 1 + (int) seed % 5, 4, 2);
            for (Definition definition : Definition.values()) {
                Counts oracle = BruteForceCensus.count(g, definition);
                assertThat(byBits(g, definition)).isEqualTo(listed(oracle, definition));
                assertThat(byWedges(g, definition)).isEqualTo(listed(oracle, definition));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.02, 70", "0.2, 70", "0.5, 70", "0.95, 70", "0.05, 300", "0.4, 300", "1, 300"})
    void bitsAndWedgesAgreeWhateverTheDensity(double density, int width) {
        DirectedGraph g = RandomGraphs.layered(1, density, true, 5, width, width + 61, 2 * width, 3);
        for (Definition definition : Definition.values()) {
            assertThat(byBits(g, definition)).isEqualTo(byWedges(g, definition));
        }
    }

    @Test
    void bitsAndWedgesAgreeOnHubsOfMoreThan255Connections() {
        StringBuilder text = new StringBuilder("0->1");
        for (int v = 2; v < 900; v++) {
            text.append(", ").append(v % 300 == 0 ? "0->" + v : v < 600 ? "0->" + v : 1 + v % 299 + "->" + v);
        }
        DirectedGraph g = graph(text.toString());
        assertThat(g.outDegree(0)).isGreaterThan(255);
        for (Definition definition : Definition.values()) {
            assertThat(byBits(g, definition)).isEqualTo(byWedges(g, definition));
        }
    }

    private static Map<MotifClass, Long> byBits(DirectedGraph g, Definition definition) {
        Counts counts = new Counts();
        new BitCensus().count(BitGraph.of(g), definition, counts);
        return listed(counts, definition);
    }

    private static Map<MotifClass, Long> byWedges(DirectedGraph g, Definition definition) {
        Counts counts = new Counts();
        new WedgeCensus(g, () -> {}).count(LayerRange.ALL, definition, counts);
        return listed(counts, definition);
    }

    private static Map<MotifClass, Long> listed(Counts counts, Definition definition) {
        Map<MotifClass, Long> listed = new TreeMap<>();
        definition.classes(MotifFamily.LAYERED).forEach(motif -> listed.put(motif, counts.get(motif)));
        return listed;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void renumberingVerticesChangesNothing(long seed) {
        DirectedGraph g = RandomGraphs.layered(seed, 0.3, true, 7, 40, 30, 20, 5);
        for (Definition definition : Definition.values()) {
            assertThat(census(RandomGraphs.relabelled(g, seed), definition).counts())
                    .isEqualTo(census(g, definition).counts());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void reversingAllConnectionsSwapsConvergingAndDiverging(long seed) {
        DirectedGraph g = RandomGraphs.layered(seed, 0.3, false, 7, 40, 30, 20, 5);
        MotifCensus reversed = census(RandomGraphs.reversed(g), Definition.EXACT);
        census(g, Definition.EXACT)
                .counts()
                .forEach((motif, count) -> assertThat(reversed.count(REVERSED.getOrDefault(motif, motif)))
                        .as(motif.id())
                        .isEqualTo(count));
    }

    @Test
    void oneObjectCountsGraphsOfOtherShapesAfterEachOther() {
        BitCensus census = new BitCensus();
        for (int width : new int[] {20, 90, 20, 3}) {
            for (boolean biases : new boolean[] {true, false}) {
                DirectedGraph g = RandomGraphs.layered(5, 0.5, biases, 4, width, width / 2 + 1, 6);
                Counts counts = new Counts();
                census.count(BitGraph.of(g), Definition.ZAHN2024, counts);
                assertThat(listed(counts, Definition.ZAHN2024)).isEqualTo(byWedges(g, Definition.ZAHN2024));
            }
        }
    }

    @Test
    void biasesAreLeftOutBeforeTheCleanUp() {
        DirectedGraph g = graph("0->1, 1->2, b4->3, 3->2", 0, 1, 2, 1, 0);
        MotifCensus with = MotifCensus.of(g, new CensusSettings(Definition.ZAHN2024, true, true));
        MotifCensus without = MotifCensus.of(g, new CensusSettings(Definition.ZAHN2024, false, true));
        assertThat(with.count(MotifClass.EDGES)).isEqualTo(4);
        assertThat(without.count(MotifClass.EDGES)).isEqualTo(2);
        assertThat(without.cleanUp().ghostNeurons()).isEqualTo(1);
    }

    /** C(3810779, 3) is the first beyond 2^63 - 1. */
    @Test
    void countsUpTo63BitsAndNamesTheClassThatGoesBeyond() {
        for (long d = 3_810_770; d < 3_810_790; d++) {
            BigInteger triples = BigInteger.valueOf(d)
                    .multiply(BigInteger.valueOf(d - 1))
                    .multiply(BigInteger.valueOf(d - 2))
                    .divide(BigInteger.valueOf(6));
            Counts counts = new Counts();
            DegreeCensus degrees = new DegreeCensus(Definition.EXACT, counts);
            long out = d;
            if (triples.bitLength() < 64) {
                degrees.addStars(0, out);
                assertThat(counts.get(MotifClass.DIVERGING3)).isEqualTo(triples.longValueExact());
            } else {
                assertThatExceptionOfType(ArithmeticException.class)
                        .isThrownBy(() -> degrees.addStars(0, out))
                        .withMessage("count of diverging3 must be below 2^63");
            }
        }
    }

    @Test
    void aNetworkBeyond63BitsIsRefusedWithItsSize() {
        int hub = 3_900_000;
        int[] layers = new int[hub + 1];
        Arrays.fill(layers, 1, hub + 1, 1);
        int[] targets = new int[hub];
        Arrays.setAll(targets, k -> k + 1);
        DirectedGraph star = DirectedGraph.of(layers, new BitSet(), new int[hub], targets);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> census(star, Definition.EXACT))
                .withMessage("count of diverging3 must be below 2^63, got more in DirectedGraph[2 layers, 3900001"
                        + " vertices, 3900000 connections]");
    }

    @Test
    void sumsAndProductsOfCountsAreChecked() {
        Counts counts = new Counts();
        counts.addProduct(MotifClass.BIFAN, 1L << 31, 1L << 31);
        counts.addProduct(MotifClass.BIFAN, 3, (1L << 62) / 3);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> counts.add(MotifClass.BIFAN, 2))
                .withMessage("count of bifan must be below 2^63");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> counts.addProduct(MotifClass.ZIGZAG, -4, 1L << 62));
    }

    @Test
    void aClassThatTheDefinitionLacksIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> census(graph("0->1"), Definition.ZAHN2024).count(MotifClass.ZIGZAG))
                .withMessage("motif must be one of [edges, diverging2, converging2, chain2, diverging3, converging3,"
                        + " chain3, bifan, biparallel] of definition zahn2024, got zigzag");
    }

    @Test
    void unknownNamesListTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MotifClass.named("bi-fan"))
                .withMessageStartingWith("motif must be one of edges, diverging2,")
                .withMessageEndingWith("got bi-fan");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Definition.named("paper"))
                .withMessage("definition must be one of exact, non-induced, zahn2024, triads, got paper");
    }
}
