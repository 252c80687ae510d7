package io.motifbase.queries.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.queries.Fixtures;
import io.motifbase.queries.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edge lists without layers or with skip connections, counted by command. */
class GeneralGraphTest {
    @TempDir
    private Path folder;

    @Test
    void anEdgeListWithoutLayersIsCountedAsAGeneralGraph() {
        Path file = Fixtures.write(folder.resolve("genes.edges"), "x y\ny z\nx z\nz w\n");
        Run run = Run.of("census", file);
        assertThat(run.out().lines())
                .as(run.err())
                .containsExactly(
                        "genes.edges, definition exact",
                        "counted as it is, nothing removed",
                        "",
                        "motif  count",
                        "021C       2",
                        "030T       1",
                        "m344       1",
                        "the other of 212 classes do not occur");
        assertThat(Run.of("census", file, "--json").out())
                .contains("\"030T\":1,\"030C\":0")
                .contains("\"m344\":1");
        assertThat(Run.of("census", file, "--definition", "non-induced").out()).contains("021C       3");
    }

    @Test
    void skipConnectionsAreCountedAndLayersLeftOutOnRequest() {
        Path layers = Fixtures.smallLayers(folder);
        Path skipping = Fixtures.write(folder.resolve("skip.edges"), "a c\nc e\na e\n");
        assertThat(Run.of("census", skipping, "--layers", layers).out()).contains("030T       1");
        Path small = Fixtures.smallEdges(folder);
        assertThat(Run.of("census", small, "--layers", layers).out()).containsPattern("bifan +1");
        assertThat(Run.of("census", small, "--layers", layers, "--general").out())
                .containsPattern("m204 +1");
    }

    @Test
    void anEdgeListHasSignsRolesAndInstancesWithoutLayers() {
        Path file = Fixtures.write(folder.resolve("genes.edges"), "x y 2\ny z -4\nx z 1\nz w 8\n");
        assertThat(Run.of("census", file, "--signed", "--weighted").out().lines())
                .contains(
                        "motif  count  coherent  incoherent  intensity  coherence",
                        "030T       1         0           1      2.000     0.8571");
        assertThat(Run.of("participation", file, "--motif", "030T").out().lines())
                .containsExactly(
                        "genes.edges",
                        "",
                        "neuron  layer  kind  motif     role  count",
                        "x           -     -   030T     out2      1",
                        "y           -     -   030T  in1out1      1",
                        "z           -     -   030T      in2      1");
        assertThat(Run.of("instances", file, "021C", "--least-weight", 3).out().lines())
                .containsExactly(
                        "genes.edges, 021C (0->1, 1->2)",
                        "",
                        "0 out1  1 in1out1  2 in1    0->1   1->2",
                        "y               z      w  -4.000  8.000");
        assertThat(Run.of("zscores", file, "--members", 2).out()).contains("genes.edges, null model degree, 2 members");
    }

    @Test
    void anEdgeListWithSkipConnectionsHasLayersSignsAndItsOwnNullModel() {
        Path layers = Fixtures.smallLayers(folder);
        Path file = Fixtures.write(folder.resolve("skip.edges"), "a c -1\nc e 2\na e 3\nb d 1\n");
        assertThat(Run.of("census", file, "--layers", layers, "--signed", "--per-block")
                        .out()
                        .lines())
                .contains(
                        "motif  count  coherent  incoherent  layer 0  layer 1",
                        "030T       1         0           1        1        0");
        assertThat(Run.of("participation", file, "--layers", layers, "--motif", "030T")
                        .out())
                .containsPattern("c +1 +hidden +030T +in1out1 +1");
        assertThat(Run.of("instances", file, "030T", "--layers", layers, "--layer", 1)
                        .out()
                        .lines())
                .hasSize(3);
        assertThat(Run.of("zscores", file, "--layers", layers, "--members", 2).out())
                .contains("null model layered-degree");
    }

    @Test
    void weightsThatAreNotThereAreAskedForInOneLine() {
        Path file = Fixtures.write(folder.resolve("genes.edges"), "x y 1\ny z\nx y 2\n");
        Run none = Run.of("census", file, "--merge", "--signed");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err())
                .contains("genes.edges line 2: weight must be a finite number where weights are asked for, got none");
        Path twice = Fixtures.write(folder.resolve("twice.edges"), "x y 1\ny z 1\nx y 2\n");
        assertThat(Run.of("census", twice, "--merge", "--signed").err())
                .contains("twice.edges line 3: a connection must have one weight where weights are asked for, got 2.0"
                        + " after 1.0");
        assertThat(Run.of("instances", file, "021C", "--merge").out().lines())
                .contains(
                        "merged: 0 self loops and 1 repeated connections dropped",
                        "x               y      z     -     -");
        assertThat(Run.of("instances", file, "bifan", "--merge").err())
                .contains("in a general graph, got bifan, which is m204 there");
    }

    @Test
    void loopsAndRepeatsAreRefusedUnlessMerged() {
        Path file = Fixtures.write(folder.resolve("genes.edges"), "x y\ny z\nx x\nx y\n");
        Run refused = Run.of("census", file);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("genes.edges line 3: a neuron must not connect to itself");
        Run merged = Run.of("census", file, "--merge");
        assertThat(merged.out())
                .as(merged.err())
                .contains("merged: 1 self loops and 1 repeated connections dropped")
                .contains("021C       1");
    }
}
