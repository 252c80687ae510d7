package io.motifbase.motifs.nullmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.motifbase.motifs.census.BitCensus;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Counts;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.BitGraph;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.RandomGraphs;
import io.motifbase.motifs.graph.SparseGraph;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.rng.core.source32.Philox4x32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members from hash tables are those from bits, and graphs too large for bits have ensembles. */
class SparseLayoutTest {
    private static final List<Integer> NONE = List.of();
    private static final CensusSettings RAW = new CensusSettings(Definition.EXACT, true, false);

    /** Every branch of the coverage placement, biases, densities from almost none to full. */
    private static List<LayeredShape> shapes() {
        return List.of(
                new LayeredShape(List.of(20, 90, 70, 9), List.of(300, 700, 60), List.of(List.of(12, 90), NONE, NONE)),
                new LayeredShape(List.of(20, 90, 70, 9), List.of(60, 150, 9), List.of(NONE, List.of(3), List.of(9))),
                new LayeredShape(List.of(20, 90, 70), List.of(1790, 6300), List.of(NONE, NONE)),
                new LayeredShape(List.of(150, 300), List.of(900), List.of(NONE)),
                new LayeredShape(List.of(5, 0, 3), List.of(0, 0), List.of(NONE, NONE)));
    }

    @Test
    void coverageAndLayeredErMakeTheSameMembersInBothLayouts() {
        for (LayeredShape shape : shapes()) {
            LayeredSampler.BlockFilling uniform =
                    (block, l) -> block.uniform(shape.weights().get(l));
            for (LayeredSampler.BlockFilling filling : List.of(CoverageNull.filling(shape), uniform)) {
                LayeredSampler bits = new LayeredSampler(shape, 0, 3, filling);
                SparseSampler sparse = new SparseSampler(shape, 0, 3, filling);
                for (int m = 0; m < 20; m++) {
                    assertThat(sparse.member(m))
                            .as("%s", shape)
                            .isEqualTo(bits.member(m).toGraph());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.2, 0.5, 0.8, 1})
    void layeredDegreeMakesTheSameMembersInBothLayouts(double density) {
        DirectedGraph g = RandomGraphs.layered(5, density, true, 10, 70, 65, 20, 7);
        Sampler bits = LayeredDegreeNull.bits(g, 0, 3, 5);
        Sampler sparse = LayeredDegreeNull.sparse(g, 0, 3, 5);
        for (int m = 0; m < 20; m++) {
            assertThat(sparse.member(m)).isEqualTo(bits.member(m).toGraph());
        }
    }

    /** Two blocks of 20,000 x 20,000 cells: 50 MB of bits each way, 60,000 connections. */
    private static DirectedGraph large() {
        int n = 20_000;
        SparseGraph g = new SparseGraph(new int[] {n, n, n}, new int[] {0, 0}, new int[] {1, 1});
        Philox4x32 random = new Philox4x32(new int[] {1});
        for (int l = 0; l < 2; l++) {
            while (g.block(l).size() < 30_000) {
                g.block(l).set(random.nextInt(n), random.nextInt(n) / 50);
            }
        }
        return g.toGraph();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage", "layered-er", "layered-degree"})
    void aGraphTooLargeForBitsHasTheSameEnsembleInAnyNumberOfThreads(String nullModel) {
        MotifCensus census = MotifCensus.of(large(), RAW);
        Sampler sampler = NullModels.named(nullModel).sampler(census.cleanUp().graph(), 2, 3);
        assertThat(sampler.member(0)).isInstanceOf(DirectedGraph.class);
        NullEnsemble one = ensemble(census, nullModel, 1);
        NullEnsemble three = ensemble(census, nullModel, 3);
        for (MotifClass motif : census.classes()) {
            assertThat(three.moments(motif).sumOfSquares())
                    .isEqualTo(one.moments(motif).sumOfSquares());
        }
        assertThat(one.moments(MotifClass.CHAIN3).determined()).isTrue();
        assertThat(one.moments(MotifClass.BIFAN).sum().signum()).isPositive();
    }

    private static NullEnsemble ensemble(MotifCensus census, String nullModel, int threads) {
        EnsembleSettings settings = new EnsembleSettings(NullModels.named(nullModel), 6, 2, 3, threads);
        return NullEnsemble.of(census, settings, () -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage", "layered-er", "layered-degree"})
    void aLongMemberEndsWhenItIsPolled(String nullModel) {
        Sampler sparse = NullModels.named(nullModel).sampler(large(), 2, 300);
        assertPolled(poll -> sparse.member(0, poll));
    }

    @Test
    void manySwapsOfBitsEndWhenTheyArePolled() {
        DirectedGraph dense = RandomGraphs.layered(1, 0.4, false, 400, 400, 400);
        Sampler bits = NullModels.named("layered-degree").sampler(dense, 2, 300);
        assertPolled(poll -> bits.member(0, poll));
    }

    @Test
    void aLongCensusEndsWhenItIsPolled() {
        DirectedGraph g = RandomGraphs.layered(1, 0.4, false, 400, 400, 400);
        BitGraph bits = BitGraph.of(g);
        assertPolled(poll -> new BitCensus().count(bits, Definition.EXACT, new Counts(), poll));
        assertPolled(poll -> new BitCensus().count(bits, Definition.ZAHN2024, new Counts(), poll));
        assertPolled(poll -> MotifCensus.of(large(), RAW, poll));
    }

    /** Work that takes a poll. */
    private interface Work {
        void run(Runnable poll);
    }

    private static void assertPolled(Work work) {
        AtomicInteger polls = new AtomicInteger();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> work.run(() -> {
                    polls.incrementAndGet();
                    throw new CancellationException("enough");
                }));
        assertThat(polls).hasValue(1);
    }
}
