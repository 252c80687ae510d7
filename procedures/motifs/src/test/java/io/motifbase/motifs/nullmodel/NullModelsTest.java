package io.motifbase.motifs.nullmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.motifs.SharedData;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.BitBlock;
import io.motifbase.motifs.graph.CleanUp;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.RandomGraphs;
import io.motifbase.motifs.significance.ZScore;
import io.motifbase.motifs.significance.ZScores;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NullModelsTest {
    private static final CensusSettings EXACT = new CensusSettings(Definition.EXACT, true, true);

    private static EnsembleSettings ensemble(String nullModel, int members, long seed) {
        return new EnsembleSettings(NullModels.named(nullModel), members, seed, 1, 2);
    }

    @Test
    void coverageKeepsConnectedNeuronsWeightsAndBiasesOnHundredsOfSeeds() {
        for (long seed = 1; seed <= 300; seed++) {
            double density = 0.15 + 0.85 * (seed % 10) / 10;
            DirectedGraph g = CleanUp.of(RandomGraphs.layered(seed, density, true, 4, 30 + (int) (seed % 70), 25, 9, 5))
                    .graph();
            LayeredShape kept = LayeredShape.ofConnected(g);
            DirectedGraph member = NullModels.named("coverage").member(g, seed, 1, 3);
            LayeredShape shape = LayeredShape.ofAll(member);
            assertThat(shape).as("seed %s", seed).isEqualTo(kept);
        }
    }

    @Test
    void coverageConnectsEveryNeuronOfBlocksWithMoreWeightsThanNeurons() {
        LayeredShape shape = new LayeredShape(List.of(5, 40, 30), List.of(80, 90), List.of(List.of(3), List.of()));
        for (int m = 0; m < 200; m++) {
            DirectedGraph member = CoverageNull.sampler(shape, 1).member(m).toGraph();
            assertThat(LayeredShape.ofConnected(member)).isEqualTo(shape);
            for (int v = 0; v < member.vertices(); v++) {
                boolean first = member.layerOf(v) == 0;
                boolean last = member.layerOf(v) == 2;
                assertThat(first || member.inDegree(v) > 0).isTrue();
                assertThat(last || member.outDegree(v) > 0).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 5", "5, 3", "4, 4", "1, 6", "6, 1"})
    void smallBlocksCoverAsManyRowsAndColumnsAsTheirWeightsAllow(int rows, int columns) {
        for (int weights = 0; weights <= Math.min(rows + columns, rows * columns); weights++) {
            LayeredShape shape = new LayeredShape(List.of(rows, columns), List.of(weights), List.of(List.of()));
            for (int m = 0; m < 50; m++) {
                BitBlock block = CoverageNull.sampler(shape, 1).member(m).block(0);
                block.transpose();
                int covered = 0;
                int reached = 0;
                int placed = 0;
                for (int i = 0; i < rows; i++) {
                    covered += block.rowCount(i) > 0 ? 1 : 0;
                    placed += block.rowCount(i);
                }
                for (int j = 0; j < columns; j++) {
                    reached += block.columnCount(j) > 0 ? 1 : 0;
                }
                assertThat(placed).isEqualTo(weights);
                assertThat(covered).isEqualTo(Math.min(rows, weights));
                assertThat(reached).isEqualTo(Math.min(columns, weights));
            }
        }
    }

    @Test
    void aDenseBlockIsFilledWhole() {
        LayeredShape shape =
                new LayeredShape(List.of(70, 70, 70), List.of(4900, 4899), List.of(List.of(70), List.of()));
        for (int m = 0; m < 20; m++) {
            assertThat(CoverageNull.sampler(shape, 1).member(m).toGraph().connections())
                    .isEqualTo(4900 + 4899 + 70);
        }
    }

    /** Chi-square over all placements of a 2 x 3 block: 99.99 % of right samplers stay below the bound. */
    @ParameterizedTest
    @CsvSource({"1, 6, 25.7", "2, 15, 42.6", "3, 20, 49.6", "4, 15, 42.6", "5, 6, 25.7"})
    void everyPlacementOfWeightsIsAsLikely(int weights, int placements, double bound) {
        LayeredShape shape = new LayeredShape(List.of(2, 3), List.of(weights), List.of(List.of()));
        LayeredSampler sampler = new LayeredSampler(shape, 0, 11, (block, l) -> block.uniform(weights));
        int members = 20_000;
        Map<Long, Integer> seen = new HashMap<>();
        for (int m = 0; m < members; m++) {
            long[] bits = sampler.member(m).block(0).rowBits();
            seen.merge(bits[0] << 3 | bits[1], 1, Integer::sum);
        }
        assertThat(seen).hasSize(placements);
        double expected = (double) members / placements;
        double chiSquare = seen.values().stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        assertThat(chiSquare).isLessThan(bound);
    }

    /** Exact moments of uniform placement: closed forms, evaluated for the benchmark network. */
    @Test
    void layeredErHasTheMomentsOfItsClosedForm() {
        MotifCensus census = MotifCensus.of(SharedData.ffnn7(), new CensusSettings(Definition.EXACT, true, false));
        int members = 1000;
        NullEnsemble ensemble = NullEnsemble.of(census, ensemble("layered-er", members, 1), () -> {});
        assertMoments(ensemble.moments(MotifClass.BIFAN), 306_573.4, 1_533.3);
        assertMoments(ensemble.moments(MotifClass.CHAIN3), 567_664.5, 3_938.3);
        assertMoments(ensemble.moments(MotifClass.DIVERGING2), 317_434.8, 523.0);
    }

    private static void assertMoments(Moments moments, double mean, double sd) {
        assertThat(moments.mean()).isCloseTo(mean, within(4 * sd / Math.sqrt((double) moments.n())));
        assertThat(moments.sd()).isCloseTo(sd, within(0.1 * sd));
    }

    /** Members taken as observed graphs: their Z has mean 0 and sd 1, up to sampling. */
    @ParameterizedTest
    @ValueSource(strings = {"coverage", "layered-er"})
    void theZOfMembersOfTheNullItselfIsCalibrated(String nullModel) {
        DirectedGraph g = CleanUp.of(RandomGraphs.layered(1, 0.25, true, 10, 40, 40, 40, 12, 7))
                .graph();
        Map<MotifClass, List<Double>> zs = new HashMap<>();
        int observed = 150;
        for (int m = 0; m < observed; m++) {
            DirectedGraph member = NullModels.named(nullModel).member(g, 77, 1, m);
            CensusSettings raw = new CensusSettings(Definition.EXACT, true, false);
            for (ZScore score : ZScores.of(member, raw, ensemble(nullModel, 150, 1000 + m), () -> {})
                    .scores()) {
                Double z = score.z();
                if (z != null) {
                    zs.computeIfAbsent(score.motif(), motif -> new ArrayList<>())
                            .add(z);
                }
            }
        }
        assertThat(zs).hasSize(13);
        zs.forEach((motif, values) -> {
            double mean = values.stream().mapToDouble(z -> z).average().orElseThrow();
            double variance =
                    values.stream().mapToDouble(z -> (z - mean) * (z - mean)).sum() / (observed - 1);
            assertThat(mean).as("mean of %s", motif).isCloseTo(0, within(0.35));
            assertThat(Math.sqrt(variance)).as("sd of %s", motif).isCloseTo(1, within(0.25));
        });
    }

    @Test
    void aMemberDependsOnSeedAndNumberAlone() {
        DirectedGraph g = RandomGraphs.layered(1, 0.25, true, 10, 40, 40, 12, 7);
        NullModel coverage = NullModels.named("coverage");
        Sampler sampler = coverage.sampler(g, 5, 1);
        sampler.member(3);
        DirectedGraph afterOther = sampler.member(8).toGraph();
        assertThat(afterOther).isEqualTo(coverage.member(g, 5, 1, 8));
        assertThat(afterOther).isNotEqualTo(coverage.member(g, 5, 1, 9));
        assertThat(afterOther).isNotEqualTo(coverage.member(g, 6, 1, 8));
        assertThat(afterOther).isNotEqualTo(coverage.member(g, 5 + (1L << 32), 1, 8));
    }

    /** Recorded once; a change means that stored Z-scores can no longer be reproduced. */
    @Test
    void countsOfAnEnsembleAreTheSameOnEveryMachine() {
        DirectedGraph g = RandomGraphs.layered(1, 0.25, true, 10, 64, 64, 64, 16, 7);
        NullEnsemble ensemble = NullEnsemble.of(MotifCensus.of(g, EXACT), ensemble("coverage", 50, 1), () -> {});
        assertThat(ensemble.moments(MotifClass.BIFAN).sum()).hasToString("1613617");
        assertThat(ensemble.moments(MotifClass.CHAIN3).sumOfSquares()).hasToString("547512864416");
    }

    /** Philox4x32-10 of key 0 and counter 1, by another implementation that gives the known answers of Random123. */
    @Test
    void randomNumbersArePhilox() {
        MemberRandom random = MemberRandom.ofMember(0, 0);
        assertThat(random.bits(1, 1)).isEqualTo(0xf8e4cca45cb200dbL);
        assertThat(random.bits(1, 1)).isEqualTo(0xb1a574eb097eff67L);
    }

    @Test
    void boundedNumbersFillTheirRange() {
        MemberRandom random = MemberRandom.ofMember(1, 1);
        int[] seen = new int[6];
        for (int i = 0; i < 60_000; i++) {
            seen[random.below(6)]++;
        }
        for (int count : seen) {
            assertThat(count).isCloseTo(10_000, within(400));
        }
        long bound = 3L << 40;
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            sum += (double) random.below(bound) / bound;
        }
        assertThat(sum / 10_000).isCloseTo(0.5, within(0.015));
    }

    @Test
    void aGraphTooLargeForBitsIsRefused() {
        LayeredShape shape = new LayeredShape(List.of(200_000, 200_000), List.of(1000), List.of(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoverageNull.sampler(shape, 1))
                .withMessage(
                        "pairs of neurons in adjacent layers, biases included, must be at most 8589934592 for a null"
                                + " ensemble, got 40000000000");
    }

    @Test
    void biasesTakeMemoryAsNeuronsDo() {
        LayeredShape shape = new LayeredShape(List.of(30, 16), List.of(5), List.of(List.of(3, 4)));
        assertThat(LayeredSampler.bytes(shape)).isEqualTo((30 + 2) * 16 * 2 / 8.0);
        LayeredShape sparse = new LayeredShape(List.of(30_000, 30_000), List.of(5), List.of(List.of(3, 4)));
        assertThat(LayeredSampler.bytes(sparse)).isBetween(40.0 * 60_000, 50.0 * 60_000);

        LayeredShape wide = new LayeredShape(List.of(1, 100_000), List.of(1), List.of(Collections.nCopies(100_000, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoverageNull.sampler(wide, 1))
                .withMessageEndingWith("must be at most 8589934592 for a null ensemble, got 10000100000");
    }

    @Test
    void anEnsembleThatExceedsTheHeapIsRefusedWithTheEstimate() {
        DirectedGraph g = RandomGraphs.layered(1, 0.5, false, 400, 400);
        MotifCensus census = MotifCensus.of(g, new CensusSettings(Definition.EXACT, true, false));
        EnsembleSettings settings = new EnsembleSettings(NullModels.named("layered-degree"), 100_000, 1, 100, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MemberCensuses.threadsThatFit(census, settings, 100_000, 1000))
                .withMessageMatching(
                        "100000 members of null model layered-degree in one thread must fit into the 0.00 GiB"
                                + " of heap that are left, takes about 0.00 GiB and 1[0-9] hours of one processor: give the JVM a"
                                + " larger heap \\(-Xmx\\)");
        assertThat(MemberCensuses.threadsThatFit(3.0 * (1 << 30), 4, 7.0 * (1 << 30)))
                .isEqualTo(2);
        assertThat(MemberCensuses.threadsThatFit(1000, 4, 7.0 * (1 << 30))).isEqualTo(4);
        assertThat(MemberCensuses.threadsThatFit(0, 4, 1)).isEqualTo(4);
    }
}
