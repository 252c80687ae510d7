package io.motifbase.motifs.graph;

import static io.motifbase.motifs.graph.GraphText.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class DirectedGraphTest {

    @Test
    void anEmptyGraphHasNoLayers() {
        DirectedGraph empty = DirectedGraph.of(new int[0], new BitSet(), new int[0], new int[0]);
        assertThat(empty.vertices()).isZero();
        assertThat(empty.layers()).isZero();
        assertThat(empty.connections()).isZero();
    }

    @Test
    void keepsConnectionsSortedWhateverTheirOrder() {
        DirectedGraph g = graph("1->3, 0->3, 0->2, 1->2", 0, 0, 1, 1);
        assertThat(g).isEqualTo(graph("0->2, 0->3, 1->2, 1->3", 0, 0, 1, 1));
        assertThat(g.target(g.outOffset(0))).isEqualTo(2);
        assertThat(g.source(g.inOffset(3) + 1)).isEqualTo(1);
        assertThat(g.outDegree(1)).isEqualTo(2);
        assertThat(g.inDegree(1)).isZero();
    }

    @Test
    void withoutBiasesKeepsTheNumbersOfVertices() {
        DirectedGraph g = graph("0->1, b2->1").withoutBiases();
        assertThat(g.vertices()).isEqualTo(3);
        assertThat(g.connections()).isEqualTo(1);
        assertThat(g.isBias(2)).isTrue();
    }

    @Test
    void isStrictlyLayeredUntilAConnectionSkipsALayer() {
        DirectedGraph strict = graph("0->1, 1->2", 0, 1, 2);
        DirectedGraph skipping = graph("0->1, 1->2, 0->2", 0, 1, 2);
        assertThat(strict.isStrictlyLayered()).isTrue();
        assertThat(skipping.isStrictlyLayered()).isFalse();
        assertThat(skipping.hasLayers()).isTrue();
        assertThat(skipping.layers()).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(skipping::checkStrictlyLayered)
                .withMessage("graph must have layers and every connection go to the next one, got skip connections in"
                        + " DirectedGraph[3 layers, 3 vertices, 3 connections]");
    }

    @Test
    void hasCyclesButNoLayersWhereNoneAreGiven() {
        DirectedGraph g = DirectedGraph.withoutLayers(4, new int[] {1, 0, 2}, new int[] {0, 1, 1});
        assertThat(g.hasLayers()).isFalse();
        assertThat(g.isStrictlyLayered()).isFalse();
        assertThat(g.vertices()).isEqualTo(4);
        assertThat(g.layers()).isZero();
        assertThat(g.inDegree(1)).isEqualTo(2);
        assertThat(g.withoutBiases()).isSameAs(g);
        assertThat(g).isEqualTo(DirectedGraph.withoutLayers(4, new int[] {0, 2, 1}, new int[] {1, 1, 0}));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> g.layerOf(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectedGraph.withoutLayers(2, new int[] {0, 1, 0}, new int[] {1, 0, 1}))
                .withMessage("connection 0 -> 1 must be given once, got it repeated");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectedGraph.withoutLayers(2, new int[] {0, 1}, new int[] {1, 1}))
                .withMessage("connection 1 (1 -> 1) must not be a self loop");
    }

    @Test
    void forgetsLayersAndBiasesAsAGeneralGraph() {
        DirectedGraph g = graph("0->1, b2->1").asGeneral();
        assertThat(g.hasLayers()).isFalse();
        assertThat(g.hasBiases()).isFalse();
        assertThat(g).isEqualTo(DirectedGraph.withoutLayers(3, new int[] {0, 2}, new int[] {1, 1}));
    }

    @Test
    void namesTheFirstConnectionThatBreaksARule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph("0->1, 0->2", 0, 1, 0))
                .withMessage("connection 1 (0 -> 2) must go to a later layer, got layer 0 -> 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph("0->1, 1->0", 0, 1))
                .withMessage("connection 1 (1 -> 0) must go to a later layer, got layer 1 -> 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph("1->1", 0, 0))
                .withMessage("connection 0 (1 -> 1) must not be a self loop");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph("0->1, 0->2, 0->1", 0, 1, 1))
                .withMessage("connection 0 -> 1 must be given once, got it repeated");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph("b1->2, 0->1", 0, 1, 2))
                .withMessage("connection 1 (0 -> 1) must not lead into a bias, got bias vertex 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph("0->3", 0, 1))
                .withMessage("connection 0 (0 -> 3) must join vertices in [0, 2)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph("0->1", -1, 0))
                .withMessage("layer of vertex 0 must be in [0, 1048576), got -1");
    }
}
