package io.motifbase.motifs.graph;

import static io.motifbase.motifs.graph.GraphText.graph;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanUpTest {

    @Test
    void removesNothingFromAPathFromFirstToLastLayer() {
        DirectedGraph path = graph("0->1, 1->2, 2->3");
        assertThat(CleanUp.of(path)).isEqualTo(new CleanUp(path, 0, 0, 0));
    }

    @Test
    void ghostNeuronsLoseTheirConnectionsForward() {
        DirectedGraph g = graph("0->1, 1->2, 2->3, 4->5, 5->3", 0, 1, 2, 3, 1, 2);
        CleanUp cleaned = CleanUp.of(g);
        assertThat(cleaned.graph()).isEqualTo(graph("0->1, 1->2, 2->3", 0, 1, 2, 3, 1, 2));
        assertThat(cleaned.ghostNeurons()).isEqualTo(2);
        assertThat(cleaned.deadNeurons()).isZero();
        assertThat(cleaned.removedConnections()).isEqualTo(2);
    }

    @Test
    void deadHiddenNeuronsLoseTheirConnectionsBackward() {
        DirectedGraph g = graph("0->1, 1->2, 2->3, 0->4, 4->5", 0, 1, 2, 3, 1, 2);
        CleanUp cleaned = CleanUp.of(g);
        assertThat(cleaned.graph()).isEqualTo(graph("0->1, 1->2, 2->3", 0, 1, 2, 3, 1, 2));
        assertThat(cleaned.deadNeurons()).isEqualTo(2);
        assertThat(cleaned.ghostNeurons()).isZero();
    }

    @Test
    void aBiasCountsAsInput() {
        DirectedGraph g = graph("0->1, 1->2, b4->3, 3->2", 0, 1, 2, 1, 0);
        assertThat(CleanUp.of(g).removedConnections()).isZero();
        assertThat(CleanUp.of(g.withoutBiases()).graph())
                .isEqualTo(graph("0->1, 1->2, b4->3", 0, 1, 2, 1, 0).withoutBiases());
    }

    @Test
    void aDeadNeuronLosesItsBiasToo() {
        DirectedGraph g = graph("0->1, 1->2, b4->3, b4->1", 0, 1, 2, 1, 0);
        CleanUp cleaned = CleanUp.of(g);
        assertThat(cleaned.graph()).isEqualTo(graph("0->1, 1->2, b4->1", 0, 1, 2, 1, 0));
        assertThat(cleaned.deadNeurons()).isEqualTo(1);
    }

    @Test
    void aNeuronBelowGhostsAndAboveDeadOnesEndsWithoutConnections() {
        DirectedGraph g = graph("0->1, 1->2, 2->3, 4->5, 5->6", 0, 1, 2, 3, 1, 2, 3);
        assertThat(CleanUp.of(g).graph()).isEqualTo(graph("0->1, 1->2, 2->3", 0, 1, 2, 3, 1, 2, 3));
    }

    @Test
    void aSecondCleanUpRemovesNothing() {
        DirectedGraph once = CleanUp.of(graph("0->1, 1->2, 2->3, 4->5, 0->6", 0, 1, 2, 3, 1, 2, 1))
                .graph();
        assertThat(CleanUp.of(once)).isEqualTo(new CleanUp(once, 0, 0, 0));
    }

    @Test
    void followsSkipConnections() {
        DirectedGraph g = graph("0->3, 1->3, 1->2, 4->3", 0, 1, 2, 3, 1);
        CleanUp cleanUp = CleanUp.of(g);
        assertThat(cleanUp.ghostNeurons()).isEqualTo(2);
        assertThat(cleanUp.graph()).isEqualTo(graph("0->3", 0, 1, 2, 3, 1));
    }

    @Test
    void leavesGraphsWithoutLayersAsTheyAre() {
        DirectedGraph g = GraphText.general("0->1, 1->2");
        assertThat(CleanUp.of(g)).isEqualTo(CleanUp.nothingRemoved(g));
    }
}
