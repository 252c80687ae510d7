package io.motifbase.motifs.instances;

import static io.motifbase.motifs.graph.GraphText.general;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.motifs.SharedData;
import io.motifbase.motifs.census.BruteForceInstances;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.Pattern;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.RandomGraphs;
import io.motifbase.motifs.graph.WeightedGraph;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs and weights of triads and classes of four, without layers and with connections that skip layers. */
class GeneralWeightsTest {
    private static final CensusSettings RAW = new CensusSettings(Definition.EXACT, true, false);
    private static final DetailSettings WHOLE = new DetailSettings(false, true, true);

    private static DetailedCensus detailed(WeightedGraph graph, CensusSettings settings, DetailSettings details) {
        return DetailedCensus.of(graph.graph(), () -> graph, settings, details, () -> {});
    }

    private static Map<MotifClass, DetailedCensus.Line> whole(DetailedCensus census) {
        return census.lines().stream()
                .filter(line -> line.layer() == null)
                .collect(Collectors.toMap(DetailedCensus.Line::motif, Function.identity()));
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

    private static void assertAsBruteForce(WeightedGraph graph, DetailedCensus.Line line) {
        long coherent = 0;
        long incoherent = 0;
        double intensities = 0;
        double coherences = 0;
        long instances = 0;
        for (int[] instance : BruteForceInstances.of(graph.graph(), line.motif())) {
            boolean here = line.layer() == null
                    || Arrays.stream(instance).map(graph.graph()::layerOf).min().orElseThrow() == line.layer();
            if (here) {
                double[] weights = weights(graph, line.motif(), instance);
                double product = Arrays.stream(weights).reduce(1, (a, b) -> a * b);
                double mean = Arrays.stream(weights).map(Math::abs).average().orElseThrow();
                double intensity = Math.pow(Math.abs(product), 1.0 / weights.length);
                coherent += product > 0 ? 1 : 0;
                incoherent += product < 0 ? 1 : 0;
                intensities += intensity;
                coherences += mean == 0 ? 0 : intensity / mean;
                instances++;
            }
        }
        String name = line.motif() + " in layer " + line.layer();
        assertThat(line.signed()).as(name).isEqualTo(new SignedCount(coherent, incoherent));
        WeightedMean mean = Objects.requireNonNull(line.weighted());
        if (instances == 0) {
            assertThat(mean).as(name).isEqualTo(new WeightedMean(null, null));
        } else {
            assertThat(mean.intensity()).as(name).isCloseTo(intensities / instances, within(1e-12));
            assertThat(mean.coherence()).as(name).isCloseTo(coherences / instances, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void areThoseOfBruteForce(long seed) {
        DirectedGraph g = RandomGraphs.general(seed, seed % 3 == 0 ? 0.8 : 0.3, 7);
        WeightedGraph graph = RandomWeights.of(g, seed, seed > 3);
        DetailedCensus census = detailed(graph, RAW, WHOLE);
        assertThat(census.lines()).hasSize(212);
        census.lines().forEach(line -> assertAsBruteForce(graph, line));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void standBesideTheCountsOfEveryLayerWhereConnectionsSkip(long seed) {
        WeightedGraph graph = RandomWeights.of(RandomGraphs.skipping(seed, 0.5, 3, 2, 3, 2), seed, false);
        DetailedCensus census = detailed(graph, RAW, new DetailSettings(true, true, true));
        assertThat(census.lines()).hasSize(212 * (1 + 3));
        census.lines().forEach(line -> assertAsBruteForce(graph, line));
    }

    @Test
    void aLayeredNetworkTakenAsGeneralHasTheSameBiFans() {
        WeightedGraph graph = RandomWeights.of(RandomGraphs.layered(3, 0.6, true, 5, 6, 5), 3, true);
        DetailedCensus.Line layered =
                Objects.requireNonNull(whole(detailed(graph, RAW, WHOLE)).get(MotifClass.BIFAN));
        CensusSettings general = new CensusSettings(Definition.EXACT, true, false, false);
        DetailedCensus.Line taken =
                Objects.requireNonNull(whole(detailed(graph, general, WHOLE)).get(MotifClass.named("m204")));
        assertThat(taken.count()).isEqualTo(layered.count()).isPositive();
        assertThat(taken.signed()).isEqualTo(layered.signed());
        WeightedMean mean = Objects.requireNonNull(layered.weighted());
        assertThat(Objects.requireNonNull(taken.weighted()).intensity())
                .isCloseTo(Objects.requireNonNull(mean.intensity()), within(1e-12));
        assertThat(Objects.requireNonNull(taken.weighted()).coherence())
                .isCloseTo(Objects.requireNonNull(mean.coherence()), within(1e-12));
    }

    /** By the terms of Mangan and Alon 2003: a feed-forward loop is coherent where both paths have the same sign. */
    @Test
    void feedForwardLoopsAreCoherentWhereBothPathsAgree() {
        DirectedGraph g = general("0->1, 1->2, 0->2, 3->4, 4->5, 3->5");
        int[] sources = {0, 1, 0, 3, 4, 3};
        int[] targets = {1, 2, 2, 4, 5, 5};
        WeightedGraph graph = WeightedGraph.of(g, sources, targets, new double[] {-2, -4, 1, 1, -8, 1});
        DetailedCensus.Line loops =
                Objects.requireNonNull(whole(detailed(graph, RAW, WHOLE)).get(MotifClass.named("030T")));
        assertThat(loops.signed()).isEqualTo(new SignedCount(1, 1));
        assertThat(Objects.requireNonNull(loops.weighted()).intensity()).isCloseTo(2, within(1e-12));
        assertThat(Objects.requireNonNull(loops.weighted()).coherence()).isCloseTo((6.0 / 7 + 0.6) / 2, within(1e-12));
    }

    @Test
    void equalNegativeWeightsMakeTheSignThatOfTheNumberOfConnections() {
        WeightedGraph graph = RandomWeights.of(SharedData.eColi(), () -> -0.3);
        whole(detailed(graph, RAW, WHOLE)).forEach((motif, line) -> {
            boolean even = Pattern.of(motif).sources().length % 2 == 0;
            assertThat(line.signed())
                    .as(motif.id())
                    .isEqualTo(even ? new SignedCount(line.count(), 0) : new SignedCount(0, line.count()));
            WeightedMean mean = Objects.requireNonNull(line.weighted());
            if (line.count() > 0) {
                assertThat(mean.intensity()).as(motif.id()).isCloseTo(0.3, within(1e-12));
                assertThat(mean.coherence()).as(motif.id()).isCloseTo(1, within(1e-12));
            }
        });
        assertThat(whole(detailed(graph, RAW, WHOLE)).get(MotifClass.named("030T")))
                .extracting(DetailedCensus.Line::count)
                .isEqualTo(40L);
    }

    @Test
    void renumberingChangesNoSign() {
        DirectedGraph g = RandomGraphs.withHubs(4, 0.05, 0.4, 30);
        Function<DirectedGraph, Map<MotifClass, DetailedCensus.Line>> counts = graph ->
                whole(detailed(RandomWeights.of(graph, () -> -1), RAW, new DetailSettings(false, true, false)));
        assertThat(counts.apply(RandomGraphs.relabelled(g, 9))).isEqualTo(counts.apply(g));
    }

    @Test
    void anotherDefinitionIsRefused() {
        WeightedGraph graph = RandomWeights.of(RandomGraphs.general(1, 0.3, 7), 1, false);
        CensusSettings every = new CensusSettings(Definition.NON_INDUCED, true, false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> detailed(graph, every, WHOLE))
                .withMessage("definition must be exact where weights are asked for, got non-induced");
    }
}
