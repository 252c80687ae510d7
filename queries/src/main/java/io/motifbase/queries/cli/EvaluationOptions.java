package io.motifbase.queries.cli;

import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.trainingset.Evaluation;
import io.motifbase.trainer.trainingset.Scalers;
import io.motifbase.trainer.trainingset.TableColumns;
import io.motifbase.trainer.trainingset.TableFile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A table that a network is evaluated on. */
final class EvaluationOptions {
    @Option(
            names = "--evaluate",
            paramLabel = "FILE",
            description = "Table (.csv or .parquet) to evaluate the networks on; the mean squared error is stored as"
                    + " testMse. Its columns are the network's inputs, then its outputs, unless other options name"
                    + " them.")
    private @Nullable Path table;

    @Option(
            names = "--scaler",
            paramLabel = "FILE",
            description = "CSV of kind (X input, Y output), name, data_min, data_max: scales the table's columns to"
                    + " [-0.5, 0.5], in the network's order (default: the table is scaled).")
    private @Nullable Path scaler;

    @Option(
            names = "--inputs",
            paramLabel = "NAME,..",
            split = ",",
            description = "Columns that are inputs (default: all but the outputs).")
    private List<String> inputs = List.of();

    @Option(
            names = "--outputs",
            paramLabel = "NAME,..",
            split = ",",
            description = "Columns that are outputs: names, or how many of the last (default: as the network has).")
    private List<String> outputs = List.of();

    void check() {
        if (table == null && (scaler != null || !inputs.isEmpty() || !outputs.isEmpty())) {
            throw new IllegalArgumentException("--scaler, --inputs and --outputs must go with --evaluate FILE");
        }
        if (scaler != null && !(inputs.isEmpty() && outputs.isEmpty())) {
            throw new IllegalArgumentException(
                    "--scaler names the columns: --inputs and --outputs must not go with it");
        }
    }

    /** Whether any of them is given. */
    boolean isGiven() {
        return table != null || scaler != null || !inputs.isEmpty() || !outputs.isEmpty();
    }

    /** The error of a network on the table; null where none was named. */
    @Nullable
    Evaluation evaluate(Network network) {
        if (table == null) {
            return null;
        }
        Scalers scalers = scaler == null ? null : Scalers.read(scaler);
        return Evaluation.of(network, TableFile.read(table, columns(network, scalers)), scalers);
    }

    private TableColumns columns(Network network, @Nullable Scalers scalers) {
        if (scalers != null) {
            return new TableColumns(scalers.inputs().names(), scalers.outputs().names());
        }
        int last = network.layers().get(network.layers().size() - 1).size();
        return TableColumns.parsed(inputs, outputs.isEmpty() ? List.of(Integer.toString(last)) : outputs);
    }
}
