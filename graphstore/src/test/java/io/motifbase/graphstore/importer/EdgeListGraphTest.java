package io.motifbase.graphstore.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.graphstore.store.NetworkGraph;
import io.motifbase.motifs.graph.DirectedGraph;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeListGraphTest {
    private static final String LAYERS = "a 0\nb 0\nc 1\nd 1\ne 2\nB 0 bias\n";

    @TempDir
    private Path folder;

    private EdgeListGraph read(String edges, @Nullable String layers, boolean merge) throws IOException {
        Path file = Files.writeString(folder.resolve("net.edges"), edges);
        Path ofLayers = layers == null ? null : Files.writeString(folder.resolve("net.layers"), layers);
        return EdgeListGraph.read(file, ofLayers, merge);
    }

    @Test
    void numbersNeuronsAsTheyAreNamedWhereThereAreNoLayers() throws IOException {
        EdgeListGraph read = read("# genes\nx y 0.5\ny x\ny z\n", null, false);
        assertThat(read.graph()).isEqualTo(DirectedGraph.withoutLayers(3, new int[] {0, 1, 1}, new int[] {1, 0, 2}));
        assertThat(read.loops() + read.repeats()).isZero();
    }

    @Test
    void takesSkipConnectionsAndBiasesFromTheLayersFile() throws IOException {
        BitSet biases = new BitSet();
        biases.set(5);
        assertThat(read("a e\nB c\nb d\n", LAYERS, false).graph())
                .isEqualTo(DirectedGraph.of(
                        new int[] {0, 0, 1, 1, 2, 0}, biases, new int[] {0, 5, 1}, new int[] {4, 2, 3}));
    }

    @Test
    void isTheGraphOfTheNetworkThatIsStoredFromTheSameFiles() throws IOException {
        String edges = "B d\na c\nd e -2\nb d\nb c\n";
        DirectedGraph graph = read(edges, LAYERS, false).graph();
        EdgeListReader stored = new EdgeListReader(folder.resolve("net.layers"));
        assertThat(graph).isEqualTo(NetworkGraph.of(stored.read(folder.resolve("net.edges"))));
    }

    @Test
    void aFileLargerThanTheHeapIsRefusedWithTheEstimateBeforeItIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("huge.edges"), "100000 200000\n".repeat(5000));
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 40);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdgeListGraph.read(file, null, false))
                .withMessageContaining("huge.edges of about 785")
                .withMessageMatching(
                        ".* must fit into the [0-9.]+ GiB of heap that are left, takes about [0-9.]+ GiB and [0-9]+ hours of one"
                                + " processor.*");
    }

    @Test
    void dropsLoopsAndRepeatsWhereTheyAreMerged() throws IOException {
        EdgeListGraph read = read("x y\nx x\ny z\nx y 3\nx y\ny x\n", null, true);
        assertThat(read.graph()).isEqualTo(DirectedGraph.withoutLayers(3, new int[] {0, 1, 1}, new int[] {1, 2, 0}));
        assertThat(read.loops()).isEqualTo(1);
        assertThat(read.repeats()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a        | line 2: expected 'source target [weight]', got 'a'
        a z      | line 2: neuron z is not in
        b d      | line 2: a connection must be listed once unless --merge takes it once, got it again
        a a      | line 2: a neuron must not connect to itself unless --merge drops it, got a -> a
        c d      | line 2: a connection must go to a later layer, got c -> d from layer 1 to layer 1
        e a      | line 2: a connection must go to a later layer, got e -> a from layer 2 to layer 0
        a B      | line 2: a bias neuron must not be a target, got a -> B
        """)
    void namesTheLineOfABadConnection(String line, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("b d\n" + line + "\n", LAYERS, false))
                .withMessageStartingWith(folder.resolve("net.edges").toString())
                .withMessageContaining(message);
    }

    @Test
    void givesTheWeightsOfItsConnections() throws IOException {
        EdgeListGraph read = read("x y 0.5\ny x -2\ny z 1e3\n", null, false);
        assertThat(read.names()).containsExactly("x", "y", "z");
        assertThat(read.weighted().weight(0)).isEqualTo(0.5);
        assertThat(read.weighted().weight(1)).isEqualTo(-2);
        assertThat(read.weighted().weight(2)).isEqualTo(1000);
        assertThat(read("a e\nb d 2\n", LAYERS, false).weighted().weight(0))
                .as("as in a stored network")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        y z      | line 2: weight must be a finite number where weights are asked for, got none
        y z up   | line 2: weight must be a finite number where weights are asked for, got up
        x y 3    | line 2: a connection must have one weight where weights are asked for, got 3.0 after 1.0
        """)
    void namesTheLineOfAMissingWeightWhereWeightsAreAskedFor(String line, String message) throws IOException {
        EdgeListGraph read = read("x y 1\n" + line + "\n", null, true);
        assertThat(read.hasWeights()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(read::weighted).withMessageContaining(message);
    }

    @Test
    void refusesAGraphWithoutConnections() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("a a\n", null, true))
                .withMessageContaining("an empty graph: expected at least one connection, got none");
    }
}
