package io.motifbase.queries.cli;

import io.motifbase.trainer.trainingset.RowSource;
import io.motifbase.trainer.trainingset.Table;
import io.motifbase.trainer.trainingset.TableColumns;
import io.motifbase.trainer.trainingset.TableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What networks learn, the flight of a moth or a table of one's own, and their layers, whose ends follow from it. */
final class DataOptions {
    @Option(names = "--samples", paramLabel = "N", description = "Simulated rows (default: the preset's).")
    private @Nullable Integer samples;

    @Mixin
    private FlightOptions flight = new FlightOptions();

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "Rows of one's own (.csv with a header, or .parquet) instead of simulated flight; they are"
                    + " shuffled by the seed, split 64/16/20 %% and scaled by their training part.")
    private @Nullable Path table;

    @Option(
            names = "--outputs",
            paramLabel = "NAME,..",
            split = ",",
            description = "Columns of the table to predict: names, or how many of the last.")
    private List<String> outputs = List.of();

    @Option(
            names = "--inputs",
            paramLabel = "NAME,..",
            split = ",",
            description = "Columns of the table to predict from (default: all but the outputs).")
    private List<String> inputs = List.of();

    @Option(
            names = "--keep-order",
            description = "Do not shuffle the table: its last rows are for validation and test.")
    private boolean keepOrder;

    @Option(
            names = "--layers",
            paramLabel = "N,..",
            split = ",",
            description = "Neurons of each layer, the table's inputs and outputs included; 10 inputs and 7 outputs for"
                    + " flight (default: the preset's hidden layers).")
    private @Nullable List<Integer> layers;

    @Option(
            names = "--hidden",
            paramLabel = "N,..",
            split = ",",
            description = "Neurons of the hidden layers alone; the ends follow from the rows.")
    private @Nullable List<Integer> hidden;

    /**
     * The rows, or what they are to be simulated from; a table is read and checked whole.
     *
     * @param defaultSamples simulated rows where none are given
     */
    RowSource rows(int defaultSamples, long seed) {
        return table == null ? simulated(defaultSamples, seed) : read(table, seed);
    }

    private RowSource simulated(int defaultSamples, long seed) {
        if (!inputs.isEmpty() || !outputs.isEmpty() || keepOrder) {
            throw new IllegalArgumentException("--inputs, --outputs and --keep-order must go with --table FILE");
        }
        return flight.data(samples == null ? defaultSamples : samples, seed);
    }

    private RowSource read(Path file, long seed) {
        if (samples != null || flight.any()) {
            throw new IllegalArgumentException(
                    "--samples, --parameters and --size are of simulated flight: they must not go with --table");
        }
        if (outputs.isEmpty()) {
            throw new IllegalArgumentException("--table must go with --outputs, got none");
        }
        Table read = TableFile.read(file, TableColumns.parsed(inputs, outputs));
        return keepOrder ? read : read.shuffled(seed);
    }

    /** Neurons of all layers; null where they are the preset's. */
    @Nullable
    List<Integer> layers(RowSource rows) {
        if (hidden == null) {
            return layers;
        }
        if (layers != null) {
            throw new IllegalArgumentException("--layers and --hidden must not go together");
        }
        List<Integer> sizes = new ArrayList<>(hidden);
        sizes.add(0, rows.inputNames().size());
        sizes.add(rows.outputNames().size());
        return sizes;
    }

    /** Simulated rows; null where they are the preset's. */
    @Nullable
    Integer samples() {
        return samples;
    }
}
