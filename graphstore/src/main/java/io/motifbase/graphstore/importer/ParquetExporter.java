package io.motifbase.graphstore.importer;

import io.motifbase.graphstore.tables.Table;
import io.motifbase.trainer.network.Network;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes two tables for data tools, such as pandas, DuckDB and Spark: the connections (source, target, weight) and, beside
 * them with extension {@code .neurons.parquet}, the neurons (index, layer, kind, name, activation), in the order of their
 * indices. A bias that is kept is a connection from the bias neuron of the layer before. Any network fits. There is no
 * reader: two tables lose which weights of a network are pruned and which never were there; an ensemble's folder keeps it.
 */
public final class ParquetExporter implements NetworkExporter {
    static final String FORMAT = "parquet";

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public List<Path> export(Network network, Path file) {
        Path neurons = neuronsFile(file);
        write(NetworkTables.NEURONS, neurons, NetworkTables.neurons("", network));
        write(NetworkTables.CONNECTIONS, file, NetworkTables.connections("", network));
        return List.of(file, neurons);
    }

    private static void write(Table table, Path file, Table.Rows rows) {
        WholeFile.writeAt(
                file, temporary -> table.without(NetworkTables.NETWORK).write(temporary, rows));
    }

    /** The table of neurons that goes with one of connections. */
    static Path neuronsFile(Path file) {
        String name = InputFile.nameOf(file);
        String stem = name.endsWith("." + FORMAT) ? name.substring(0, name.length() - FORMAT.length() - 1) : name;
        return file.resolveSibling(stem + ".neurons." + FORMAT);
    }
}
