package io.motifbase.motifs.nullmodel;

import static io.motifbase.motifs.graph.GraphText.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.Poll;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.RandomGraphs;
import io.motifbase.motifs.significance.ZScores;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.core.source32.Philox4x32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layered null models where connections skip layers, and random pruning. */
class SkipNullsTest {

    /** Layers 0 to 3 in turn, every connection to a later layer with the given probability, and every ninth a bias. */
    private static DirectedGraph skipping(long seed, int vertices, double density) {
        Philox4x32 random = new Philox4x32(new int[] {(int) seed});
        int[] layers = new int[vertices];
        BitSet biases = new BitSet();
        List<int[]> connections = new ArrayList<>();
        for (int v = 0; v < vertices; v++) {
            layers[v] = v % 4;
            biases.set(v, v % 9 == 5);
        }
        for (int u = 0; u < vertices; u++) {
            for (int v = 0; v < vertices; v++) {
                if (layers[u] < layers[v] && !biases.get(v) && random.nextDouble() < density) {
                    connections.add(new int[] {u, v});
                }
            }
        }
        int[] sources = connections.stream().mapToInt(c -> c[0]).toArray();
        int[] targets = connections.stream().mapToInt(c -> c[1]).toArray();
        return DirectedGraph.of(layers, biases, sources, targets);
    }

    /** Connections by the layer of both ends, or by the ends themselves; where by neither, each bias by itself. */
    private static Map<String, Integer> tally(DirectedGraph g, boolean bySource, boolean byTarget) {
        Map<String, Integer> tally = new TreeMap<>();
        for (int u = 0; u < g.vertices(); u++) {
            for (int k = g.outOffset(u); k < g.outOffset(u + 1); k++) {
                int v = g.target(k);
                String source = bySource || (!byTarget && g.isBias(u)) ? "u" + u : "";
                String target = byTarget ? "v" + v : "";
                tally.merge(g.layerOf(u) + source + " to " + g.layerOf(v) + target, 1, Integer::sum);
            }
        }
        return tally;
    }

    @Test
    void layeredDegreeKeepsDegreesInsideEveryOrderedPairOfLayers() {
        for (long seed = 1; seed <= 200; seed++) {
            DirectedGraph g = skipping(seed, 20 + (int) (seed % 20), 0.1 + 0.8 * (seed % 7) / 7);
            DirectedGraph member = NullModels.named("layered-degree").member(g, seed, 3, 1);
            assertThat(tally(member, true, false)).as("seed %s", seed).isEqualTo(tally(g, true, false));
            assertThat(tally(member, false, true)).as("seed %s", seed).isEqualTo(tally(g, false, true));
        }
    }

    @Test
    void layeredErKeepsWeightsOfEveryOrderedPairOfLayers() {
        for (long seed = 1; seed <= 200; seed++) {
            DirectedGraph g = skipping(seed, 20 + (int) (seed % 20), 0.1 + 0.8 * (seed % 7) / 7);
            DirectedGraph member = NullModels.named("layered-er").member(g, seed, 1, 1);
            assertThat(tally(member, false, false)).as("seed %s", seed).isEqualTo(tally(g, false, false));
        }
    }

    /** Two neurons in each of three layers, every ordered pair of layers a perfect matching: eight graphs. */
    @Test
    void layeredDegreeReachesEveryGraphWithSkipConnectionsAsOften() {
        DirectedGraph g = graph("0->2, 1->3, 2->4, 3->5, 0->4, 1->5", 0, 0, 1, 1, 2, 2);
        assertUniform(NullModels.named("layered-degree").sampler(g, 3, 10), 8);
    }

    /** Three weights on the six cells of a 2 x 2 and a 2 x 1 block: twenty graphs. */
    @Test
    void randomPruningReachesEveryChoiceOfCellsAsOften() {
        DirectedGraph g = graph("0->2, 0->3, 2->4", 0, 0, 1, 1, 2);
        assertUniform(NullModels.named("random-pruning").sampler(g, 3, 1), 20);
    }

    /** Chi-square of as many graphs: mean and variance under uniformity, 5 standard deviations allowed. */
    private static void assertUniform(Sampler sampler, int graphs) {
        Map<String, Integer> seen = new HashMap<>();
        int each = 500;
        for (int m = 0; m < each * graphs; m++) {
            seen.merge(tally(sampler.member(m).toGraph(), true, true).toString(), 1, Integer::sum);
        }
        assertThat(seen).hasSize(graphs);
        double chiSquare = seen.values().stream()
                .mapToDouble(count -> (count - each) * (double) (count - each) / each)
                .sum();
        assertThat(chiSquare).isCloseTo(graphs - 1, within(5 * Math.sqrt(2.0 * (graphs - 1))));
    }

    @Test
    void randomPruningKeepsTheWeightsOfTheNetworkAndTheConnectionsOfEveryBias() {
        for (long seed = 1; seed <= 200; seed++) {
            double density = 0.02 + 0.97 * (seed % 10) / 9;
            DirectedGraph g = seed % 2 == 0
                    ? RandomGraphs.layered(seed, density, true, 4, 20, 12, 3)
                    : skipping(seed, 30, density);
            DirectedGraph member = NullModels.named("random-pruning").member(g, seed, 1, 2);
            assertThat(member.connections()).isEqualTo(g.connections());
            for (int v = 0; v < g.vertices(); v++) {
                assertThat(member.layerOf(v)).isEqualTo(g.layerOf(v));
                assertThat(member.isBias(v)).isEqualTo(g.isBias(v));
                if (g.isBias(v)) {
                    assertThat(member.outDegree(v))
                            .as("seed %s bias %s", seed, v)
                            .isEqualTo(g.outDegree(v));
                }
            }
        }
    }

    /** Weights of a block of n of the N cells, M of which are chosen: mean M n / N and hypergeometric variance. */
    @ParameterizedTest
    @CsvSource({"10", "55", "95"})
    void weightsOfABlockAreHypergeometric(int chosen) {
        long[] cells = {20, 50, 30};
        Moments moments = new Moments();
        int draws = 20_000;
        for (int m = 0; m < draws; m++) {
            moments.add(RandomPruningNull.draw(MemberRandom.ofMember(1, m), cells, chosen, new Poll(() -> {}))[1]);
        }
        double p = 0.5;
        double variance = chosen * p * (1 - p) * (100 - chosen) / 99;
        assertThat(moments.mean()).isCloseTo(chosen * p, within(4 * Math.sqrt(variance / draws)));
        assertThat(moments.sd()).isCloseTo(Math.sqrt(variance), within(0.02 * Math.sqrt(variance)));
    }

    @Test
    void coverageRefusesSkipConnections() {
        DirectedGraph g = skipping(1, 30, 0.3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NullModels.named("coverage").sampler(g, 1, 1))
                .withMessageContaining("every connection go to the next one for this null model")
                .withMessageContaining("got skip connections");
    }

    @ParameterizedTest
    @ValueSource(strings = {"layered-er", "layered-degree", "random-pruning"})
    void layeredModelsRefuseAGraphWithoutLayers(String nullModel) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NullModels.named(nullModel).sampler(RandomGraphs.general(1, 0.5, 5), 1, 1))
                .withMessageStartingWith("graph must have layers for a layered null model, got none in DirectedGraph")
                .withMessageEndingWith("choose degree, degree-mutual or triad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"layered-er", "layered-degree", "random-pruning"})
    void zScoresOfANetworkWithSkipConnectionsAreOfItsTriadsAndClassesOfFour(String nullModel) {
        EnsembleSettings ensemble = new EnsembleSettings(NullModels.named(nullModel), 10, 1, 2, 2);
        ZScores scores =
                ZScores.of(skipping(1, 20, 0.3), new CensusSettings(Definition.EXACT, true, false), ensemble, () -> {});
        assertThat(scores.scores()).hasSize(212);
    }
}
