package io.motifbase.spark;

import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.LayeredBlocks;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one network as the kernel's graph: vertex v is the neuron with index v, bias neurons included. */
final class GraphReader {

    private final ParquetRows rows;

    GraphReader(HadoopFolder folder) {
        this.rows = new ParquetRows(folder);
    }

    /**
     * Time and memory O(neurons + connections).
     *
     * @throws IllegalArgumentException where its rows are not those of a network, or of another number of neurons, or the
     *     heap cannot hold them; the message has the estimate
     */
    DirectedGraph read(InputNetwork network) {
        Neurons neurons = neurons(network);
        DirectedGraph.checkBuild(
                "a network without --by-block",
                neurons.layers.length,
                network.connections(),
                (double) Integer.BYTES * neurons.layers.length);
        int connections = size(network.connectionRows());
        Ints sources = new Ints(connections);
        Ints targets = new Ints(connections);
        Map<String, ParquetRows.Cell> connectionCells = new LinkedHashMap<>();
        connectionCells.put("source", sources);
        connectionCells.put("target", targets);
        network.connectionRows().forEach(part -> rows.read(part, connectionCells));
        return DirectedGraph.of(neurons.layers, neurons.biases, sources.values(), targets.values());
    }

    /** A network whose connections are read block by block, row groups of other layers passed over. */
    LayeredBlocks blocks(InputNetwork network, Runnable poll) {
        Neurons neurons = neurons(network);
        return new LayeredBlocks(
                neurons.layers,
                neurons.biases,
                (layer, to) -> new BlockRows(rows, network.connectionRows(), neurons.layers, poll).read(layer, to));
    }

    /** Layer of every vertex of a network, and which are biases. */
    private static final class Neurons {
        private final int[] layers;
        private final BitSet biases = new BitSet();

        Neurons(int vertices) {
            layers = new int[vertices];
        }
    }

    private Neurons neurons(InputNetwork network) {
        int vertices = size(network.neuronRows());
        Ints index = new Ints(vertices);
        Ints layer = new Ints(vertices);
        BitSet biasRows = new BitSet();
        int[] row = {0};
        Map<String, ParquetRows.Cell> neuronCells = new LinkedHashMap<>();
        neuronCells.put("index", index);
        neuronCells.put("layer", layer);
        neuronCells.put(
                "kind",
                reader -> biasRows.set(
                        row[0]++, reader.getBinary().toStringUsingUTF8().equals("bias")));
        network.neuronRows().forEach(part -> rows.read(part, neuronCells));
        check(network, index.values(), biasRows.cardinality());
        Neurons neurons = new Neurons(vertices);
        for (int i = 0; i < vertices; i++) {
            neurons.layers[index.values()[i]] = layer.values()[i];
            neurons.biases.set(index.values()[i], biasRows.get(i));
        }
        return neurons;
    }

    private static void check(InputNetwork network, int[] index, int biases) {
        if (index.length - biases != network.neurons()) {
            throw new IllegalArgumentException("neurons must have " + network.neurons()
                    + " rows that are no bias, as its row says, got " + (index.length - biases));
        }
        BitSet taken = new BitSet(index.length);
        for (int i : index) {
            if (i < 0 || i >= index.length || taken.get(i)) {
                throw new IllegalArgumentException(
                        "neurons must have each index in [0, " + index.length + ") once, got " + i);
            }
            taken.set(i);
        }
    }

    private static int size(List<Rows> parts) {
        return Math.toIntExact(parts.stream().mapToLong(Rows::count).sum());
    }
}
