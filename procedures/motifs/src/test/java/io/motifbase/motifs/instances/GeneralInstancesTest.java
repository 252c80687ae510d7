package io.motifbase.motifs.instances;

import static io.motifbase.motifs.graph.GraphText.general;
import static io.motifbase.motifs.graph.GraphText.graph;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cursor over instances of triads and classes of four. */
class GeneralInstancesTest {
    private static final List<MotifClass> CLASSES = MotifFamily.GENERAL.classes();

    private static List<List<Integer>> listed(
            DirectedGraph g, MotifClass motif, Definition definition, InstanceFilter filter) {
        InstanceCursor cursor = new InstanceCursor(g, motif, definition, filter, () -> {});
        Pattern pattern = Pattern.of(motif);
        List<List<Integer>> all = new ArrayList<>();
        while (cursor.next()) {
            int[] vertices = new int[motif.neurons()];
            Arrays.setAll(vertices, cursor::vertex);
            all.add(inOrder(motif, vertices));
            for (int e = 0; e < cursor.connections(); e++) {
                assertThat(cursor.connection(e))
                        .isEqualTo(g.connection(vertices[pattern.sources()[e]], vertices[pattern.targets()[e]]));
            }
        }
        return all;
    }

    /** The vertices in the order in which they are matched. */
    private static List<Integer> inOrder(MotifClass motif, int[] vertices) {
        return SearchPlan.of(motif, true).steps().stream()
                .map(step -> vertices[step.vertex()])
                .toList();
    }

    /** What brute force finds and a test keeps: of the numberings of an instance the first in order, sorted. */
    private static List<List<Integer>> expected(
            DirectedGraph g, MotifClass motif, Definition definition, Predicate<int[]> kept) {
        List<int[]> symmetries = Pattern.of(motif).automorphisms();
        return BruteForceInstances.of(g, motif, definition).stream()
                .filter(kept)
                .map(instance -> symmetries.stream()
                        .map(symmetry -> {
                            int[] other = new int[instance.length];
                            Arrays.setAll(other, i -> instance[symmetry[i]]);
                            return inOrder(motif, other);
                        })
                        .min(GeneralInstancesTest::compare)
                        .orElseThrow())
                .sorted(GeneralInstancesTest::compare)
                .toList();
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        return Arrays.compare(
                a.stream().mapToInt(v -> v).toArray(),
                b.stream().mapToInt(v -> v).toArray());
    }

    @ParameterizedTest
    @EnumSource(names = {"EXACT", "NON_INDUCED"})
    void listsEveryInstanceOnceInOrder(Definition definition) {
        for (double density : new double[] {0.15, 0.45, 0.9}) {
            DirectedGraph g = RandomGraphs.general(Math.round(100 * density), density, 7);
            for (MotifClass motif : CLASSES) {
                assertThat(listed(g, motif, definition, InstanceFilter.ALL))
                        .as(motif + " at " + density)
                        .isEqualTo(expected(g, motif, definition, instance -> true));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void filtersByNeuronAndConnections(long seed) {
        DirectedGraph g = RandomGraphs.general(seed, 0.3, 8);
        BitSet strong = new BitSet();
        for (int k = 0; k < g.connections(); k++) {
            strong.set(k, (7L * k + seed) % 4 != 0);
        }
        for (MotifClass motif : CLASSES) {
            Pattern pattern = Pattern.of(motif);
            int neuron = (int) seed;
            assertThat(listed(g, motif, Definition.EXACT, new InstanceFilter(neuron, null, strong)))
                    .as(motif.id())
                    .isEqualTo(expected(g, motif, Definition.EXACT, vertices -> {
                        boolean kept = Arrays.stream(vertices).anyMatch(v -> v == neuron);
                        for (int e = 0; e < pattern.sources().length; e++) {
                            kept &= strong.get(
                                    g.connection(vertices[pattern.sources()[e]], vertices[pattern.targets()[e]]));
                        }
                        return kept;
                    }));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void filtersByTheLowestLayerOfANetworkWithSkipConnections(long seed) {
        DirectedGraph g = RandomGraphs.skipping(seed, 0.6, 3, 2, 3, 2);
        for (MotifClass motif : CLASSES) {
            for (int layer = 0; layer < 3; layer++) {
                int lowest = layer;
                assertThat(listed(g, motif, Definition.EXACT, new InstanceFilter(null, layer, null)))
                        .as(motif + " from layer " + layer)
                        .isEqualTo(expected(
                                g,
                                motif,
                                Definition.EXACT,
                                vertices -> Arrays.stream(vertices)
                                                .map(g::layerOf)
                                                .min()
                                                .orElseThrow()
                                        == lowest));
            }
        }
    }

    @Test
    void nonInducedInstancesOfLayeredClassesAreAsManyAsTheCensusCounts() {
        DirectedGraph g = RandomGraphs.layered(3, 0.6, true, 4, 5, 4, 3);
        MotifCensus census = MotifCensus.of(g, new CensusSettings(Definition.NON_INDUCED, true, false));
        for (MotifClass motif : MotifFamily.LAYERED.classes()) {
            assertThat((long) listed(g, motif, Definition.NON_INDUCED, InstanceFilter.ALL)
                            .size())
                    .as(motif.id())
                    .isEqualTo(census.count(motif));
        }
    }

    @Test
    void listsAsManyAsTheCensusCountsInEscherichiaColi() {
        DirectedGraph g = SharedData.eColi();
        for (Definition definition : List.of(Definition.EXACT, Definition.NON_INDUCED)) {
            MotifCensus census = MotifCensus.of(g, new CensusSettings(definition, true, false));
            for (MotifClass motif : CLASSES) {
                InstanceCursor cursor = new InstanceCursor(g, motif, definition, InstanceFilter.ALL, () -> {});
                long size = 0;
                while (cursor.next()) {
                    size++;
                }
                assertThat(size).as(motif.id()).isEqualTo(census.count(motif));
            }
        }
    }

    @Test
    void refusesWhatAGraphDoesNotHave() {
        DirectedGraph g = general("0->1, 1->2, 0->2");
        MotifClass triad = MotifClass.named("030T");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listed(g, triad, Definition.EXACT, new InstanceFilter(null, 1, null)))
                .withMessageStartingWith("layer must be asked of a graph with layers, got 1 of DirectedGraph[3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listed(g, MotifClass.BIFAN, Definition.EXACT, InstanceFilter.ALL))
                .withMessageStartingWith(
                        "graph must have layers and every connection go to the next one for instances");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listed(graph("0->1"), triad, Definition.ZAHN2024, InstanceFilter.ALL))
                .withMessage("definition must be exact or non-induced where instances are asked for, got zahn2024");
    }
}
