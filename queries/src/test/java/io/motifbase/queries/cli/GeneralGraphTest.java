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
