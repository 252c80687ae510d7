package io.motifbase.motifs.instances;

import static io.motifbase.motifs.graph.GraphText.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.motifs.SharedData;
import io.motifbase.motifs.census.BruteForceInstances;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.LayerCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import io.motifbase.motifs.census.Pattern;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.RandomGraphs;
import io.motifbase.motifs.graph.WeightedGraph;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedAndWeightedCensusTest {
    private static final CensusSettings RAW = new CensusSettings(Definition.EXACT, true, false);

    private static DirectedGraph random(long seed) {
        return RandomGraphs.layered(seed, seed % 4 == 0 ? 1 : 0.6, seed % 2 == 0, 3, 4, 3, 4, 2);
    }

    private static SignedCensus signed(WeightedGraph graph, CensusSettings settings) {
        return SignedCensus.of(graph, LayerCensus.of(graph.graph(), settings, () -> {}), () -> {});
    }

    private static WeightedCensus weighted(WeightedGraph graph, CensusSettings settings) {
        return WeightedCensus.of(graph, LayerCensus.of(graph.graph(), settings, () -> {}), () -> {});
    }

    private static double[] weights(WeightedGraph graph, MotifClass motif, int[] instance) {
        Pattern pattern = Pattern.of(motif);
        double[] weights = new double[pattern.sources().length];
        for (int e = 0; e < weights.length; e++) {
            int source = instance[pattern.sources()[e]];
            weights[e] = graph.weight(graph.graph().connection(source, instance[pattern.targets()[e]]));
        }
        return weights;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void countsCoherentAndIncoherentInstancesAsBruteForceDoes(long seed) {
        DirectedGraph g = random(seed);
        WeightedGraph weighted = RandomWeights.of(g, seed, seed > 4);
        SignedCensus census = signed(weighted, RAW);
        for (MotifClass motif : MotifFamily.LAYERED.classes()) {
            long[] coherent = new long[g.layers()];
            long[] incoherent = new long[g.layers()];
            for (int[] instance : BruteForceInstances.of(g, motif)) {
                double product = Arrays.stream(weights(weighted, motif, instance))
                        .map(Math::signum)
                        .reduce(1, (a, b) -> a * b);
                coherent[g.layerOf(instance[0])] += product > 0 ? 1 : 0;
                incoherent[g.layerOf(instance[0])] += product < 0 ? 1 : 0;
            }
            for (int layer = 0; layer + 1 < g.layers(); layer++) {
                assertThat(census.count(motif, layer))
                        .as(motif + " in layer " + layer)
                        .isEqualTo(new SignedCount(coherent[layer], incoherent[layer]));
            }
            assertThat(census.count(motif))
                    .isEqualTo(new SignedCount(
                            Arrays.stream(coherent).sum(),
                            Arrays.stream(incoherent).sum()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void averagesIntensityAndCoherenceAsBruteForceDoes(long seed) {
        DirectedGraph g = random(seed);
        WeightedGraph weighted = RandomWeights.of(g, seed, seed > 4);
        WeightedCensus census = weighted(weighted, RAW);
        for (MotifClass motif : MotifFamily.LAYERED.classes()) {
            double intensities = 0;
            double coherences = 0;
            long instances = 0;
            for (int[] instance : BruteForceInstances.of(g, motif)) {
                double[] weights = Arrays.stream(weights(weighted, motif, instance))
                        .map(Math::abs)
                        .toArray();
                double product = Arrays.stream(weights).reduce(1, (a, b) -> a * b);
                double mean = Arrays.stream(weights).average().orElseThrow();
                double intensity = Math.pow(product, 1.0 / weights.length);
                intensities += intensity;
                coherences += mean == 0 ? 0 : intensity / mean;
                instances++;
            }
            WeightedMean mean = census.mean(motif);
            if (instances == 0) {
                assertThat(mean).as(motif.id()).isEqualTo(new WeightedMean(null, null));
            } else {
                assertThat(mean.intensity()).as(motif.id()).isCloseTo(intensities / instances, within(1e-12));
                assertThat(mean.coherence()).as(motif.id()).isCloseTo(coherences / instances, within(1e-12));
            }
        }
    }

    @Test
    void layersAverageToTheWhole() {
        WeightedGraph weighted = RandomWeights.of(random(2), 2, false);
        WeightedCensus census = weighted(weighted, RAW);
        for (MotifClass motif : MotifFamily.LAYERED.classes()) {
            double intensities = 0;
            double coherences = 0;
            for (int layer = 0; layer < census.census().layers().size(); layer++) {
                long count = Objects.requireNonNull(
                        census.census().layers().get(layer).get(motif));
                WeightedMean mean = census.mean(motif, layer);
                intensities += count == 0 ? 0 : count * Objects.requireNonNull(mean.intensity());
                coherences += count == 0 ? 0 : count * Objects.requireNonNull(mean.coherence());
            }
            long count = census.census().whole().count(motif);
            assertThat(census.mean(motif).intensity()).isCloseTo(intensities / count, within(1e-12));
            assertThat(census.mean(motif).coherence()).isCloseTo(coherences / count, within(1e-12));
        }
    }

    /** Where all weights are alike every product is the same: exact signs, and trees that lose no digits. */
    @Test
    void equalWeightsGiveTheCountsOfALargeNetwork() {
        DirectedGraph g = SharedData.ffnn7();
        SignedCensus signed = signed(RandomWeights.of(g, () -> -0.3), RAW);
        ProductSums sums = new ProductSums(g, new ConnectionValues(g, k -> 0.3)).add(() -> {});
        for (MotifClass motif : MotifFamily.LAYERED.classes()) {
            long count = signed.census().whole().count(motif);
            int connections = Pattern.of(motif).sources().length;
            assertThat(signed.count(motif))
                    .as(motif.id())
                    .isEqualTo(connections % 2 == 0 ? new SignedCount(count, 0) : new SignedCount(0, count));
            double sum = 0;
            for (int layer = 0; layer < g.layers(); layer++) {
                sum += sums.sum(motif, layer);
            }
            assertThat(sum / count).as(motif.id()).isCloseTo(Math.pow(0.3, connections), within(1e-13));
        }
    }

    @Test
    void theCleanUpLeavesOutItsWeights() {
        DirectedGraph g = graph("0->1, 0->2, 1->3, 2->3, 4->3", 0, 1, 1, 2, 1);
        int[] sources = {4, 0, 0, 1, 2};
        int[] targets = {3, 1, 2, 3, 3};
        WeightedGraph weighted = WeightedGraph.of(g, sources, targets, new double[] {9, 1, 1, 4, 4});
        CensusSettings clean = new CensusSettings(Definition.EXACT, true, true);
        assertThat(weighted(weighted, clean).mean(MotifClass.CONVERGING2)).isEqualTo(new WeightedMean(4.0, 1.0));
    }

    @Test
    void detailsStandBesideTheCountsOfTheWholeAndOfEveryLayer() {
        WeightedGraph weighted = RandomWeights.of(random(2), 2, false);
        DirectedGraph g = weighted.graph();
        DetailSettings all = new DetailSettings(true, true, true);
        DetailedCensus detailed = DetailedCensus.of(g, () -> weighted, RAW, all, () -> {});
        assertThat(detailed.lines()).hasSize(13 * (1 + 4));
        for (DetailedCensus.Line line : detailed.lines()) {
            SignedCount signs = Objects.requireNonNull(line.signed());
            assertThat(signs.coherent() + signs.incoherent()).isEqualTo(line.count());
            assertThat(Objects.requireNonNull(line.weighted()).intensity() == null)
                    .isEqualTo(line.count() == 0);
        }
        assertThat(detailed.lines().get(12))
                .isEqualTo(new DetailedCensus.Line(
                        null,
                        MotifClass.BIPARALLEL,
                        detailed.whole().count(MotifClass.BIPARALLEL),
                        signed(weighted, RAW).count(MotifClass.BIPARALLEL),
                        weighted(weighted, RAW).mean(MotifClass.BIPARALLEL)));
        Supplier<WeightedGraph> none = () -> {
            throw new IllegalStateException("no weights are needed");
        };
        assertThat(DetailedCensus.of(g, none, RAW, DetailSettings.NONE, () -> {})
                        .lines())
                .hasSize(13)
                .allMatch(line -> line.layer() == null && line.signed() == null && line.weighted() == null);
    }

    @Test
    void anotherDefinitionIsRefused() {
        WeightedGraph weighted = RandomWeights.of(random(1), 1, false);
        CensusSettings published = new CensusSettings(Definition.ZAHN2024, true, false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signed(weighted, published))
                .withMessage("definition must be exact where weights are asked for, got zahn2024");
    }

    @Test
    void weightsMustBeFiniteAndOfTheGraph() {
        DirectedGraph g = graph("0->1, 0->2");
        int[] from = {0, 0};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedGraph.of(g, from, new int[] {1, 2}, new double[] {1, Double.NaN}))
                .withMessage("weight of connection 0 -> 2 must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedGraph.of(g, new int[] {0, 1}, new int[] {1, 2}, new double[] {1, 1}))
                .withMessage("weight of connection 1 -> 2 must be of a connection in the graph");
    }
}
