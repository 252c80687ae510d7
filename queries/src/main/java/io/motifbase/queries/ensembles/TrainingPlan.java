package io.motifbase.queries.ensembles;

import io.motifbase.graphstore.store.NetworkId;
import io.motifbase.trainer.pruning.EnsembleSettings;
import io.motifbase.trainer.training.LayerSizes;
import io.motifbase.trainer.trainingset.FlightData;
import io.motifbase.trainer.trainingset.FlightRecorder;
import io.motifbase.trainer.trainingset.Split;
import java.util.SortedMap;

/**
 * An ensemble that can be trained: everything that would be found wrong later is found here, before a row is simulated or a
 * store is made.
 *
 * @param ensemble its name in the store
 * @param flight the rows
 * @param resume whether an ensemble that is in the store may be gone on with
 */
public record TrainingPlan(String ensemble, EnsembleSettings settings, FlightData flight, boolean resume) {
    static final Split SPLIT = Split.PUBLISHED;
    private static final int ROW_BYTES = Float.BYTES * (FlightRecorder.INPUTS.size() + FlightRecorder.OUTPUTS.size());
    private static final long MEBIBYTE = 1 << 20;

    public TrainingPlan {
        NetworkId.of(ensemble, settings.networks(), 0);
        checkLayers(settings.layers());
        checkRows(flight.rows(), settings.training().batch());
        checkMemory(flight.rows(), Runtime.getRuntime().maxMemory());
    }

    private static void checkLayers(LayerSizes layers) {
        int inputs = FlightRecorder.INPUTS.size();
        int outputs = FlightRecorder.OUTPUTS.size();
        if (layers.inputs() != inputs || layers.outputs() != outputs) {
            throw new IllegalArgumentException("layers must begin with " + inputs + " inputs and end with " + outputs
                    + " outputs as simulated flight does, got " + layers);
        }
    }

    private static void checkRows(int rows, int batch) {
        int training = SPLIT.training(rows).count();
        if (training < batch) {
            throw new IllegalArgumentException("samples must have at least a batch of " + batch
                    + " rows in their training part, got " + training + " of " + rows);
        }
    }

    /** The rows are there twice, as they were simulated and scaled. */
    static void checkMemory(int rows, long heapBytes) {
        long needed = 2L * rows * ROW_BYTES;
        if (needed > heapBytes) {
            throw new IllegalArgumentException(
                    "samples must fit into the memory that Java has, " + heapBytes / MEBIBYTE + " MiB; " + rows
                            + " need " + needed / MEBIBYTE + " MiB, which MOTIFBASE_JAVA_OPTS=-Xmx.. can give");
        }
    }

    /** Every setting by name, as the networks will have it in their provenance. */
    SortedMap<String, String> provenance() {
        SortedMap<String, String> all = settings.provenance();
        all.putAll(flight.provenance());
        return all;
    }
}
