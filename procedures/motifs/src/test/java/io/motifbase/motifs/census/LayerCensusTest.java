package io.motifbase.motifs.census;

import static io.motifbase.motifs.graph.GraphText.general;
import static io.motifbase.motifs.graph.GraphText.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.motifs.SharedData;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.RandomGraphs;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerCensusTest {
    private static final CensusSettings RAW = new CensusSettings(Definition.EXACT, true, false);

    private static LayerCensus layers(DirectedGraph g, CensusSettings settings) {
        return LayerCensus.of(g, settings, () -> {});
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyInstanceCountsInTheLayerOfItsFirstNeuron(long seed) {
        DirectedGraph g = RandomGraphs.layered(seed, 0.6, seed % 2 == 0, 3, 4, 3, 4, 2);
        List<Map<MotifClass, Long>> layers = layers(g, RAW).layers();
        assertThat(layers).hasSize(4);
        for (MotifClass motif : Definition.EXACT.classes(MotifFamily.LAYERED)) {
            long[] expected = new long[4];
            for (int[] instance : BruteForceInstances.of(g, motif)) {
                expected[Arrays.stream(instance).map(g::layerOf).min().orElseThrow()]++;
            }
            assertThat(layers)
                    .extracting(counts -> counts.get(motif))
                    .as(motif.id())
                    .containsExactly(box(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void withSkipConnectionsEveryInstanceCountsInItsLowestLayer(long seed) {
        DirectedGraph g = RandomGraphs.skipping(seed, 0.5, 3, 3, 3, 3);
        List<Map<MotifClass, Long>> layers = layers(g, RAW).layers();
        for (MotifClass motif : MotifFamily.GENERAL.classes()) {
            long[] expected = new long[3];
            for (int[] instance : BruteForceInstances.of(g, motif)) {
                expected[Arrays.stream(instance).map(g::layerOf).min().orElseThrow()]++;
            }
            assertThat(layers)
                    .extracting(counts -> counts.get(motif))
                    .as(motif.id())
                    .containsExactly(box(expected));
        }
    }

    @Test
    void aGraphWithoutLayersIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layers(general("0->1, 1->2"), RAW))
                .withMessageStartingWith("graph must have layers for counts per block, got none in DirectedGraph[");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layers(graph("0->1"), new CensusSettings(Definition.EXACT, true, false, false)))
                .withMessage("graph must have layers for counts per block, got it taken as general");
    }

    private static Long[] box(long[] values) {
        return Arrays.stream(values).boxed().toArray(Long[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exact", "zahn2024"})
    void theLayersAddUpToTheCensus(String definition) {
        DirectedGraph g = SharedData.ffnn7();
        LayerCensus census = layers(g, new CensusSettings(Definition.named(definition), true, true));
        census.whole()
                .counts()
                .forEach((motif, count) -> assertThat(census.layers().stream()
                                .mapToLong(counts -> counts.get(motif))
                                .sum())
                        .as(motif.id())
                        .isEqualTo(count));
    }

    @Test
    void theCleanUpComesBeforeTheLayers() {
        DirectedGraph g = graph("0->1, 0->2, 1->3, 2->3, 4->3", 0, 1, 1, 2, 1);
        CensusSettings clean = new CensusSettings(Definition.EXACT, true, true);
        assertThat(layers(g, clean).layers().get(1)).containsEntry(MotifClass.CONVERGING2, 1L);
        assertThat(layers(g, RAW).layers().get(1)).containsEntry(MotifClass.CONVERGING2, 3L);
    }

    @Test
    void aGraphWithoutConnectionsHasNoCounts() {
        assertThat(layers(graph(""), RAW).layers()).isEmpty();
    }
}
