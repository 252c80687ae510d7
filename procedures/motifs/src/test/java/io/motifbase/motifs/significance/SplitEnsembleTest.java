package io.motifbase.motifs.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.RandomGraphs;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.MemberRange;
import io.motifbase.motifs.nullmodel.NullEnsemble;
import io.motifbase.motifs.nullmodel.NullModel;
import io.motifbase.motifs.nullmodel.NullModels;
import io.motifbase.motifs.nullmodel.Tally;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An ensemble that several processes make, each some of the members. */
class SplitEnsembleTest {
    private static final int MEMBERS = 23;
    private static final DirectedGraph LAYERED = RandomGraphs.layered(3, 0.2, true, 6, 20, 20, 5);
    private static final MotifCensus CENSUS = MotifCensus.of(LAYERED, new CensusSettings(Definition.EXACT, true, true));

    static Stream<String> nullModels() {
        return NullModels.all().stream().map(NullModel::id);
    }

    private static EnsembleSettings ensemble(String nullModel, int threads) {
        return new EnsembleSettings(NullModels.named(nullModel), MEMBERS, 5, 3, threads);
    }

    private static MotifCensus census(String nullModel) {
        boolean layers = !Stream.of("degree", "degree-mutual", "triad").toList().contains(nullModel);
        return layers ? CENSUS : MotifCensus.of(LAYERED, new CensusSettings(Definition.TRIADS, true, true, false));
    }

    private static NullEnsemble split(MotifCensus census, EnsembleSettings settings, int size) {
        Map<MotifClass, Tally> sum = new LinkedHashMap<>();
        for (int last = MEMBERS; last > 0; last -= size) {
            int first = Math.max(0, last - size);
            NullEnsemble part = NullEnsemble.of(census, settings, new MemberRange(first, last - first), () -> {});
            part.tallies().forEach((motif, tally) -> sum.merge(motif, tally, Tally::plus));
        }
        return NullEnsemble.of(sum);
    }

    @ParameterizedTest
    @MethodSource("nullModels")
    void anySplitGivesTheSameTalliesAndScores(String nullModel) {
        MotifCensus census = census(nullModel);
        EnsembleSettings settings = ensemble(nullModel, 2);
        NullEnsemble whole = NullEnsemble.of(census, settings, () -> {});
        for (int size : new int[] {1, 4, 22}) {
            NullEnsemble split = split(census, settings, size);
            assertThat(split.tallies()).isEqualTo(whole.tallies());
            assertThat(ZScores.of(census.counts(), split))
                    .isEqualTo(ZScores.of(census, whole, settings).scores());
        }
    }

    @Test
    void membersBeyondTheEnsembleAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NullEnsemble.of(CENSUS, ensemble("coverage", 1), new MemberRange(20, 4), () -> {}))
                .withMessage("members must be within the 23 of the ensemble, got 4 from 20");
        assertThatIllegalArgumentException().isThrownBy(() -> new MemberRange(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new MemberRange(-1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new MemberRange(9_999_999, 2));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1L << 62})
    void sumsBeyondSixtyFourBitsAreExact(long count) {
        BigInteger n = BigInteger.valueOf(3);
        BigInteger c = BigInteger.valueOf(count);
        Tally three = new Tally(3, n.multiply(c), n.multiply(c.pow(2)), 3, 3);
        NullEnsemble ensemble = NullEnsemble.of(Map.of(
                MotifClass.BIFAN,
                new Tally(1, c, c.pow(2), 1, 1)
                        .plus(new Tally(2, c.add(c), c.pow(2).add(c.pow(2)), 2, 2))));
        assertThat(ensemble.tallies()).containsEntry(MotifClass.BIFAN, three);
        assertThat(ensemble.moments(MotifClass.BIFAN).sum()).isEqualTo(n.multiply(c));
        assertThat(ensemble.moments(MotifClass.BIFAN).determined()).isTrue();
    }
}
