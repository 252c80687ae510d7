package io.motifbase.motifs.instances;

import static io.motifbase.motifs.graph.GraphText.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.motifs.SharedData;
import io.motifbase.motifs.census.BruteForceInstances;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import io.motifbase.motifs.census.Pattern;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.RandomGraphs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceCursorTest {
    private static int[][] listed(DirectedGraph g, MotifClass motif, InstanceFilter filter) {
        InstanceCursor cursor = new InstanceCursor(g, motif, Definition.EXACT, filter, () -> {});
        Pattern pattern = Pattern.of(motif);
        List<int[]> all = new ArrayList<>();
        while (cursor.next()) {
            int[] vertices = new int[motif.neurons()];
            Arrays.setAll(vertices, cursor::vertex);
            all.add(vertices);
            for (int e = 0; e < cursor.connections(); e++) {
                assertThat(cursor.connection(e)).isEqualTo(connection(g, pattern, vertices, e));
            }
        }
        return all.toArray(int[][]::new);
    }

    private static int connection(DirectedGraph g, Pattern pattern, int[] vertices, int e) {
        return g.connection(vertices[pattern.sources()[e]], vertices[pattern.targets()[e]]);
    }

    /** What brute force finds and a test keeps, in the documented order. */
    private static int[][] expected(DirectedGraph g, MotifClass motif, Predicate<int[]> kept) {
        int[] order = SearchPlan.of(motif, true).steps().stream()
                .mapToInt(SearchPlan.Step::vertex)
                .toArray();
        Comparator<int[]> inOrder = (a, b) -> {
            for (int vertex : order) {
                if (a[vertex] != b[vertex]) {
                    return Integer.compare(a[vertex], b[vertex]);
                }
            }
            return 0;
        };
        return BruteForceInstances.of(g, motif).stream()
                .filter(kept)
                .sorted(inOrder)
                .toArray(int[][]::new);
    }

    private static DirectedGraph random(long seed) {
        return RandomGraphs.layered(seed, seed % 4 == 0 ? 1 : 0.55, seed % 2 == 0, 3, 4, 3, 4, 2);
    }

    @Test
    void matchesBiFansSourceTargetSourceTarget() {
        assertThat(SearchPlan.of(MotifClass.BIFAN, true).steps())
                .extracting(SearchPlan.Step::vertex)
                .containsExactly(0, 2, 1, 3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void listsEveryInstanceOnceInOrder(long seed) {
        DirectedGraph g = random(seed);
        for (DirectedGraph numbered : List.of(g, RandomGraphs.relabelled(g, seed))) {
            for (MotifClass motif : MotifFamily.LAYERED.classes()) {
                assertThat(listed(numbered, motif, InstanceFilter.ALL))
                        .as(motif.id())
                        .isDeepEqualTo(expected(numbered, motif, instance -> true));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void filtersByNeuronAndLayer(long seed) {
        DirectedGraph g = random(seed);
        for (MotifClass motif : MotifFamily.LAYERED.classes()) {
            for (int v = 0; v < g.vertices(); v += 3) {
                int neuron = v;
                assertThat(listed(g, motif, new InstanceFilter(neuron, null, null)))
                        .as(motif + " with neuron " + neuron)
                        .isDeepEqualTo(expected(
                                g, motif, vertices -> Arrays.stream(vertices).anyMatch(u -> u == neuron)));
            }
            assertThat(listed(g, motif, new InstanceFilter(null, 1, null)))
                    .isDeepEqualTo(expected(g, motif, vertices -> g.layerOf(vertices[0]) == 1));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void filtersByConnectionsAndStaysInduced(long seed) {
        DirectedGraph g = random(seed);
        BitSet strong = new BitSet();
        for (int k = 0; k < g.connections(); k++) {
            strong.set(k, (7L * k + seed) % 3 != 0);
        }
        for (MotifClass motif : MotifFamily.LAYERED.classes()) {
            Pattern pattern = Pattern.of(motif);
            Predicate<int[]> allStrong = vertices -> {
                boolean all = true;
                for (int e = 0; e < pattern.sources().length; e++) {
                    all &= strong.get(connection(g, pattern, vertices, e));
                }
                return all;
            };
            assertThat(listed(g, motif, new InstanceFilter(null, null, strong)))
                    .as(motif.id())
                    .isDeepEqualTo(expected(g, motif, allStrong));
        }
    }

    @Test
    void listsAsManyAsTheCensusCounts() {
        DirectedGraph g = SharedData.ffnn7();
        MotifCensus census = MotifCensus.of(g, new CensusSettings(Definition.EXACT, true, false));
        for (MotifClass motif : List.of(MotifClass.BIFAN, MotifClass.BIPARALLEL, MotifClass.CHAIN3)) {
            InstanceCursor cursor = new InstanceCursor(g, motif, Definition.EXACT, InstanceFilter.ALL, () -> {});
            long listed = 0;
            while (cursor.next()) {
                listed++;
            }
            assertThat(listed).as(motif.id()).isEqualTo(census.count(motif));
        }
    }

    @Test
    void staysAtTheEnd() {
        InstanceCursor cursor = new InstanceCursor(
                graph("0->2, 0->3, 1->2, 1->3"), MotifClass.BIFAN, Definition.EXACT, InstanceFilter.ALL, () -> {});
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.next()).isFalse();
        assertThat(cursor.next()).isFalse();
    }

    @Test
    void pollsWhereNothingIsFound() {
        DirectedGraph g = RandomGraphs.layered(1, 1, false, 200, 200);
        InstanceFilter none = new InstanceFilter(null, null, new BitSet());
        InstanceCursor cursor = new InstanceCursor(g, MotifClass.BIFAN, Definition.EXACT, none, () -> {
            throw new CancellationException();
        });
        assertThatExceptionOfType(CancellationException.class).isThrownBy(cursor::next);
    }

    @ParameterizedTest
    @CsvSource({
        "4,,'neuron must be in [0, 4), got 4'",
        "-1,,'neuron must be in [0, 4), got -1'",
        ",2,'layer must be in [0, 2), got 2'",
    })
    void refusesFiltersOutOfRange(@Nullable Integer neuron, @Nullable Integer layer, String message) {
        DirectedGraph g = graph("0->2, 0->3, 1->2, 1->3");
        InstanceFilter filter = new InstanceFilter(neuron, layer, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InstanceCursor(g, MotifClass.BIFAN, Definition.EXACT, filter, () -> {}))
                .withMessage(message);
    }
}
