package io.motifbase.motifs.nullmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.LayerRange;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.graph.BitGraph;
import io.motifbase.motifs.graph.BlockSurvey;
import io.motifbase.motifs.graph.CleanUp;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.LayerWindow;
import io.motifbase.motifs.graph.LayeredBlocks;
import io.motifbase.motifs.graph.RandomGraphs;
import io.motifbase.motifs.graph.SparseGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.core.source32.Philox4x32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowCountsTest {
    private static final int MEMBERS = 6;

    /** Dense, sparse with ghosts and dead neurons, of layers too large for bits, of one block, without any. */
    private static List<DirectedGraph> graphs() {
        return List.of(
                RandomGraphs.layered(1, 0.4, true, 6, 20, 15, 18, 9, 4),
                RandomGraphs.layered(2, 0.07, true, 6, 25, 20, 22, 19, 30, 5),
                tooLargeForBits(),
                RandomGraphs.layered(4, 0.3, true, 12, 9),
                RandomGraphs.layered(5, 0.3, false, 7));
    }

    private static DirectedGraph tooLargeForBits() {
        int n = 4000;
        SparseGraph g = new SparseGraph(new int[] {n, n, n, n, n}, new int[] {1, 1, 1, 1}, new int[] {1, 1, 1, 1});
        Philox4x32 random = new Philox4x32(new int[] {7});
        for (int l = 0; l < g.blocks(); l++) {
            for (int k = 0; k < 2 * n; k++) {
                g.block(l).set(random.nextInt(n + 1), random.nextInt(n));
            }
        }
        DirectedGraph graph = g.toGraph();
        assertThat(BitGraph.suits(BitGraph.wordsOf(graph.fromLayer(g.blocks() - 1)), 2L * n))
                .isFalse();
        return graph;
    }

    private static LayeredBlocks blocks(DirectedGraph g) {
        int[] layers = IntStream.range(0, g.vertices()).map(g::layerOf).toArray();
        BitSet biases = new BitSet();
        IntStream.range(0, g.vertices()).filter(g::isBias).forEach(biases::set);
        return new LayeredBlocks(layers, biases, (layer, to) -> {
            for (int u = g.vertices() - 1; u >= 0; u--) {
                for (int k = g.outOffset(u); g.layerOf(u) == layer && k < g.outOffset(u + 1); k++) {
                    to.take(u, g.target(k));
                }
            }
        });
    }

    private static List<WindowCounts> windows(
            DirectedGraph g, BlockSurvey survey, Definition definition, int layersEach) {
        List<WindowCounts> windows = new ArrayList<>();
        for (int from = 0; from < g.layers(); from += layersEach) {
            LayerRange range = new LayerRange(from, Math.min(g.layers(), from + layersEach));
            LayerWindow window = blocks(g).window(survey, range.firstRead(), range.lastRead(g.layers()));
            windows.add(new WindowCounts(window, range, definition));
        }
        return windows;
    }

    private static long[] sum(List<long[]> parts) {
        long[] sum = new long[parts.get(0).length];
        parts.forEach(part -> IntStream.range(0, sum.length).forEach(i -> sum[i] += part[i]));
        return sum;
    }

    private static long[] counts(MotifCensus census) {
        return census.counts().values().stream().mapToLong(Long::longValue).toArray();
    }

    static Stream<Arguments> settings() {
        return graphs().stream()
                .flatMap(g -> Stream.of(Definition.values())
                        .flatMap(definition -> Stream.of(
                                Arguments.of(g, new CensusSettings(definition, true, true)),
                                Arguments.of(g, new CensusSettings(definition, false, true)),
                                Arguments.of(g, new CensusSettings(definition, true, false)))));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theSurveyIsThatOfTheWholeGraph(DirectedGraph g, CensusSettings settings) {
        CleanUp whole = settings.prepare(g);
        BlockSurvey survey = blocks(g).survey(settings.bias(), settings.clean());
        assertThat(survey.ghostNeurons()).isEqualTo(whole.ghostNeurons());
        assertThat(survey.deadNeurons()).isEqualTo(whole.deadNeurons());
        assertThat(survey.removedConnections()).isEqualTo(whole.removedConnections());
        assertThat(LayeredShape.ofConnected(survey)).isEqualTo(LayeredShape.ofConnected(whole.graph()));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void countsOfWindowsAddUpToThoseOfTheGraph(DirectedGraph g, CensusSettings settings) {
        long[] whole = counts(MotifCensus.of(g, settings));
        BlockSurvey survey = blocks(g).survey(settings.bias(), settings.clean());
        for (int layersEach : new int[] {1, 2, 3, 9}) {
            List<long[]> parts = windows(g, survey, settings.definition(), layersEach).stream()
                    .map(window -> window.observed(() -> {}))
                    .toList();
            assertThat(sum(parts)).as("%s layers each", layersEach).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage", "layered-er", "layered-degree", "random-pruning"})
    void countsOfMembersAddUpToThoseOfTheWholeMembers(String nullModel) {
        EnsembleSettings ensemble = new EnsembleSettings(NullModels.named(nullModel), MEMBERS, 3, 4, 2);
        for (DirectedGraph g : graphs().subList(0, 4)) {
            for (Definition definition : List.of(Definition.EXACT, Definition.ZAHN2024)) {
                MotifCensus census = MotifCensus.of(g, new CensusSettings(definition, true, true));
                MemberCounts whole = MemberCounts.of(census, ensemble, () -> {});
                BlockSurvey survey = blocks(g).survey(true, true);
                for (int layersEach : new int[] {1, 2}) {
                    List<WindowCounts> windows = windows(g, survey, definition, layersEach);
                    List<long[][]> firstTwo = windows.stream()
                            .map(window -> window.members(ensemble, new MemberRange(0, 2), () -> {}))
                            .toList();
                    List<long[][]> others = windows.stream()
                            .map(window -> window.members(ensemble, new MemberRange(2, MEMBERS - 2), () -> {}))
                            .toList();
                    for (int m = 0; m < MEMBERS; m++) {
                        int at = m;
                        long[] sum = sum((m < 2 ? firstTwo : others)
                                .stream()
                                        .map(part -> part[at < 2 ? at : at - 2])
                                        .toList());
                        assertThat(sum)
                                .as("%s, %s, member %s", g, definition, m)
                                .isEqualTo(whole.ofMember(m));
                    }
                }
            }
        }
    }

    @Test
    void nullModelsWithoutBlocksAreRefused() {
        DirectedGraph g = graphs().get(0);
        WindowCounts window =
                windows(g, blocks(g).survey(true, true), Definition.EXACT, 1).get(0);
        EnsembleSettings degree = new EnsembleSettings(NullModels.named("degree"), 2, 1, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> window.members(degree, new MemberRange(0, 2), () -> {}))
                .withMessage("null model must be coverage, layered-er, layered-degree or random-pruning to be made by"
                        + " block, got degree");
    }

    @Test
    void connectionsThatSkipLayersAreRefused() {
        DirectedGraph skipping = RandomGraphs.skipping(1, 0.5, 3, 3, 3, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> blocks(skipping).survey(true, true))
                .withMessageMatching("connection \\d+ -> \\d+ must go from layer 0 to a neuron of the next layer to be"
                        + " treated by block");
    }

    @Test
    void connectionsOutOfTheLastLayerAreRefused() {
        LayeredBlocks backward = new LayeredBlocks(new int[] {0, 1}, new BitSet(), (layer, to) -> {
            if (layer == 1) {
                to.take(1, 0);
            }
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backward.survey(true, true))
                .withMessage(
                        "connection 1 -> 0 must go from layer 1 to a neuron of the next layer to be treated by block");
    }
}
