package io.motifbase.queries.knockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.motifbase.graphstore.store.Knockout;
import io.motifbase.graphstore.store.KnockoutSettings;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import io.motifbase.queries.Fixtures;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Layer;
import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.Provenance;
import io.motifbase.trainer.trainingset.TestRows;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnockoutExperimentTest {
    private static final int WIDTH = 10;

    @TempDir
    private Path folder;

    /**
     * Inputs 0 and 1 reach hidden neurons 0 and 1 by a bi-fan, input i > 1 hidden neuron i alone; the output adds up all.
     * Hidden neuron 2 feeds no output where it is cut off.
     */
    private static Network network(boolean cutOff) {
        float[] first = new float[WIDTH * WIDTH];
        float[] second = new float[WIDTH];
        BitSet firstMask = new BitSet();
        BitSet secondMask = new BitSet();
        for (int i = 0; i < WIDTH; i++) {
            for (int j = 0; j < WIDTH; j++) {
                first[i * WIDTH + j] = 1;
                firstMask.set(i * WIDTH + j, i == j || (i < 2 && j < 2));
            }
            second[i] = 1;
            secondMask.set(i, !(cutOff && i == 2));
        }
        return new Network(
                List.of(new Layer(WIDTH, null), new Layer(WIDTH, "linear"), new Layer(1, "linear")),
                List.of(Block.ofDense(0, 1, WIDTH, first, firstMask), Block.ofDense(1, 2, 1, second, secondMask)),
                List.of(),
                List.of(),
                Provenance.of("hand", Map.of()));
    }

    /** Two rows in which only inputs 0 and 1 are not 0: the outputs wanted, 2 and 4, come from the bi-fan alone. */
    private TestRows rows(Network network) {
        String header = "a,b,c,d,e,f,g,h,i,j,y\n";
        String zeros = ",0,0,0,0,0,0,0,0,";
        Path file = Fixtures.write(folder.resolve("rows.csv"), header + "1,0" + zeros + "2\n1,1" + zeros + "4\n");
        return TestRows.ofTable(network.provenance(), file, 1, null, 100);
    }

    private static KnockoutSettings settings(double fraction, long seed) {
        return new KnockoutSettings(List.of(MotifClass.BIFAN), List.of(fraction), 200, seed, 100);
    }

    private List<Knockout> run(Network network, KnockoutSettings settings, int threads) throws InterruptedException {
        return new KnockoutExperiment(network, rows(network), settings).run(threads, done -> {});
    }

    @Test
    void aBiFanThatCarriesTheFunctionCostsMoreThanOtherConnections() throws InterruptedException {
        Knockout knockout = run(network(false), settings(4 / 22.0, 1), 1).get(0);
        assertThat(knockout.connections()).isEqualTo(22);
        assertThat(knockout.removed()).isEqualTo(4);
        assertThat(knockout.mseBefore()).isZero();
        assertThat(knockout.mse()).isEqualTo((2 * 2 + 4 * 4) / 2.0);
        assertThat(knockout.random().mean()).isBetween(1.0, 5.0);
        assertThat(knockout.random().z()).isGreaterThan(2);
        assertThat(knockout.random().pHigher()).isLessThan(0.02);
        assertThat(knockout.random().pLower()).isEqualTo(1);
        assertThat(knockout.matched().mean()).isLessThan(knockout.mse());
    }

    @Test
    void onlyConnectionsWithAnInstanceAreDeleted() throws InterruptedException {
        assertThat(run(network(false), settings(0.9, 1), 1).get(0).removed()).isEqualTo(4);
        Knockout none = new KnockoutExperiment(
                        network(false),
                        rows(network(false)),
                        new KnockoutSettings(List.of(MotifClass.CHAIN3), List.of(0.5), 2, 1, 100))
                .run(1, done -> {})
                .get(0);
        assertThat(none.removed()).isZero();
        assertThat(none.mse()).isEqualTo(none.mseBefore());
        assertThat(none.random().z()).isNull();
        assertThat(none.random().pHigher()).isEqualTo(1);
    }

    @Test
    void aConnectionThatReachesNoOutputIsNeverDeleted() throws InterruptedException {
        assertThat(run(network(true), settings(0.2, 1), 1).get(0).connections()).isEqualTo(20);
    }

    @Test
    void everyControlDeletesAsManyOfEachBlock() {
        Network network = Fixtures.network(3, 0.4);
        Candidates candidates = new Candidates(network, List.copyOf(MotifFamily.LAYERED.classes()), 7);
        for (MotifClass motif : MotifFamily.LAYERED.classes()) {
            int[] order = candidates.byParticipation(motif);
            Deletion deletion = new Deletion(candidates, order, Math.min(12, order.length));
            int inFirst = deletion.connections()
                    .get(0, network.blocks().get(0).connections())
                    .cardinality();
            for (int[] groups : List.of(candidates.blocks(), candidates.weightClassesOfBlocks())) {
                BitSet others = deletion.inPlace(candidates.order(5), groups);
                assertThat(others.cardinality()).isEqualTo(deletion.size());
                assertThat(others.get(0, network.blocks().get(0).connections()).cardinality())
                        .isEqualTo(inFirst);
            }
        }
    }

    @Test
    void smallestAndLargestAreThoseByAbsoluteWeight() {
        Network network = Fixtures.network(3, 0);
        Candidates candidates = new Candidates(network, List.of(MotifClass.BIFAN), 7);
        BitSet smallest = new Deletion(candidates, candidates.byParticipation(MotifClass.BIFAN), 5)
                .inPlace(candidates.bySize(), candidates.blocks());
        float highest = smallest.stream()
                .mapToObj(k -> weight(network, k))
                .max(Float::compare)
                .orElseThrow();
        long below = 0;
        for (int k = 0; k < network.blocks().get(0).connections(); k++) {
            below += weight(network, k) < highest && !smallest.get(k) ? 1 : 0;
        }
        if (smallest.stream().allMatch(k -> k < network.blocks().get(0).connections())) {
            assertThat(below).isZero();
        }
        assertThat(smallest.cardinality()).isEqualTo(5);
    }

    private static float weight(Network network, int connection) {
        int first = network.blocks().get(0).connections();
        return Math.abs(
                connection < first
                        ? network.blocks().get(0).weight(connection)
                        : network.blocks().get(1).weight(connection - first));
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBitsAndAnotherSeedOtherDraws() throws InterruptedException {
        List<Knockout> one = run(network(false), settings(0.2, 1), 1);
        assertThat(run(network(false), settings(0.2, 1), 3)).isEqualTo(one);
        Knockout other = run(network(false), settings(0.2, 2), 2).get(0);
        assertThat(other.mse()).isEqualTo(one.get(0).mse());
        assertThat(other.random()).isNotEqualTo(one.get(0).random());
        assertThat(other.random().mean()).isCloseTo(one.get(0).random().mean(), within(1.0));
    }

    @Test
    void badSettingsAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(1, 1))
                .withMessage("fraction must be in (0, 1), got 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnockoutSettings.asked(List.of("fan"), null, null, null, null))
                .withMessageStartingWith("motif must be one of")
                .withMessageEndingWith("got fan");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnockoutSettings.asked(List.of("edges"), null, null, null, null))
                .withMessageEndingWith("got edges");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnockoutSettings.asked(null, null, 1, null, null))
                .withMessage("draws must be in [2, 100000], got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnockoutSettings.asked(null, null, null, null, 0))
                .withMessage("rows must be at least 1, got 0");
    }
}
