package io.motifbase.motifs.nullmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.motifs.SharedData;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.graph.DirectedGraph;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The transcription network of Escherichia coli (Shen-Orr et al. 2002, Nature Genetics 31:64) beside the random networks
 * of Milo et al. 2002 (Science 298:824): 40 feed-forward loops against 7 +- 3, and 203 bi-fans against 47 +- 12 where
 * the random networks keep the triads as well.
 */
class EColiTest {
    private static final CensusSettings RAW = new CensusSettings(Definition.EXACT, true, false);
    private static final MotifClass FEED_FORWARD = MotifClass.named("030T");
    private static final MotifClass BI_FAN = MotifClass.named("m204");

    private static NullEnsemble ensemble(DirectedGraph start, String nullModel, int members) {
        MotifCensus census = MotifCensus.of(start, RAW);
        EnsembleSettings settings =
                new EnsembleSettings(NullModels.named(nullModel), members, 1, EnsembleSettings.DEFAULT_ATTEMPTS, 2);
        return NullEnsemble.of(census, settings, () -> {});
    }

    @Test
    void feedForwardLoopsExceedRandomNetworksOfTheSameDegreesByTenStandardDeviations() {
        NullEnsemble members = ensemble(SharedData.eColi(), "degree", 200);
        Moments loops = members.moments(FEED_FORWARD);
        assertThat(loops.mean()).isCloseTo(7, within(1.5));
        assertThat(loops.sd()).isCloseTo(3, within(0.6));
        assertThat(loops.above(40) / loops.sd()).isCloseTo(10, within(2.0));
        assertThat(members.moments(BI_FAN).mean()).isCloseTo(60, within(5.0));
    }

    @Test
    void biFansBesideRandomNetworksOfTheSameTriadsAreThoseOfMilo() {
        NullEnsemble members = ensemble(SharedData.eColi(), "triad", 60);
        assertThat(members.moments(FEED_FORWARD).determined()).isTrue();
        assertThat(members.moments(BI_FAN).mean()).isCloseTo(47, within(5.0));
        assertThat(members.moments(BI_FAN).sd()).isCloseTo(12, within(4.0));
    }

    /** The start of Milo and others: a random network of these degrees, annealed to the triads. */
    @Test
    void anAnnealedRandomStartGivesTheSameBiFans() {
        DirectedGraph network = SharedData.eColi();
        DirectedGraph annealed = annealed(NullModels.named("degree").member(network, 5, 10, 0), 40);
        assertThat(MotifCensus.of(annealed, RAW).count(FEED_FORWARD)).isEqualTo(40);
        assertThat(MotifCensus.of(annealed, RAW).count(MotifClass.named("021C")))
                .isEqualTo(MotifCensus.of(network, RAW).count(MotifClass.named("021C")));
        assertThat(MotifCensus.of(annealed, RAW).count(BI_FAN)).isLessThan(100);
        Moments biFans = ensemble(annealed, "triad", 60).moments(BI_FAN);
        assertThat(biFans.mean()).isCloseTo(47, within(5.0));
        assertThat(biFans.sd()).isCloseTo(12, within(4.0));
    }

    /** Swaps that bring feed-forward loops closer to the number and make no mutual pair and no 3-cycle. */
    private static DirectedGraph annealed(DirectedGraph start, int loops) {
        int[] sources = new int[(int) start.connections()];
        int[] targets = new int[sources.length];
        Set<Long> present = new HashSet<>();
        for (int v = 0; v < start.vertices(); v++) {
            for (int k = start.outOffset(v); k < start.outOffset(v + 1); k++) {
                sources[k] = v;
                targets[k] = start.target(k);
                present.add(key(v, targets[k]));
            }
        }
        MemberRandom random = MemberRandom.ofMember(11, 0);
        int distance = distance(sources, targets, present, loops);
        while (distance > 0) {
            int i = random.below(sources.length);
            int j = random.below(sources.length);
            long first = key(sources[i], targets[j]);
            long second = key(sources[j], targets[i]);
            boolean loop = sources[i] == targets[j] || sources[j] == targets[i];
            if (loop || present.contains(first) || present.contains(second)) {
                continue;
            }
            exchange(sources, targets, present, i, j);
            int changed = distance(sources, targets, present, loops);
            if (changed > distance) {
                exchange(sources, targets, present, i, j);
            } else {
                distance = changed;
            }
        }
        return DirectedGraph.withoutLayers(start.vertices(), sources, targets);
    }

    private static long key(int source, int target) {
        return (long) source << 32 | target;
    }

    private static void exchange(int[] sources, int[] targets, Set<Long> present, int i, int j) {
        present.remove(key(sources[i], targets[i]));
        present.remove(key(sources[j], targets[j]));
        int target = targets[i];
        targets[i] = targets[j];
        targets[j] = target;
        present.add(key(sources[i], targets[i]));
        present.add(key(sources[j], targets[j]));
    }

    private static int distance(int[] sources, int[] targets, Set<Long> present, int loops) {
        int forward = 0;
        int wrong = 0;
        int[] first = new int[1024];
        for (int k = 1; k < sources.length; k++) {
            first[sources[k]] = sources[k] == sources[k - 1] ? first[sources[k]] : k;
        }
        for (int k = 0; k < sources.length; k++) {
            wrong += present.contains(key(targets[k], sources[k])) ? 1 : 0;
            int middle = targets[k];
            for (int j = first[middle]; j < sources.length && sources[j] == middle; j++) {
                forward += present.contains(key(sources[k], targets[j])) ? 1 : 0;
                wrong += present.contains(key(targets[j], sources[k])) ? 1 : 0;
            }
        }
        return Math.abs(forward - loops) + wrong;
    }
}
