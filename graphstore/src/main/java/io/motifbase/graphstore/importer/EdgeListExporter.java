package io.motifbase.graphstore.importer;

import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Writes an edge list and, beside it with extension {@code .layers}, its layers file, as {@link EdgeListReader} reads them.
 * Neurons keep their names, or are named by index. Activations are lost: the format has no place for them.
 */
public final class EdgeListExporter implements NetworkExporter {
    @Override
    public String format() {
        return EdgeListReader.FORMAT;
    }

    @Override
    public List<Path> export(Network network, Path file) {
        NetworkExporters.checkChain(network, format());
        List<String> names = names(network);
        Path layers = layersFile(file);
        WholeFile.write(layers, out -> withWriter(out, writer -> writeLayers(network, names, writer)));
        WholeFile.write(file, out -> withWriter(out, writer -> writeConnections(network, names, writer)));
        return List.of(file, layers);
    }

    /** The layers file that goes with an edge list. */
    static Path layersFile(Path file) {
        String name = InputFile.nameOf(file);
        int dot = name.lastIndexOf('.');
        Path layers = file.resolveSibling((dot < 1 ? name : name.substring(0, dot)) + ".layers");
        if (layers.equals(file)) {
            throw new BadFileException(file, "name must not end in .layers, which the file beside it is to have");
        }
        return layers;
    }

    private static List<String> names(Network network) {
        if (network.names().isEmpty()) {
            return IntStream.range(0, network.neurons() + network.biases().size())
                    .mapToObj(Integer::toString)
                    .toList();
        }
        Set<String> seen = new HashSet<>();
        for (String name : network.names()) {
            if (!name.matches("[^\\s#]\\S*") || !seen.add(name)) {
                throw new IllegalArgumentException(
                        "names of neurons must differ, have no blanks and not begin with # in format edges, got '"
                                + name + "'");
            }
        }
        return network.names();
    }

    @FunctionalInterface
    private interface Lines {
        void writeTo(Writer writer) throws IOException;
    }

    private static void withWriter(OutputStream out, Lines lines) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        lines.writeTo(writer);
        writer.flush();
    }

    private static void writeLayers(Network network, List<String> names, Writer writer) throws IOException {
        writer.write("# neuron layer [bias]\n");
        for (int l = 0; l < network.layers().size(); l++) {
            for (int i = 0; i < network.layers().get(l).size(); i++) {
                writer.write(names.get(network.indexOf(l, i)) + " " + l + "\n");
            }
        }
        for (int n = 0; n < network.biases().size(); n++) {
            int layer = network.biases().get(n).layer() - 1;
            writer.write(names.get(network.indexOfBias(n)) + " " + layer + " bias\n");
        }
    }

    private static void writeConnections(Network network, List<String> names, Writer writer) throws IOException {
        writer.write("# source target weight\n");
        for (Block block : network.blocks()) {
            for (int i = 0; i < block.rows(); i++) {
                String source = names.get(network.indexOf(block.fromLayer(), i));
                for (int k = block.offset(i); k < block.offset(i + 1); k++) {
                    String target = names.get(network.indexOf(block.toLayer(), block.target(k)));
                    writer.write(source + " " + target + " " + block.weight(k) + "\n");
                }
            }
        }
        for (int n = 0; n < network.biases().size(); n++) {
            Biases biases = network.biases().get(n);
            for (int j = 0; j < biases.size(); j++) {
                if (biases.isKept(j)) {
                    String target = names.get(network.indexOf(biases.layer(), j));
                    writer.write(names.get(network.indexOfBias(n)) + " " + target + " " + biases.value(j) + "\n");
                }
            }
        }
    }
}
