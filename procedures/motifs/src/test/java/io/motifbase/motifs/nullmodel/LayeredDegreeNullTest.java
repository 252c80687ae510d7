package io.motifbase.motifs.nullmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.BitBlock;
import io.motifbase.motifs.graph.BitGraph;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.RandomGraphs;
import io.motifbase.motifs.significance.ZScore;
import io.motifbase.motifs.significance.ZScores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayeredDegreeNullTest {
    private static final CensusSettings RAW = new CensusSettings(Definition.EXACT, true, false);
    private static final NullModel MODEL = NullModels.named("layered-degree");
    private static final int DEFAULT_ATTEMPTS = 10;

    private static EnsembleSettings ensemble(int members, long seed, int attempts) {
        return new EnsembleSettings(MODEL, members, seed, attempts, 2);
    }

    @Test
    void keepsEveryInAndOutDegreeOnHundredsOfSeeds() {
        for (long seed = 1; seed <= 300; seed++) {
            double density = 0.05 + 0.95 * (seed % 10) / 9;
            DirectedGraph g = RandomGraphs.layered(seed, density, true, 4, 30 + (int) (seed % 70), 25, 9, 5);
            DirectedGraph start = BitGraph.of(g).toGraph();
            DirectedGraph member = MODEL.member(g, seed, 3, 7);
            assertThat(member.connections()).isEqualTo(start.connections());
            for (int v = 0; v < start.vertices(); v++) {
                assertThat(member.layerOf(v)).isEqualTo(start.layerOf(v));
                assertThat(member.isBias(v)).isEqualTo(start.isBias(v));
                assertThat(member.inDegree(v)).as("seed %s in of %s", seed, v).isEqualTo(start.inDegree(v));
                assertThat(member.outDegree(v)).as("seed %s out of %s", seed, v).isEqualTo(start.outDegree(v));
            }
        }
    }

    /**
     * All row and column sums of all blocks of that size. Chi-square over the realisations of each, summed: under
     * uniformity a chi-square of as many degrees of freedom, mean f and variance 2 f; 5 standard deviations allowed.
     */
    @ParameterizedTest
    @CsvSource({"2, 2", "2, 3", "2, 5", "3, 3", "4, 3"})
    void everyRealisationOfAllSmallDegreeSequencesIsReachedAndAsLikely(int rows, int columns) {
        double chiSquares = 0;
        int freedoms = 0;
        for (List<Long> realisations : realisations(rows, columns).values()) {
            int members = 100 * realisations.size();
            Map<Long, Integer> seen = seen(realisations.get(0), rows, columns, members);
            assertThat(seen.keySet()).isEqualTo(new HashSet<>(realisations));
            double expected = (double) members / realisations.size();
            for (int count : seen.values()) {
                chiSquares += (count - expected) * (count - expected) / expected;
            }
            freedoms += realisations.size() - 1;
        }
        assertThat(freedoms).isPositive();
        assertThat(chiSquares).isCloseTo(freedoms, within(5 * Math.sqrt(2.0 * freedoms)));
    }

    /** The 90 blocks of 4 x 4 with two connections in every row and column. */
    @Test
    void everyTwoRegularBlockOfFourByFourIsAsLikely() {
        Map<Long, Integer> seen = seen(0xCC33, 4, 4, 90 * 300);
        assertThat(seen).hasSize(90);
        double chiSquare = 0;
        for (int count : seen.values()) {
            chiSquare += (count - 300.0) * (count - 300) / 300;
        }
        assertThat(chiSquare).isCloseTo(89, within(5 * Math.sqrt(2.0 * 89)));
    }

    private static Map<List<Integer>, List<Long>> realisations(int rows, int columns) {
        Map<List<Integer>, List<Long>> all = new HashMap<>();
        for (long cells = 0; cells < 1L << (rows * columns); cells++) {
            List<Integer> sums = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                sums.add(Long.bitCount((cells >>> (i * columns)) & ((1L << columns) - 1)));
            }
            for (int j = 0; j < columns; j++) {
                int sum = 0;
                for (int i = 0; i < rows; i++) {
                    sum += (int) ((cells >>> (i * columns + j)) & 1);
                }
                sums.add(sum);
            }
            all.computeIfAbsent(sums, key -> new ArrayList<>()).add(cells);
        }
        return all;
    }

    private static Map<Long, Integer> seen(long start, int rows, int columns, int members) {
        BitBlock block = new BitBlock(rows, 0, columns);
        for (int i = 0; i < rows; i++) {
            block.rowBits()[i] = (start >>> (i * columns)) & ((1L << columns) - 1);
        }
        BlockSwaps swaps = new BlockSwaps(block);
        Map<Long, Integer> seen = new HashMap<>();
        for (int m = 0; m < members; m++) {
            swaps.make(MemberRandom.ofMember(start, m), DEFAULT_ATTEMPTS, () -> {});
            long cells = 0;
            for (int i = 0; i < rows; i++) {
                cells |= block.rowBits()[i] << (i * columns);
            }
            seen.merge(cells, 1, Integer::sum);
        }
        return seen;
    }

    /** Three bicliques of 50 x 50, or all but these: mean bi-fans against those after four times as many attempts. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tenAttemptsConvergeFromDisjointBicliquesAndOneDoesNot(boolean complement) {
        MotifCensus start = MotifCensus.of(bicliques(3, 50, complement), RAW);
        Moments reference = biFans(start, 2, 40);
        Moments converged = biFans(start, 1, DEFAULT_ATTEMPTS);
        double error = reference.sd() * Math.sqrt(2.0 / 300);
        assertThat(converged.mean()).isCloseTo(reference.mean(), within(4 * error));
        assertThat(converged.sd()).isCloseTo(reference.sd(), within(0.15 * reference.sd()));
        assertThat(Math.abs(biFans(start, 1, 1).mean() - reference.mean())).isGreaterThan(20 * error);
    }

    private static Moments biFans(MotifCensus start, long seed, int attempts) {
        return NullEnsemble.of(start, ensemble(300, seed, attempts), () -> {}).moments(MotifClass.BIFAN);
    }

    private static DirectedGraph bicliques(int number, int size, boolean complement) {
        BitGraph bits = new BitGraph(new int[] {number * size, number * size}, new int[1]);
        for (int i = 0; i < number * size; i++) {
            for (int j = 0; j < number * size; j++) {
                if ((i / size == j / size) != complement) {
                    bits.block(0).set(i, j);
                }
            }
        }
        return bits.toGraph();
    }

    @Test
    void starsAndPathsOfTwoAreDeterminedAndHaveNoZ() {
        DirectedGraph g = RandomGraphs.layered(3, 0.3, true, 10, 40, 40, 12, 7);
        ZScores scores = ZScores.of(g, RAW, ensemble(30, 1, DEFAULT_ATTEMPTS), () -> {});
        Set<MotifClass> determined = Set.of(
                MotifClass.DIVERGING2,
                MotifClass.CONVERGING2,
                MotifClass.CHAIN2,
                MotifClass.DIVERGING3,
                MotifClass.CONVERGING3,
                MotifClass.IN1OUT2,
                MotifClass.IN2OUT1);
        for (ZScore score : scores.scores()) {
            assertThat(score.determined()).as(score.motif().id()).isEqualTo(determined.contains(score.motif()));
            assertThat(score.z() == null).as(score.motif().id()).isEqualTo(score.determined());
            if (score.determined()) {
                assertThat(score.mean()).isEqualTo((double) score.count());
            }
        }
    }

    @Test
    void fullAndEmptyBlocksStayAsTheyAre() {
        DirectedGraph full =
                BitGraph.of(RandomGraphs.layered(1, 1, true, 5, 70, 7)).toGraph();
        assertThat(MODEL.member(full, 1, DEFAULT_ATTEMPTS, 0)).isEqualTo(full);
        DirectedGraph empty =
                BitGraph.of(RandomGraphs.layered(1, 0, true, 5, 70, 7)).toGraph();
        assertThat(MODEL.member(empty, 1, DEFAULT_ATTEMPTS, 0)).isEqualTo(empty);
    }

    /** Members taken as observed graphs: their Z has mean 0 and sd 1, up to sampling. */
    @Test
    void theZOfMembersOfTheNullItselfIsCalibrated() {
        DirectedGraph g = RandomGraphs.layered(1, 0.25, true, 10, 40, 40, 12, 7);
        Map<MotifClass, Moments> squares = new HashMap<>();
        int observed = 150;
        Map<MotifClass, Double> sums = new HashMap<>();
        for (int m = 0; m < observed; m++) {
            DirectedGraph member = MODEL.member(g, 77, DEFAULT_ATTEMPTS, m);
            ZScores scores = ZScores.of(member, RAW, ensemble(150, 1000 + m, DEFAULT_ATTEMPTS), () -> {});
            for (ZScore score : scores.scores()) {
                Double z = score.z();
                if (z != null) {
                    sums.merge(score.motif(), z, Double::sum);
                    squares.computeIfAbsent(score.motif(), motif -> new Moments())
                            .add(Math.round(1e6 * z * z));
                }
            }
        }
        assertThat(sums).hasSize(6);
        sums.forEach((motif, sum) -> {
            assertThat(sum / observed).as("mean of %s", motif).isCloseTo(0, within(0.35));
            Moments ofMotif = squares.getOrDefault(motif, new Moments());
            assertThat(Math.sqrt(ofMotif.mean() / 1e6)).as("sd of %s", motif).isCloseTo(1, within(0.25));
        });
    }

    /** Recorded once; a change means that stored Z-scores can no longer be reproduced. */
    @Test
    void countsOfAnEnsembleAreTheSameOnEveryMachine() {
        DirectedGraph g = RandomGraphs.layered(1, 0.25, true, 10, 64, 64, 64, 16, 7);
        NullEnsemble members = NullEnsemble.of(MotifCensus.of(g, RAW), ensemble(50, 1, DEFAULT_ATTEMPTS), () -> {});
        assertThat(members.moments(MotifClass.BIFAN).sum()).hasToString("1723732");
        assertThat(members.moments(MotifClass.CHAIN3).sumOfSquares()).hasToString("648441411996");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 65_536, 65_537, 3_000_000})
    void pairsOfNumbersAreUniformAndIndependent(int bound) {
        MemberRandom random = MemberRandom.ofMember(1, 2);
        int side = Math.min(bound, 7);
        int[][] seen = new int[side][side];
        int draws = 70_000;
        for (int i = 0; i < draws; i++) {
            long pair = random.pairBelow(bound);
            int x = (int) ((pair >>> 32) * side / bound);
            int y = (int) ((pair & 0xFFFFFFFFL) * side / bound);
            seen[x][y]++;
        }
        double expected = (double) draws / (side * side);
        double chiSquare = 0;
        for (int[] row : seen) {
            for (int count : row) {
                chiSquare += (count - expected) * (count - expected) / expected;
            }
        }
        double freedoms = side * side - 1;
        assertThat(chiSquare).isCloseTo(freedoms, within(5 * Math.sqrt(2 * freedoms) + 1e-9));
    }
}
