package io.motifbase.motifs.nullmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.RandomGraphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberCountsTest {
    private static final DirectedGraph GRAPH = RandomGraphs.layered(4, 0.3, true, 6, 20, 20, 9, 5);

    private static MotifCensus census(Definition definition) {
        return MotifCensus.of(GRAPH, new CensusSettings(definition, true, true));
    }

    private static EnsembleSettings ensemble(String nullModel, int members, int threads) {
        return new EnsembleSettings(NullModels.named(nullModel), members, 9, 3, threads);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage", "layered-er", "layered-degree"})
    void areTheCensusesOfTheMembersForAnyNumberOfThreads(String nullModel) {
        MotifCensus census = census(Definition.EXACT);
        for (int threads : new int[] {1, 2, 5}) {
            MemberCounts counts = MemberCounts.of(census, ensemble(nullModel, 25, threads), () -> {});
            assertThat(counts.members()).isEqualTo(25);
            for (int m = 0; m < 25; m++) {
                DirectedGraph member =
                        NullModels.named(nullModel).member(census.cleanUp().graph(), 9, 3, m);
                MotifCensus ofMember = MotifCensus.of(member, new CensusSettings(Definition.EXACT, true, false));
                assertThat(counts.ofMember(m))
                        .isEqualTo(ofMember.counts().values().stream()
                                .mapToLong(Long::longValue)
                                .toArray());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Definition.class)
    void haveTheMomentsOfTheEnsemble(Definition definition) {
        MotifCensus census = census(definition);
        MemberCounts counts = MemberCounts.of(census, ensemble("coverage", 40, 2), () -> {});
        NullEnsemble ensemble = NullEnsemble.of(census, ensemble("coverage", 40, 2), () -> {});
        assertThat(counts.classes()).isEqualTo(census.classes());
        for (MotifClass motif : census.classes()) {
            Moments moments = new Moments();
            for (long count : counts.ofClass(motif)) {
                moments.add(count);
            }
            assertThat(moments.sum()).isEqualTo(ensemble.moments(motif).sum());
            assertThat(moments.sumOfSquares()).isEqualTo(ensemble.moments(motif).sumOfSquares());
        }
    }

    @Test
    void moreMembersThanFitOrAnUnknownClassAreRefused() {
        MotifCensus census = census(Definition.EXACT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MemberCounts.of(census, ensemble("coverage", 6_000_000, 1), () -> {}))
                .withMessage("members must be at most 5162220 where every count is kept, got 6000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MemberCounts.of(census, ensemble("coverage", 2, 1), () -> {})
                        .ofClass(MotifClass.EDGES))
                .withMessageStartingWith("motif must be one of [diverging2, ")
                .withMessageEndingWith("], got edges");
    }
}
