package io.motifbase.graphstore.importer;

import blue.strategic.parquet.Dehydrator;
import blue.strategic.parquet.ParquetWriter;
import blue.strategic.parquet.ValueWriter;
import io.motifbase.trainer.network.Biases;
import io.motifbase.trainer.network.Block;
import io.motifbase.trainer.network.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * Writes two tables for data tools, such as pandas, DuckDB and Spark: the connections (source, target, weight) and, beside
 * them with extension {@code .neurons.parquet}, the neurons (index, layer, kind, name, activation), in the order of their
 * indices. A bias that is kept is a connection from the bias neuron of the layer before. Any network fits. There is no
 * reader: tables lose which weights of a network are pruned and which never were there.
 */
public final class ParquetExporter implements NetworkExporter {
    static final String FORMAT = "parquet";

    private static final MessageType CONNECTIONS = Types.buildMessage()
            .required(PrimitiveTypeName.INT32)
            .named("source")
            .required(PrimitiveTypeName.INT32)
            .named("target")
            .required(PrimitiveTypeName.FLOAT)
            .named("weight")
            .named("connections");

    private static final MessageType NEURONS = Types.buildMessage()
            .required(PrimitiveTypeName.INT32)
            .named("index")
            .required(PrimitiveTypeName.INT32)
            .named("layer")
            .required(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("kind")
            .optional(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("name")
            .optional(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("activation")
            .named("neurons");

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public List<Path> export(Network network, Path file) {
        Path neurons = neuronsFile(file);
        write(neurons, NEURONS, ParquetExporter::neuronCells, out -> writeNeurons(network, out));
        write(file, CONNECTIONS, ParquetExporter::connectionCells, out -> writeConnections(network, out));
        return List.of(file, neurons);
    }

    /** The table of neurons that goes with one of connections. */
    static Path neuronsFile(Path file) {
        String name = InputFile.nameOf(file);
        String stem = name.endsWith("." + FORMAT) ? name.substring(0, name.length() - FORMAT.length() - 1) : name;
        return file.resolveSibling(stem + ".neurons." + FORMAT);
    }

    /** One row of the connections. */
    private record Connection(int source, int target, float weight) {}

    /** One row of the neurons. */
    private record Neuron(
            int index,
            int layer,
            String kind,
            @Nullable String name,
            @Nullable String activation) {}

    private static void connectionCells(Connection row, ValueWriter cells) {
        cells.write("source", row.source());
        cells.write("target", row.target());
        cells.write("weight", row.weight());
    }

    private static void neuronCells(Neuron row, ValueWriter cells) {
        cells.write("index", row.index());
        cells.write("layer", row.layer());
        cells.write("kind", row.kind());
        if (row.name() != null) {
            cells.write("name", row.name());
        }
        if (row.activation() != null) {
            cells.write("activation", row.activation());
        }
    }

    /** Gives the rows of a table. */
    @FunctionalInterface
    private interface Rows<T> {
        void writeTo(ParquetWriter<T> out) throws IOException;
    }

    private static <T> void write(Path file, MessageType schema, Dehydrator<T> cells, Rows<T> rows) {
        WholeFile.writeAt(file, temporary -> {
            try (ParquetWriter<T> out = ParquetWriter.writeFile(schema, temporary.toFile(), cells)) {
                rows.writeTo(out);
            }
        });
    }

    private static void writeConnections(Network network, ParquetWriter<Connection> out) throws IOException {
        for (Block block : network.blocks()) {
            for (int i = 0; i < block.rows(); i++) {
                int source = network.indexOf(block.fromLayer(), i);
                for (int k = block.offset(i); k < block.offset(i + 1); k++) {
                    int target = network.indexOf(block.toLayer(), block.target(k));
                    out.write(new Connection(source, target, block.weight(k)));
                }
            }
        }
        for (int n = 0; n < network.biases().size(); n++) {
            Biases biases = network.biases().get(n);
            for (int j = 0; j < biases.size(); j++) {
                if (biases.isKept(j)) {
                    int target = network.indexOf(biases.layer(), j);
                    out.write(new Connection(network.indexOfBias(n), target, biases.value(j)));
                }
            }
        }
    }

    private static void writeNeurons(Network network, ParquetWriter<Neuron> out) throws IOException {
        int last = network.layers().size() - 1;
        for (int l = 0; l <= last; l++) {
            String kind = l == 0 ? "input" : l == last ? "output" : "hidden";
            for (int i = 0; i < network.layers().get(l).size(); i++) {
                int index = network.indexOf(l, i);
                out.write(new Neuron(
                        index,
                        l,
                        kind,
                        name(network, index),
                        network.layers().get(l).activation()));
            }
        }
        for (int n = 0; n < network.biases().size(); n++) {
            int index = network.indexOfBias(n);
            out.write(new Neuron(index, network.biases().get(n).layer() - 1, "bias", name(network, index), null));
        }
    }

    private static @Nullable String name(Network network, int index) {
        return network.names().isEmpty() ? null : network.names().get(index);
    }
}
