package io.motifbase.motifs.significance;

import static io.motifbase.motifs.graph.GraphText.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.RandomGraphs;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.MemberCounts;
import io.motifbase.motifs.nullmodel.NullEnsemble;
import io.motifbase.motifs.nullmodel.NullModels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZScoresTest {
    private static final CensusSettings EXACT = new CensusSettings(Definition.EXACT, true, true);
    private static final DirectedGraph SMALL = RandomGraphs.layered(1, 0.2, true, 10, 64, 64, 64, 16, 7);

    private static EnsembleSettings ensemble(String nullModel, int members, long seed, int threads) {
        return new EnsembleSettings(NullModels.named(nullModel), members, seed, 1, threads);
    }

    private static ZScores scores(DirectedGraph g, EnsembleSettings ensemble) {
        return ZScores.of(g, EXACT, ensemble, () -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage", "layered-er", "layered-degree"})
    void anyNumberOfThreadsGivesTheSameBits(String nullModel) {
        ZScores one = scores(SMALL, ensemble(nullModel, 40, 7, 1));
        for (int threads : new int[] {2, 3, 50}) {
            assertThat(scores(SMALL, ensemble(nullModel, 40, 7, threads)).scores())
                    .isEqualTo(one.scores());
        }
        assertThat(scores(SMALL, ensemble(nullModel, 40, 8, 1)).scores()).isNotEqualTo(one.scores());
    }

    /** Where this fails on purpose, {@link ZScores#REVISION} must be raised, so that no stored score goes stale. */
    @ParameterizedTest
    @CsvSource({"coverage, -1572112863", "layered-er, 1212254123", "layered-degree, 1893792685"})
    void theBitsOfThisRevisionAreKept(String nullModel, int hash) {
        List<Double> moments = new ArrayList<>();
        for (ZScore score : scores(SMALL, ensemble(nullModel, 40, 7, 2)).scores()) {
            moments.add((double) score.count());
            moments.add(score.mean());
            moments.add(score.sd());
            moments.add(Objects.requireNonNull(score.pHigher()));
        }
        assertThat(ZScores.REVISION).isEqualTo(4);
        assertThat(moments.hashCode()).isEqualTo(hash);
    }

    @Test
    void aCountThatTheNullModelDeterminesHasNoZ() {
        ZScores scores = scores(graph("0->2, 0->3, 1->2, 1->3"), ensemble("coverage", 10, 1, 1));
        ZScore biFan = scores.score(MotifClass.BIFAN);
        assertThat(biFan.determined()).isTrue();
        assertThat(biFan.z()).isNull();
        assertThat(biFan.profile()).isNull();
        assertThat(biFan.mean()).isEqualTo(1);
        assertThat(biFan.sd()).isZero();
        assertThat(biFan.pHigher()).isEqualTo(1);
        assertThat(biFan.pLower()).isEqualTo(1);
    }

    @Test
    void theProfileIsTheVectorOfZScoresAtLengthOne() {
        double squares = 0;
        for (ZScore score : scores(SMALL, ensemble("coverage", 20, 1, 2)).scores()) {
            Double profile = score.profile();
            squares += profile == null ? 0 : profile * profile;
        }
        assertThat(squares).isCloseTo(1, within(1e-12));
    }

    @Test
    void pValuesCountTheMembersBeyondTheObservedCountAndTheGraphItself() {
        int members = 30;
        for (ZScore score : scores(SMALL, ensemble("coverage", members, 1, 2)).scores()) {
            double higher = Objects.requireNonNull(score.pHigher()) * (members + 1) - 1;
            double lower = Objects.requireNonNull(score.pLower()) * (members + 1) - 1;
            assertThat(higher).isCloseTo(Math.rint(higher), within(1e-9)).isBetween(0.0, 30.0);
            assertThat(Math.rint(higher) + Math.rint(lower)).isGreaterThanOrEqualTo(members);
        }
    }

    @Test
    void theTwoSidedPValueIsTwiceTheSmallerOneAndAtMostOne() {
        for (ZScore score : scores(SMALL, ensemble("coverage", 30, 1, 2)).scores()) {
            double smaller = Math.min(Objects.requireNonNull(score.pHigher()), Objects.requireNonNull(score.pLower()));
            assertThat(score.pTwoSided()).isEqualTo(Math.min(1, 2 * smaller)).isBetween(2.0 / 31, 1.0);
        }
    }

    /** Forty ensembles of 50 members: the spread of their Z-scores is the standard error, up to sampling. */
    @Test
    void theStandardErrorIsTheSpreadOfZOverEnsembles() {
        int ensembles = 40;
        double[] zs = new double[ensembles];
        double errors = 0;
        for (int seed = 0; seed < ensembles; seed++) {
            ZScore score = scores(SMALL, ensemble("coverage", 50, seed, 2)).score(MotifClass.DIVERGING2);
            zs[seed] = Objects.requireNonNull(score.z());
            errors += Objects.requireNonNull(score.standardErrorOfZ());
        }
        double mean = Arrays.stream(zs).average().orElseThrow();
        double spread =
                Math.sqrt(Arrays.stream(zs).map(z -> (z - mean) * (z - mean)).sum() / (ensembles - 1));
        assertThat(Math.abs(mean)).isGreaterThan(2);
        assertThat(errors / ensembles).isCloseTo(spread, within(0.4 * spread));
        ZScore determined = scores(SMALL, ensemble("layered-degree", 5, 1, 1)).score(MotifClass.DIVERGING2);
        assertThat(determined.standardErrorOfZ()).isNull();
    }

    @Test
    void pValuesAreAdjustedForTheClassesThatAreNotDetermined() {
        ZScores scores = scores(SMALL, ensemble("layered-degree", 30, 1, 2));
        List<ZScore> tests = scores.scores().stream()
                .filter(score -> score.pAdjusted() != null)
                .toList();
        assertThat(tests).hasSize(6).noneMatch(ZScore::determined);
        double[] adjusted = BenjaminiHochberg.adjusted(tests.stream()
                .mapToDouble(score -> Objects.requireNonNull(score.pTwoSided()))
                .toArray());
        assertThat(tests).extracting(ZScore::pAdjusted).containsExactly(box(adjusted));
    }

    private static Double[] box(double[] values) {
        return Arrays.stream(values).boxed().toArray(Double[]::new);
    }

    @Test
    void scoresOfCountsThatWereKeptAreThoseOfTheEnsemble() {
        EnsembleSettings settings = ensemble("coverage", 30, 1, 2);
        MotifCensus census = MotifCensus.of(SMALL, EXACT);
        MemberCounts counts = MemberCounts.of(census, settings, () -> {});
        ZScores kept = ZScores.of(census, NullEnsemble.of(census, counts), settings);
        assertThat(kept.scores()).isEqualTo(scores(SMALL, settings).scores());
    }

    @Test
    void anEnsembleHasLimits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ensemble("coverage", 10_000_001, 1, 1))
                .withMessage("members must be at most 10000000, got 10000001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EnsembleSettings(NullModels.named("coverage"), 2, 1, 1_000_001, 1))
                .withMessage("attempts must be at most 1000000, got 1000001");
    }

    @Test
    void aPollThatThrowsEndsTheEnsemblePromptly() throws InterruptedException {
        AtomicInteger polls = new AtomicInteger();
        long begun = System.nanoTime();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> ZScores.of(SMALL, EXACT, ensemble("coverage", 10_000_000, 1, 2), () -> {
                    if (polls.incrementAndGet() == 5) {
                        throw new CancellationException("enough");
                    }
                }))
                .withMessage("enough");
        assertThat((System.nanoTime() - begun) / 1e9).isLessThan(5);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("null-ensemble")) {
                thread.join(1000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void settingsNameTheFieldTheRuleAndTheValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ensemble("coverage", 1, 1, 1))
                .withMessage("members must be at least 2, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EnsembleSettings(NullModels.named("coverage"), 2, 1, 0, 1))
                .withMessage("attempts must be at least 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ensemble("coverage", 2, 1, 0))
                .withMessage("threads must be at least 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NullModels.named("swap"))
                .withMessage("null model must be one of coverage, random-pruning, layered-er, layered-degree, degree,"
                        + " degree-mutual, triad, got swap");
    }
}
