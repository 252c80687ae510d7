package io.motifbase.motifs.graph;

import static io.motifbase.motifs.graph.GraphText.graph;
import static org.assertj.core.api.Assertions.assertThat;
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
    void namesTheFirstConnectionThatBreaksARule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph("0->1, 0->2", 0, 1, 2))
                .withMessage("connection 1 (0 -> 2) must go to the next layer, got layer 0 -> 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph("0->1, 1->0", 0, 1))
                .withMessage("connection 1 (1 -> 0) must go to the next layer, got layer 1 -> 0");
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
