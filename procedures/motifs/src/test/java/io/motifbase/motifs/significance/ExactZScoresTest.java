package io.motifbase.motifs.significance;

import static io.motifbase.motifs.graph.GraphText.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.RandomGraphs;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.ExactSettings;
import io.motifbase.motifs.nullmodel.NullModels;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactZScoresTest {
    private static final CensusSettings EXACT = new CensusSettings(Definition.EXACT, true, true);
    private static final ExactSettings LAYERED_ER = new ExactSettings(NullModels.named("layered-er"), false);

    private static ZScores exact(DirectedGraph g) {
        return ZScores.of(g, EXACT, LAYERED_ER, () -> {});
    }

    @Test
    void areTheLimitOfTheSampledOnes() {
        DirectedGraph g = RandomGraphs.layered(2, 0.15, true, 10, 40, 40, 40, 12, 7);
        ZScores exact = exact(g);
        EnsembleSettings ensemble = new EnsembleSettings(NullModels.named("layered-er"), 2000, 3, 1, 2);
        ZScores sampled = ZScores.of(g, EXACT, ensemble, () -> {});
        assertThat(exact.observed().counts()).isEqualTo(sampled.observed().counts());
        for (ZScore score : sampled.scores()) {
            double z = Objects.requireNonNull(exact.score(score.motif()).z());
            double error = 4 * Math.sqrt((1 + z * z / 2) / 2000);
            assertThat(score.z()).as("z of %s", score.motif()).isCloseTo(z, within(error));
        }
    }

    @Test
    void aCountThatTheNullModelDeterminesHasNoZ() {
        ZScore biFan = exact(graph("0->2, 0->3, 1->2, 1->3")).score(MotifClass.BIFAN);
        assertThat(biFan)
                .isEqualTo(new ZScore(MotifClass.BIFAN, 1, 1, 0, null, null, null, null, true, null, null, null));
    }

    @Test
    void theProfileIsTheVectorOfZScoresAtLengthOne() {
        double squares = 0;
        for (ZScore score :
                exact(RandomGraphs.layered(2, 0.2, true, 9, 20, 20, 7)).scores()) {
            assertThat(score.pHigher()).isNull();
            assertThat(score.pAdjusted()).isNull();
            assertThat(score.standardErrorOfZ()).isZero();
            Double profile = score.profile();
            squares += profile == null ? 0 : profile * profile;
        }
        assertThat(squares).isCloseTo(1, within(1e-12));
    }

    @Test
    void anotherDefinitionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ZScores.of(
                        graph("0->1"), new CensusSettings(Definition.ZAHN2024, true, true), LAYERED_ER, () -> {}))
                .withMessage("definition must be exact for exact moments, got zahn2024");
    }

    @ParameterizedTest
    @ValueSource(strings = {"random-pruning", "layered-degree", "degree"})
    void anotherNullModelIsRefused(String nullModel) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExactSettings(NullModels.named(nullModel), false))
                .withMessage("null model must be layered-er or coverage for exact moments, because of no other is known"
                        + " how often given cells are filled together, got " + nullModel);
    }

    @Test
    void independentCellsAreRefusedUnderCoverage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExactSettings(NullModels.named("coverage"), true))
                .withMessage("independentCells must go with null model layered-er, got coverage");
    }

    /** The clean-up goes first, and only connected neurons count. */
    @Test
    void thoseOfCoverageAreTheLimitOfTheSampledOnes() {
        DirectedGraph g = RandomGraphs.layered(4, 0.12, true, 20, 60, 60, 16, 7);
        ZScores exact = ZScores.of(g, EXACT, new ExactSettings(NullModels.named("coverage"), false), () -> {});
        EnsembleSettings ensemble = new EnsembleSettings(NullModels.named("coverage"), 1000, 3, 1, 2);
        for (ZScore score : ZScores.of(g, EXACT, ensemble, () -> {}).scores()) {
            double z = Objects.requireNonNull(exact.score(score.motif()).z());
            double error = 4 * Math.sqrt((1 + z * z / 2) / 1000);
            assertThat(score.z()).as("z of %s", score.motif()).isCloseTo(z, within(error));
        }
    }

    @Test
    void independentCellsSpreadCountsFurtherThanFixedNumbersOfConnections() {
        DirectedGraph g = RandomGraphs.layered(2, 0.2, true, 9, 20, 20, 7);
        ExactSettings independent = new ExactSettings(NullModels.named("layered-er"), true);
        ZScores cells = ZScores.of(g, EXACT, independent, () -> {});
        for (ZScore fixed : exact(g).scores()) {
            assertThat(cells.score(fixed.motif()).sd()).isGreaterThan(fixed.sd());
        }
        assertThat(cells.settings()).isEqualTo(independent);
    }
}
