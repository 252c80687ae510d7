package io.motifbase.motifs.nullmodel;

import static io.motifbase.motifs.graph.GraphText.general;
import static io.motifbase.motifs.graph.GraphText.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.motifs.census.CensusKernel;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.LayerRange;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.RandomGraphs;
import io.motifbase.motifs.significance.ZScores;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneralNullsTest {
    private static final CensusSettings EXACT = new CensusSettings(Definition.EXACT, true, false);
    private static final int ATTEMPTS = EnsembleSettings.DEFAULT_ATTEMPTS;

    private static int mutual(DirectedGraph g, int v) {
        int mutual = 0;
        for (int k = g.outOffset(v); k < g.outOffset(v + 1); k++) {
            mutual += g.connection(g.target(k), v) >= 0 ? 1 : 0;
        }
        return mutual;
    }

    @ParameterizedTest
    @ValueSource(strings = {"degree", "degree-mutual", "triad"})
    void keepsWhatItSaysOnHundredsOfSeeds(String nullModel) {
        int changed = 0;
        for (long seed = 1; seed <= 200; seed++) {
            DirectedGraph g = RandomGraphs.general(seed, 0.05 + 0.9 * (seed % 8) / 8, 8 + (int) (seed % 13));
            DirectedGraph member = NullModels.named(nullModel).member(g, seed, 2, 7);
            changed += member.equals(g) ? 0 : 1;
            for (int v = 0; v < g.vertices(); v++) {
                assertThat(member.inDegree(v)).as("seed %s in of %s", seed, v).isEqualTo(g.inDegree(v));
                assertThat(member.outDegree(v)).as("seed %s out of %s", seed, v).isEqualTo(g.outDegree(v));
                if (!nullModel.equals("degree")) {
                    assertThat(mutual(member, v))
                            .as("seed %s mutual of %s", seed, v)
                            .isEqualTo(mutual(g, v));
                }
            }
            if (nullModel.equals("triad")) {
                assertThat(triads(member)).as("seed %s", seed).isEqualTo(triads(g));
            }
        }
        assertThat(changed).isGreaterThan(90);
    }

    private static List<Long> triads(DirectedGraph g) {
        MotifCensus census = MotifCensus.of(g, EXACT);
        return census.classes().stream()
                .filter(motif -> motif.neurons() == 3)
                .map(census::count)
                .toList();
    }

    @Test
    void aDirectedTriangleIsTurnedRoundInHalfOfTheMembers() {
        DirectedGraph triangle = general("0->1, 1->2, 2->0");
        int same = 0;
        for (int m = 0; m < 1000; m++) {
            same += NullModels.named("degree").member(triangle, 1, ATTEMPTS, m).equals(triangle) ? 1 : 0;
        }
        assertThat(same).isCloseTo(500, within(80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"degree", "degree-mutual", "triad"})
    void aLayeredGraphIsRefusedUnlessItsLayersAreIgnored(String nullModel) {
        DirectedGraph g = RandomGraphs.layered(1, 0.5, true, 4, 6, 3);
        EnsembleSettings ensemble = new EnsembleSettings(NullModels.named(nullModel), 5, 1, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ZScores.of(g, EXACT, ensemble, () -> {}))
                .withMessageContaining("null model " + nullModel + " must have a graph without layers, got")
                .withMessageContaining("layered-degree");
        CensusSettings ignoring = new CensusSettings(Definition.EXACT, true, false, false);
        ZScores forced = ZScores.of(g, ignoring, ensemble, () -> {});
        assertThat(forced.scores()).hasSize(212);
        assertThat(forced.score(MotifClass.named("021D")).count())
                .isEqualTo(MotifCensus.of(g, EXACT).count(MotifClass.DIVERGING2));
    }

    @Test
    void ignoredLayersComeAfterBiasesAndCleanUp() {
        DirectedGraph g = graph("0->1, 1->2, 3->2, b4->2", 0, 1, 2, 1, 1);
        MotifCensus census = MotifCensus.of(g, new CensusSettings(Definition.EXACT, false, true, false));
        assertThat(census.cleanUp().ghostNeurons()).isEqualTo(1);
        assertThat(census.cleanUp().graph().connections()).isEqualTo(2);
        assertThat(census.count(MotifClass.named("021C"))).isEqualTo(1);
    }

    /** Three bicliques: mean bi-fans against those after four times as many attempts. */
    @ParameterizedTest
    @CsvSource({"degree, 25", "degree-mutual, 12"})
    void tenAttemptsConvergeFromDisjointBicliques(String nullModel, int size) {
        int number = 3;
        List<String> connections = new ArrayList<>();
        for (int i = 0; i < number * size; i++) {
            for (int j = 0; j < size; j++) {
                connections.add(i + "->" + (number * size + i / size * size + j));
            }
        }
        DirectedGraph start = general(String.join(",", connections));
        int members = 60;
        Moments reference = biFans(nullModel, start, members, 4 * ATTEMPTS);
        Moments converged = biFans(nullModel, start, members, ATTEMPTS);
        double error = reference.sd() * Math.sqrt(2.0 / members);
        assertThat(Pairs.biFans(start)).isGreaterThan((long) (reference.mean() + 20 * error));
        assertThat(converged.mean()).isCloseTo(reference.mean(), within(4 * error));
        assertThat(converged.sd()).isCloseTo(reference.sd(), within(0.3 * reference.sd()));
    }

    private static Moments biFans(String nullModel, DirectedGraph start, int members, int attempts) {
        Moments moments = new Moments();
        Sampler sampler = NullModels.named(nullModel).sampler(start, attempts, attempts);
        for (int m = 0; m < members; m++) {
            moments.add(Pairs.biFans(sampler.member(m).toGraph()));
        }
        return moments;
    }

    /** Members taken as observed graphs: the Z of their bi-fans has mean 0 and sd 1, up to sampling. */
    @ParameterizedTest
    @CsvSource({"degree, 22", "degree-mutual, 16", "triad, 16"})
    void theZOfMembersOfTheNullItselfIsCalibrated(String nullModel, int vertices) {
        DirectedGraph g = RandomGraphs.general(3, 0.15, vertices);
        int observed = 40;
        double sum = 0;
        double squares = 0;
        for (int m = 0; m < observed; m++) {
            DirectedGraph member = NullModels.named(nullModel).member(g, 77, ATTEMPTS, m);
            Moments null1 = new Moments();
            Sampler sampler = NullModels.named(nullModel).sampler(member, 1000 + m, ATTEMPTS);
            for (int i = 0; i < 30; i++) {
                null1.add(Pairs.biFans(sampler.member(i).toGraph()));
            }
            double z = null1.above(Pairs.biFans(member)) / null1.sd();
            sum += z;
            squares += z * z;
        }
        assertThat(sum / observed).isCloseTo(0, within(4 / Math.sqrt(observed)));
        assertThat(Math.sqrt(squares / observed)).isCloseTo(1, within(0.35));
    }

    @ParameterizedTest
    @ValueSource(strings = {"degree", "degree-mutual", "triad"})
    void aMemberDependsOnSeedAndNumberAlone(String nullModel) {
        DirectedGraph g = RandomGraphs.general(3, 0.2, 22);
        NullModel model = NullModels.named(nullModel);
        Sampler sampler = model.sampler(g, 5, 3);
        sampler.member(3);
        DirectedGraph afterOther = sampler.member(8).toGraph();
        assertThat(afterOther).isEqualTo(model.member(g, 5, 3, 8));
        assertThat(afterOther).isNotEqualTo(model.member(g, 5, 3, 9));
        assertThat(afterOther).isNotEqualTo(model.member(g, 6, 3, 8));
    }

    /** Recorded once; a change means that stored Z-scores can no longer be reproduced. */
    @ParameterizedTest
    @CsvSource({"degree, 2528", "degree-mutual, 2566", "triad, 2484"})
    void membersAreTheSameOnEveryMachine(String nullModel, long biFans) {
        Sampler sampler = NullModels.named(nullModel).sampler(RandomGraphs.general(3, 0.2, 22), 1, 3);
        long sum = 0;
        for (int m = 0; m < 50; m++) {
            sum += Pairs.biFans(sampler.member(m).toGraph());
        }
        assertThat(sum).isEqualTo(biFans);
    }

    /** A million attempts would take hours. */
    @ParameterizedTest
    @ValueSource(strings = {"degree", "degree-mutual", "triad"})
    void oneLongMemberCanBeCancelled(String nullModel) {
        DirectedGraph g = RandomGraphs.general(1, 0.2, 300);
        EnsembleSettings settings = new EnsembleSettings(NullModels.named(nullModel), 2, 1, 1_000_000, 2);
        int[] polls = {0};
        MotifCensus census = MotifCensus.of(general("0->1, 1->0"), EXACT);
        MemberCensuses<MemberTally> members = new MemberCensuses<>(
                () -> settings.nullModel().sampler(g, 1, settings.attempts()),
                () -> new CensusKernel(census.family(), census.definition()),
                LayerRange.ALL,
                MemberRange.all(settings),
                settings.threads());
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() ->
                        members.run(() -> new MemberTally(census.classes(), new long[212]), merged -> {}, () -> {
                            if (polls[0]++ == 2) {
                                throw new CancellationException("enough");
                            }
                        }))
                .withMessage("enough");
    }

    @ParameterizedTest
    @ValueSource(strings = {"degree", "degree-mutual", "triad"})
    void anEnsembleThatExceedsTheHeapIsRefusedWithTheEstimate(String nullModel) {
        DirectedGraph g = RandomGraphs.general(1, 0.002, 1000);
        double bytes = NullModels.named(nullModel).samplerBytes(g);
        assertThat(bytes).isGreaterThan(8.0 * g.connections());
        MotifCensus census = MotifCensus.of(g, new CensusSettings(Definition.EXACT, true, false));
        EnsembleSettings settings = new EnsembleSettings(NullModels.named(nullModel), 1000, 1, ATTEMPTS, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MemberCensuses.threadsThatFit(census, settings, 1000, bytes / 2))
                .withMessageStartingWith(
                        "1000 members of null model " + nullModel + " in one thread must fit into the");
    }

    @ParameterizedTest
    @ValueSource(strings = {"degree", "degree-mutual", "triad"})
    void emptyAndCompleteGraphsStayAsTheyAre(String nullModel) {
        NullModel model = NullModels.named(nullModel);
        for (DirectedGraph g : List.of(RandomGraphs.general(1, 0, 6), RandomGraphs.general(1, 1, 6), general("0->1"))) {
            assertThat(model.member(g, 1, ATTEMPTS, 0)).isEqualTo(g);
        }
    }
}
