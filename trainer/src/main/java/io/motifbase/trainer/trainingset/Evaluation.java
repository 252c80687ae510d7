package io.motifbase.trainer.trainingset;

import io.motifbase.trainer.network.Network;
import io.motifbase.trainer.network.NetworkFunction;
import io.motifbase.trainer.network.Provenance;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How well a network predicts a table that it did not learn from.
 *
 * @param mse mean over all rows and outputs of the squared error, in the network's scale
 * @param settings the table and its scales, by name
 */
public record Evaluation(double mse, SortedMap<String, String> settings) {
    /** What begins the name of every setting, to tell them from those of where the network came from. */
    public static final String SETTING = "evaluation";

    /**
     * Runs the network on every row.
     *
     * @param scalers of the network's columns, which must be the table's; null where the table is scaled already
     * @throws IllegalArgumentException where the table does not fit the network, or the error is not finite
     */
    public static Evaluation of(Network network, Table table, @Nullable Scalers scalers) {
        NetworkFunction function = new NetworkFunction(network);
        if (function.inputs() != table.inputNames().size()
                || function.outputs() != table.outputNames().size()) {
            throw new IllegalArgumentException("table must have " + function.inputs() + " input and "
                    + function.outputs() + " output columns as the network has, got "
                    + table.inputNames().size() + " and " + table.outputNames().size());
        }
        double mse = scalers == null
                ? function.meanSquaredError(table.inputs(), table.outputs())
                : function.meanSquaredError(
                        scalers.inputs().scaled(table.inputs()),
                        scalers.outputs().scaled(table.outputs()));
        if (!Double.isFinite(mse)) {
            throw new IllegalArgumentException(
                    "mean squared error on the table must be finite, got " + mse + ": are its columns scaled?");
        }
        return new Evaluation(mse, settings(table, scalers));
    }

    /** The network with the evaluation in its provenance. */
    public Network recordedIn(Network network) {
        SortedMap<String, String> all = new TreeMap<>(network.provenance().settings());
        all.putAll(settings);
        return network.withProvenance(new Provenance(network.provenance().origin(), all));
    }

    private static SortedMap<String, String> settings(Table table, @Nullable Scalers scalers) {
        SortedMap<String, String> settings = new TreeMap<>();
        table.provenance()
                .forEach((name, value) ->
                        settings.put(SETTING + Character.toUpperCase(name.charAt(0)) + name.substring(1), value));
        settings.put(SETTING + "Inputs", String.join(",", table.inputNames()));
        settings.put(SETTING + "Outputs", String.join(",", table.outputNames()));
        settings.put(SETTING + "Scaling", scalers == null ? "none" : scalers.text());
        return settings;
    }
}
