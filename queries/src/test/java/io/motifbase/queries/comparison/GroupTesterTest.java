package io.motifbase.queries.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.queries.comparison.PermutationTest.Deals;
import io.motifbase.trainer.random.RandomStream;
import io.motifbase.trainer.random.RandomStream.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupTesterTest {
    private static final List<String> MOTIFS = List.of("chain2", "bifan");

    private static void noPoll() {}

    private static List<double[]> random(long seed, int networks, double shift) {
        UniformRandomProvider random = RandomStream.of(seed, Purpose.FLIGHT_ROW, networks);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < networks; i++) {
            rows.add(new double[] {random.nextDouble() + shift, random.nextDouble(), random.nextDouble()});
        }
        return rows;
    }

    /** Every choice of the first group out of all vectors. */
    private static double exact(List<double[]> a, List<double[]> b, Metric metric) {
        List<double[]> all = new ArrayList<>(a);
        all.addAll(b);
        double observed = metric.distance(mean(a), mean(b));
        int choices = 0;
        int asFar = 0;
        for (int bits = 0; bits < 1 << all.size(); bits++) {
            if (Integer.bitCount(bits) == a.size()) {
                List<double[]> first = new ArrayList<>();
                List<double[]> second = new ArrayList<>();
                for (int i = 0; i < all.size(); i++) {
                    ((bits >> i & 1) == 1 ? first : second).add(all.get(i));
                }
                choices++;
                asFar += metric.distance(mean(first), mean(second)) >= observed * (1 - 1e-9) ? 1 : 0;
            }
        }
        return (double) asFar / choices;
    }

    private static double[] mean(List<double[]> rows) {
        double[] mean = new double[rows.get(0).length];
        rows.forEach(row -> {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / rows.size();
            }
        });
        return mean;
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void permutationsAgreeWithAllArrangements(Metric metric) {
        List<double[]> a = random(3, 4, 0.3);
        List<double[]> b = random(4, 5, 0);
        PermutationTest test = PermutationTest.of(a, b, metric, new Deals(20_000, 1), GroupTesterTest::noPoll);
        assertThat(test.distance()).isCloseTo(metric.distance(mean(a), mean(b)), within(1e-12));
        assertThat(test.p()).isCloseTo(exact(a, b, metric), within(0.012));
    }

    @Test
    void pIsUniformWhereGroupsDoNotDiffer() {
        int below = 0;
        for (int trial = 0; trial < 200; trial++) {
            List<double[]> all = random(100 + trial, 12, 0);
            double p = PermutationTest.of(
                            all.subList(0, 5),
                            all.subList(5, 12),
                            Metric.EUCLIDEAN,
                            new Deals(199, trial),
                            GroupTesterTest::noPoll)
                    .p();
            below += p <= 0.25 ? 1 : 0;
        }
        assertThat(below).as("of 200, 50 expected, sd 6.1").isBetween(26, 74);
    }

    @Test
    void groupsThatAreTheSameAreNotFar() {
        List<double[]> a = random(5, 4, 0);
        PermutationTest test = PermutationTest.of(a, a, Metric.EUCLIDEAN, new Deals(99, 1), GroupTesterTest::noPoll);
        assertThat(test.distance()).isZero();
        assertThat(test.p()).isEqualTo(1);
    }

    @Test
    void theOrderOfTheGroupsDoesNotMatter() {
        GroupTester tester = new GroupTester(Metric.EUCLIDEAN, new Deals(999, 1), GroupTesterTest::noPoll);
        ZTable a = new ZTable(MOTIFS, List.of(new double[] {1, 4}, new double[] {2, 6}));
        ZTable b = new ZTable(MOTIFS, List.of(new double[] {7, 4}, new double[] {8, 5}, new double[] {9, 9}));
        GroupTest.Level forth =
                tester.test("a", Map.of(0.5, a), "b", Map.of(0.5, b)).levels().get(0);
        GroupTest.Level back =
                tester.test("b", Map.of(0.5, b), "a", Map.of(0.5, a)).levels().get(0);
        assertThat(back.distance()).isEqualTo(forth.distance());
        GroupTest.MotifTest ab = Objects.requireNonNull(forth.motifs().get("bifan"));
        GroupTest.MotifTest ba = Objects.requireNonNull(back.motifs().get("bifan"));
        assertThat(ba.effect()).isCloseTo(1 - ab.effect(), within(1e-12));
        assertThat(ba.p()).isEqualTo(ab.p());
    }

    @Test
    void testsEachMotifAsCountedByHand() {
        GroupTester tester = new GroupTester(Metric.EUCLIDEAN, new Deals(999, 1), GroupTesterTest::noPoll);
        ZTable a = new ZTable(
                List.of("chain2", "bifan", "zigzag"),
                List.of(new double[] {1, 4, Double.NaN}, new double[] {2, 6, Double.NaN}, new double[] {3, 4, Double.NaN
                }));
        ZTable b = new ZTable(
                List.of("chain2", "bifan", "zigzag"),
                List.of(new double[] {7, 4, 1}, new double[] {8, 5, 2}, new double[] {9, Double.NaN, 3}));
        GroupTest.Level level = tester.test("a", Map.of(0.5, a), "b", Map.of(0.5, b, 0.75, b))
                .levels()
                .get(0);
        assertThat(level.compared()).containsExactly("chain2");
        assertThat(level.distance()).isEqualTo(6);
        GroupTest.MotifTest chain = Objects.requireNonNull(level.motifs().get("chain2"));
        assertThat(chain.effect()).isZero();
        assertThat(chain.p()).as("2 of the 20 arrangements").isCloseTo(0.1, within(1e-12));
        assertThat(chain.medianA()).isEqualTo(2);
        assertThat(chain.medianB()).isEqualTo(8);
        GroupTest.MotifTest bifan = Objects.requireNonNull(level.motifs().get("bifan"));
        assertThat(bifan.networksB()).isEqualTo(2);
        assertThat(bifan.effect()).as("(0.5 + 0 + 1 + 1 + 0.5 + 0) / 6").isEqualTo(0.5);
        assertThat(bifan.p()).isEqualTo(1);
        assertThat(chain.pAdjusted()).isCloseTo(0.2, within(1e-12));
        assertThat(level.motifs().get("zigzag")).as("one group has none").isNull();
    }

    /** Every choice of the first group out of the ranks; p is twice the share of choices as far to the same side. */
    @ParameterizedTest
    @CsvSource({"2, 6", "3, 4", "4, 4", "2, 20"})
    void ranksAreTestedExactly(int sizeA, int sizeB) {
        int all = sizeA + sizeB;
        Map<Integer, Integer> choicesByU = new TreeMap<>();
        Map<Integer, Integer> exampleByU = new TreeMap<>();
        for (int bits = 0; bits < 1 << all; bits++) {
            if (Integer.bitCount(bits) == sizeA) {
                int u = 0;
                for (int i = 0; i < all; i++) {
                    u += (bits >> i & 1) * Integer.bitCount(~bits & (1 << i) - 1);
                }
                choicesByU.merge(u, 1, Integer::sum);
                exampleByU.put(u, bits);
            }
        }
        double choices =
                choicesByU.values().stream().mapToInt(Integer::intValue).sum();
        GroupTester tester = new GroupTester(Metric.EUCLIDEAN, new Deals(9, 1), GroupTesterTest::noPoll);
        exampleByU.forEach((u, bits) -> {
            List<double[]> a = new ArrayList<>();
            List<double[]> b = new ArrayList<>();
            for (int i = 0; i < all; i++) {
                ((bits >> i & 1) == 1 ? a : b).add(new double[] {i});
            }
            GroupTest.Level level = tester.test(
                            "a",
                            Map.of(0.5, new ZTable(List.of("bifan"), a)),
                            "b",
                            Map.of(0.5, new ZTable(List.of("bifan"), b)))
                    .levels()
                    .get(0);
            double below = 0;
            double above = 0;
            for (Map.Entry<Integer, Integer> other : choicesByU.entrySet()) {
                below += other.getKey() <= u ? other.getValue() : 0;
                above += other.getKey() >= u ? other.getValue() : 0;
            }
            assertThat(Objects.requireNonNull(level.motifs().get("bifan")).p())
                    .as("U %s", u)
                    .isCloseTo(Math.min(1, 2 * Math.min(below, above) / choices), within(1e-9));
        });
    }

    @Test
    void levelsOfOneNetworkAreNotTested() {
        GroupTester tester = new GroupTester(Metric.EUCLIDEAN, new Deals(9, 1), GroupTesterTest::noPoll);
        ZTable one = new ZTable(MOTIFS, List.of(new double[] {1, 4}));
        assertThat(tester.test("a", Map.of(0.5, one), "b", Map.of(0.5, one)).levels())
                .isEmpty();
    }

    @Test
    void aCancelledTestEnds() {
        assertThatThrownBy(() -> PermutationTest.of(
                        random(1, 3, 0), random(2, 3, 0), Metric.EUCLIDEAN, new Deals(1_000_000, 1), () -> {
                            throw new CancellationException("enough");
                        }))
                .isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theIntervalIsThatOfDrawsOverAllPairs(long seed) {
        List<double[]> rows = random(seed, 6, -0.3);
        ZTable table = new ZTable(List.of("chain2", "bifan", "zigzag"), rows);
        MeanCosine cosine = MeanCosine.of(table, seed);
        double[] means = new double[MeanCosine.RESAMPLES];
        for (int resample = 0; resample < means.length; resample++) {
            UniformRandomProvider random = RandomStream.of(seed, Purpose.RESAMPLE, resample);
            double sum = 0;
            int pairs = 0;
            while (pairs == 0) {
                int[] drawn = random.ints(rows.size(), 0, rows.size()).toArray();
                for (int i : drawn) {
                    for (int j : drawn) {
                        if (i != j) {
                            sum += Metric.COSINE.of(rows.get(i), rows.get(j));
                            pairs++;
                        }
                    }
                }
            }
            means[resample] = sum / pairs;
        }
        Arrays.sort(means);
        assertThat(cosine.low()).isCloseTo(quantile(means, 0.025), within(1e-12));
        assertThat(cosine.high()).isCloseTo(quantile(means, 0.975), within(1e-12));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }

    @Test
    void networksAlikeHaveCosineOneWhateverTheirLengths() {
        ZTable table = new ZTable(
                List.of("chain2", "bifan"),
                List.of(new double[] {1, 2}, new double[] {2, 4}, new double[] {-0.5, -1}, new double[] {3, 6}));
        MeanCosine cosine =
                MeanCosine.of(new ZTable(table.motifs(), table.rows().subList(0, 2)), 1);
        assertThat(cosine.mean()).isCloseTo(1, within(1e-12));
        assertThat(cosine.low()).as("two networks have no interval").isNull();
        assertThat(MeanCosine.of(table, 1).mean()).as("3 pairs of 1, 3 of -1").isCloseTo(0, within(1e-12));
    }

    @Test
    void spreadIsThatCountedByHand() {
        Spread spread = Objects.requireNonNull(Spread.of(List.of(4.0, 1.0, 2.0, 3.0)));
        assertThat(spread)
                .isEqualTo(new Spread(4, 2.5, Math.sqrt(5.0 / 3), Math.sqrt(5.0 / 3) / 2.5, 1, 1.75, 2.5, 3.25, 4));
        assertThat(Spread.of(List.of(-2.0, 2.0))).extracting(Spread::cv).isNull();
        assertThat(Spread.of(List.of(7.0))).isEqualTo(new Spread(1, 7, null, null, 7, 7, 7, 7, 7));
        assertThat(Spread.of(List.of(Double.NaN))).isNull();
    }
}
