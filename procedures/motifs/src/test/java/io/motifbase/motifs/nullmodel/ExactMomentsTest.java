package io.motifbase.motifs.nullmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.motifs.SharedData;
import io.motifbase.motifs.census.BitCensus;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Counts;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import io.motifbase.motifs.graph.BitBlock;
import io.motifbase.motifs.graph.BitGraph;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.RandomGraphs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExactMomentsTest {
    private static final List<MotifClass> CLASSES = Definition.EXACT.classes(MotifFamily.LAYERED);
    private static final List<Integer> NONE = List.of();
    private static final ExactSettings FIXED = new ExactSettings(NullModels.named("layered-er"), false);

    /** Shapes of at most 15 cells, so that all of their graphs can be counted. */
    static Stream<LayeredShape> tinyShapes() {
        List<LayeredShape> shapes = new ArrayList<>();
        for (int weights = 0; weights <= 9; weights++) {
            shapes.add(new LayeredShape(List.of(3, 3), List.of(weights), List.of(NONE)));
            shapes.add(new LayeredShape(List.of(2, 5), List.of(weights), List.of(NONE)));
        }
        for (int weights = 1; weights <= 6; weights++) {
            shapes.add(new LayeredShape(List.of(2, 3, 2), List.of(weights, 7 - weights), List.of(NONE, NONE)));
            shapes.add(new LayeredShape(List.of(3, 2, 3), List.of(weights, 3), List.of(NONE, NONE)));
        }
        for (int weights = 1; weights <= 4; weights++) {
            shapes.add(new LayeredShape(List.of(2, 2, 2, 2), List.of(weights, 2, 3), List.of(NONE, NONE, NONE)));
        }
        shapes.add(new LayeredShape(List.of(1, 2, 2, 2, 1), List.of(1, 3, 2, 1), List.of(NONE, NONE, NONE, NONE)));
        shapes.add(new LayeredShape(List.of(2, 3), List.of(4), List.of(List.of(2))));
        shapes.add(new LayeredShape(List.of(2, 3), List.of(3), List.of(List.of(2, 1))));
        shapes.add(new LayeredShape(List.of(1, 3, 2), List.of(2, 3), List.of(List.of(2), List.of(1))));
        shapes.add(new LayeredShape(List.of(2, 2, 2), List.of(3, 2), List.of(List.of(1), List.of(2, 1))));
        shapes.add(new LayeredShape(List.of(0, 3, 3), List.of(0, 4), List.of(List.of(2), NONE)));
        return shapes.stream();
    }

    @ParameterizedTest
    @MethodSource("tinyShapes")
    void areTheMomentsOverAllGraphsWithTheseNumbersOfConnections(LayeredShape shape) {
        assertMoments(shape, CellChoice.FIXED_COUNT);
    }

    @ParameterizedTest
    @MethodSource("tinyShapes")
    void areTheMomentsOverAllGraphsWeightedByTheirProbability(LayeredShape shape) {
        assertMoments(shape, CellChoice.INDEPENDENT);
    }

    private static void assertMoments(LayeredShape shape, CellChoice choice) {
        double[][] sums = sumsOverAllGraphs(shape, choice, (l, bits) -> {
            int cells = shape.neurons().get(l) * shape.neurons().get(l + 1);
            return probability(Long.bitCount(bits), shape.weights().get(l), cells, choice);
        });
        assertMoments(ExactMoments.ofUniform(shape, choice), sums);
    }

    private static void assertMoments(ExactMoments exact, double[][] sums) {
        for (MotifClass motif : CLASSES) {
            int i = CLASSES.indexOf(motif);
            double mean = sums[i][1] / sums[i][0];
            double variance = sums[i][2] / sums[i][0] - mean * mean;
            assertThat(exact.mean(motif)).as("mean of %s", motif).isCloseTo(mean, within(1e-9));
            assertThat(exact.sd(motif) * exact.sd(motif))
                    .as("variance of %s", motif)
                    .isCloseTo(variance, within(1e-9));
            assertThat(exact.determined(motif))
                    .as("whether %s is determined", motif)
                    .isEqualTo(variance < 1e-9);
        }
    }

    /** The probability of the filled cells of block l, biases left out, as bits row by row. */
    private interface OfWeights {
        double probability(int l, long weights);
    }

    /** For each class the sums of probability, probability * count and probability * count^2. */
    private static double[][] sumsOverAllGraphs(LayeredShape shape, CellChoice choice, OfWeights ofWeights) {
        int[] neurons = shape.neurons().stream().mapToInt(Integer::intValue).toArray();
        int[] biases = shape.biases().stream().mapToInt(List::size).toArray();
        BitGraph graph = new BitGraph(neurons, biases);
        BitCensus census = new BitCensus();
        Counts counts = new Counts();
        double[][] sums = new double[CLASSES.size()][3];
        int cells = 0;
        for (int l = 0; l < graph.blocks(); l++) {
            cells += graph.block(l).rows() * graph.block(l).columns();
        }
        for (int mask = 0; mask < 1 << cells; mask++) {
            double probability = fill(graph, shape, mask, choice, ofWeights);
            if (probability > 0) {
                census.count(graph, Definition.EXACT, counts);
                for (int i = 0; i < sums.length; i++) {
                    double count = counts.get(CLASSES.get(i));
                    sums[i][0] += probability;
                    sums[i][1] += probability * count;
                    sums[i][2] += probability * count * count;
                }
            }
        }
        return sums;
    }

    /** Fills the graph by the bits of a number; its probability, up to a factor that all graphs share. */
    private static double fill(BitGraph graph, LayeredShape shape, int mask, CellChoice choice, OfWeights ofWeights) {
        int bit = 0;
        double probability = 1;
        for (int l = 0; l < graph.blocks(); l++) {
            BitBlock block = graph.block(l);
            block.clear();
            long weights = mask >>> bit & (1L << (block.neurons() * block.columns())) - 1;
            for (int i = 0; i < block.rows(); i++) {
                for (int j = 0; j < block.columns(); j++) {
                    if ((mask >>> bit++ & 1) != 0) {
                        block.set(i, j);
                    }
                }
                if (i >= block.neurons()) {
                    int wanted = shape.biases().get(l).get(i - block.neurons());
                    probability *= probability(block.rowCount(i), wanted, block.columns(), choice);
                }
            }
            probability *= ofWeights.probability(l, weights);
        }
        return probability;
    }

    private static double probability(int count, int wanted, int cells, CellChoice choice) {
        if (choice == CellChoice.FIXED_COUNT) {
            return count == wanted ? 1 : 0;
        }
        double p = cells == 0 ? 0 : (double) wanted / cells;
        return Math.pow(p, count) * Math.pow(1 - p, cells - count);
    }

    /** The values of the closed form for the benchmark network, computed by another program. */
    @Test
    void areTheKnownOnesOfTheBenchmarkNetwork() {
        ExactMoments exact = ExactMoments.of(SharedData.ffnn7(), FIXED, () -> {});
        assertThat(exact.mean(MotifClass.BIFAN)).isCloseTo(306_573.4, within(0.05));
        assertThat(exact.sd(MotifClass.BIFAN)).isCloseTo(1_533.3, within(0.05));
        assertThat(exact.mean(MotifClass.CHAIN3)).isCloseTo(567_664.5, within(0.05));
        assertThat(exact.sd(MotifClass.CHAIN3)).isCloseTo(3_938.3, within(0.05));
        assertThat(exact.mean(MotifClass.DIVERGING2)).isCloseTo(317_434.8, within(0.05));
        assertThat(exact.sd(MotifClass.DIVERGING2)).isCloseTo(523.0, within(0.05));
    }

    @Test
    void areTheLimitsOfTheSampledOnesWithBiases() {
        DirectedGraph g = RandomGraphs.layered(1, 0.2, true, 10, 64, 64, 64, 16, 7);
        ExactMoments exact = ExactMoments.of(g, FIXED, () -> {});
        assertThatEnsembleMeets(exact, g, "layered-er");
    }

    private static void assertThatEnsembleMeets(ExactMoments exact, DirectedGraph g, String nullModel) {
        int members = 2000;
        MotifCensus census = MotifCensus.of(g, new CensusSettings(Definition.EXACT, true, false));
        EnsembleSettings settings = new EnsembleSettings(NullModels.named(nullModel), members, 5, 1, 2);
        NullEnsemble ensemble = NullEnsemble.of(census, settings, () -> {});
        for (MotifClass motif : CLASSES) {
            Moments sampled = ensemble.moments(motif);
            assertThat(sampled.mean())
                    .as("mean of %s", motif)
                    .isCloseTo(exact.mean(motif), within(4 * exact.sd(motif) / Math.sqrt((double) members)));
            assertThat(sampled.sd()).as("sd of %s", motif).isCloseTo(exact.sd(motif), within(0.07 * exact.sd(motif)));
        }
    }

    static Stream<LayeredShape> tinyShapesOfCoverage() {
        return Stream.of(
                new LayeredShape(List.of(2, 3, 2), List.of(4, 4), List.of(NONE, NONE)),
                new LayeredShape(List.of(3, 3), List.of(7), List.of(List.of(2))),
                new LayeredShape(List.of(2, 3, 2), List.of(5, 3), List.of(List.of(1), NONE)),
                new LayeredShape(List.of(2, 4), List.of(7), List.of(List.of(2, 1))),
                new LayeredShape(List.of(2, 2, 2, 2), List.of(3, 2, 3), List.of(NONE, NONE, List.of(1))),
                new LayeredShape(List.of(3, 3, 2), List.of(7, 4), List.of(NONE, NONE)),
                new LayeredShape(List.of(2, 3, 3), List.of(4, 7), List.of(NONE, NONE)));
    }

    @ParameterizedTest
    @MethodSource("tinyShapesOfCoverage")
    void areTheMomentsOverAllOutcomesOfTheProcedureOfCoverage(LayeredShape shape) {
        List<Map<Long, Double>> outcomes = new ArrayList<>();
        for (int l = 0; l < shape.weights().size(); l++) {
            outcomes.add(CoverageOutcomes.ofBlock(l, shape, true));
        }
        double[][] sums = sumsOverAllGraphs(
                shape, CellChoice.FIXED_COUNT, (l, weights) -> outcomes.get(l).getOrDefault(weights, 0.0));
        VertexGroups groups = new VertexGroups(shape, l -> CoverageLawsTest.law(shape, l), CellChoice.FIXED_COUNT);
        assertMoments(new ExactMoments(groups, new BigDecimal("1e-12")), sums);
    }

    @Test
    void areTheLimitsOfTheSampledOnesOfCoverage() {
        DirectedGraph g = RandomGraphs.layered(1, 0.15, true, 20, 64, 64, 64, 16, 7);
        ExactSettings settings = new ExactSettings(NullModels.named("coverage"), false);
        assertThatEnsembleMeets(ExactMoments.of(g, settings, () -> {}), g, "coverage");
    }

    /** Ten blocks of every kind, so that every law is met: also few weights, and few in the last block but one. */
    @Test
    void areTheLimitsOfTheSampledOnesOfCoverageWithFewWeights() {
        DirectedGraph g = RandomGraphs.layered(3, 0.06, true, 20, 40, 60, 40, 16, 7);
        ExactSettings settings = new ExactSettings(NullModels.named("coverage"), false);
        assertThatEnsembleMeets(ExactMoments.of(g, settings, () -> {}), g, "coverage");
    }

    @Test
    void aBlockWhoseColumnsMayBeFullIsRefusedUnderCoverage() {
        LayeredShape shape = new LayeredShape(List.of(10, 40), List.of(200), List.of(NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactMoments.ofCoverage(shape, () -> {}))
                .withMessage("rows and columns of block 0 (10 x 40 neurons, 200 weights) must have room for their extra"
                        + " connection for exact moments of coverage, which hold where at most 1e-05 of them are full in"
                        + " the mean, got up to 4.2e-03: take members instead");
    }

    @Test
    void aCompleteNetworkIsDeterminedUnderCoverage() {
        LayeredShape dense = new LayeredShape(List.of(10, 30, 7), List.of(300, 210), List.of(List.of(30), List.of(7)));
        ExactMoments exact = ExactMoments.ofCoverage(dense, () -> {});
        assertThat(CLASSES).allMatch(exact::determined);
        assertThat(exact.mean(MotifClass.BIFAN)).isEqualTo(11.0 * 10 / 2 * 30 * 29 / 2 + 31.0 * 30 / 2 * 7 * 6 / 2);
    }

    @Test
    void exactMomentsOfCoverageCanBeCancelled() {
        LayeredShape shape = new LayeredShape(List.of(400, 400), List.of(80000), List.of(NONE));
        assertThatIllegalStateException()
                .isThrownBy(() -> ExactMoments.ofCoverage(shape, () -> {
                    throw new IllegalStateException("cancelled");
                }));
    }

    /** Bi-fans of one block of n1 x n2 cells, each filled with probability p: the variance by its three overlaps. */
    @Test
    void theVarianceOfBiFansOfIndependentCellsIsItsClosedForm() {
        double n1 = 30;
        double n2 = 50;
        double p = 0.25;
        LayeredShape shape = new LayeredShape(List.of(30, 50), List.of(375), List.of(NONE));
        double pairs = n1 * (n1 - 1) / 2 * n2 * (n2 - 1) / 2;
        double p8 = Math.pow(p, 8);
        double variance = pairs
                * ((Math.pow(p, 4) - p8)
                        + 2 * (n1 + n2 - 4) * (Math.pow(p, 6) - p8)
                        + 4 * (n1 - 2) * (n2 - 2) * (Math.pow(p, 7) - p8));
        ExactMoments exact = ExactMoments.ofUniform(shape, CellChoice.INDEPENDENT);
        assertThat(exact.sd(MotifClass.BIFAN)).isCloseTo(Math.sqrt(variance), within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(CellChoice.class)
    void aDenseNetworkBeyond64BitsIsDeterminedAndItsCountsExact(CellChoice choice) {
        int n = 1 << 20;
        LayeredShape dense =
                new LayeredShape(List.of(2000, 1000, 2000), List.of(2_000_000, 2_000_000), List.of(NONE, NONE));
        ExactMoments exact = ExactMoments.ofUniform(dense, choice);
        double pairs = 2000.0 * 1999 / 2 * 1000 * 999 / 2;
        assertThat(exact.mean(MotifClass.BIFAN)).isEqualTo(2 * pairs);
        assertThat(exact.determined(MotifClass.BIFAN)).isTrue();
        LayeredShape sparse = new LayeredShape(List.of(n, n, n), List.of(1 << 30, 1 << 30), List.of(NONE, NONE));
        assertThat(ExactMoments.ofUniform(sparse, choice).sd(MotifClass.BIFAN))
                .isPositive()
                .isFinite();
    }

    @Test
    void moreThanSixBiasesOfALayerAreRefused() {
        LayeredShape shape = new LayeredShape(List.of(2, 3), List.of(4), List.of(List.of(1, 1, 1, 1, 1, 1, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactMoments.ofUniform(shape, CellChoice.FIXED_COUNT))
                .withMessage("biases that feed layer 1 must be at most 6 for exact moments, got 7");
        ExactMoments four = ExactMoments.ofUniform(
                new LayeredShape(List.of(2, 3), List.of(4), List.of(List.of(1, 1, 2, 3))), CellChoice.FIXED_COUNT);
        assertThat(four.mean(MotifClass.CONVERGING2)).isPositive();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> four.mean(MotifClass.EDGES))
                .withMessageStartingWith("motif must be one of [diverging2, ")
                .withMessageEndingWith("] of definition exact, got edges");
    }
}
