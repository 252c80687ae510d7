package io.motifbase.graphstore.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.motifbase.graphstore.SharedData;
import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeListReaderTest {
    private static final String LAYERS = "a 0\nb 0\nc 1\nd 1\nB 0 bias\ne 2\n";

    @TempDir
    private Path folder;

    @Test
    void readsConnectionsWeightsBiasesAndNames() throws IOException {
        Network network = read("# a comment\n\na c 0.5\na d\n  b\td -2e-1  # the last\nB d 3\nd e\n", LAYERS);

        assertThat(network.layers()).extracting("size").containsExactly(2, 2, 1);
        assertThat(network.names()).containsExactly("a", "b", "c", "d", "e", "B");
        Block first = network.blocks().get(0);
        assertThat(first.denseWeights()).containsExactly(0.5f, 1, 0, -0.2f);
        assertThat(first.connections()).isEqualTo(3);
        Biases biases = network.biases().get(0);
        assertThat(biases.layer()).isEqualTo(1);
        assertThat(biases.values()).containsExactly(0, 3);
        assertThat(biases.connections()).isEqualTo(1);
        assertThat(network.provenance().origin()).isEqualTo("edges");
        assertThat(network.provenance().settings())
                .containsEntry("file", "net.edges")
                .containsKey("layersSha256");
    }

    @Test
    void keepsNoNamesWhereTheyAreTheIndices() throws IOException {
        assertThat(read("0 1\n1 2\n", "0 0\n1 1\n2 2\n").names()).isEmpty();
        assertThat(read("00 1\n1 2\n", "00 0\n1 1\n2 2\n").names()).containsExactly("00", "1", "2");
    }

    @Test
    void keepsTheOrderOfTheLayersFileWithinALayer() throws IOException {
        Network network = read("y p\n", "p 1\ny 0\nx 0\n");

        assertThat(network.names()).containsExactly("y", "x", "p");
        assertThat(network.blocks().get(0).denseWeights()).containsExactly(1, 0);
    }

    @Test
    void readsTheBenchmarkNetwork() {
        Network network = new EdgeListReader(SharedData.file("ffnn7.layers")).read(SharedData.file("ffnn7.edges"));

        assertThat(network.layers()).extracting("size").containsExactly(10, 400, 400, 400, 16, 7);
        assertThat(network.connections()).isEqualTo(23_136);
        assertThat(network.names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a                | line 2: expected 'source target [weight]', got 'a'
        a c 1 2          | line 2: expected 'source target [weight]', got 'a c 1 2'
        a c x            | line 2: weight must be a finite number, got x
        a c NaN          | line 2: weight must be a finite number, got NaN
        a c 1e99         | line 2: weight must be a finite number, got 1e99
        a z              | line 2: neuron z is not in
        b d              | line 2: a connection must be listed once, got b -> d again
        a a              | line 2: a neuron must not connect to itself, got a -> a
        a e              | line 2: a connection must go to the next layer, got a -> e from layer 0 to layer 2
        c a              | line 2: a connection must go to the next layer, got c -> a from layer 1 to layer 0
        a B              | line 2: a bias neuron must not be a target, got a -> B
        """)
    void namesTheLineOfABadConnection(String line, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("b d\n" + line + "\n", LAYERS))
                .withMessageStartingWith(folder.resolve("net.edges").toString())
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a                    | line 1: expected 'neuron layer [bias]', got 'a'
        a 0 hidden           | line 1: expected 'neuron layer [bias]', got 'a 0 hidden'
        a -1                 | line 1: layer must be a whole number from 0, got -1
        a one                | line 1: layer must be a whole number from 0, got one
        a 0;b 1;a 1          | line 3: neuron a must be listed once, got it again
        a 0;b 1;B 0 bias;C 0 bias | line 4: layer 0 must have at most one bias neuron, got C as well
        a 1;b 2              | layers must run from 0 without a gap, got no neuron in layer 0
        a 0;b 2              | layers must run from 0 without a gap, got no neuron in layer 1
        a 0;B 1 bias;b 2     | layers must run from 0 without a gap, got no neuron in layer 1
        a 0;b 1;B 1 bias     | bias neuron B must not be in the last layer, got 1
        a 0;b 0              | an empty network: expected neurons in at least 2 layers, got 1
        #                    | an empty network: expected neurons in at least 2 layers, got 0
        """)
    void namesTheLineOfABadLayer(String lines, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("a b\n", lines.replace(';', '\n')))
                .withMessageStartingWith(folder.resolve("net.layers").toString())
                .withMessageContaining(message);
    }

    @Test
    void refusesANetworkWithoutConnections() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("# nothing\n", LAYERS))
                .withMessageContaining("an empty network: expected at least one connection, got none");
    }

    @Test
    void refusesWhatIsNoTextFile() throws IOException {
        Path file = Files.write(folder.resolve("net.edges"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        Path layers = Files.writeString(folder.resolve("net.layers"), LAYERS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EdgeListReader(layers).read(file))
                .withMessage(file + ": not a text file in UTF-8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EdgeListReader(folder.resolve("none")).read(file))
                .withMessage(folder.resolve("none") + ": no such file");
    }

    private Network read(String edges, String layers) throws IOException {
        Path file = Files.writeString(folder.resolve("net.edges"), edges);
        return new EdgeListReader(Files.writeString(folder.resolve("net.layers"), layers)).read(file);
    }
}
