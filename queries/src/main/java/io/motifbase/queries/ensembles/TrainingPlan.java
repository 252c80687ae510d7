package io.motifbase.queries.ensembles;

import io.motifbase.trainer.network.NetworkId;
import io.motifbase.trainer.pruning.EnsembleSettings;
import io.motifbase.trainer.training.LayerSizes;
import io.motifbase.trainer.trainingset.RowRange;
import io.motifbase.trainer.trainingset.RowSource;
import io.motifbase.trainer.trainingset.Split;
import io.motifbase.trainer.trainingset.Table;
import io.motifbase.trainer.trainingset.TrainingSet;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An ensemble that can be trained: everything that would be found wrong later is found here, before a row is simulated or a
 * store is made.
 *
 * @param ensemble its name in the store
 * @param rows a table, or what is to be simulated
 * @param testRows first rows of the test part on which every level is evaluated; null for all of them
 * @param resume whether an ensemble that is in the store may be gone on with
 */
public record TrainingPlan(
        String ensemble,
        EnsembleSettings settings,
        RowSource rows,
        @Nullable Integer testRows,
        boolean resume) {
    static final Split SPLIT = Split.PUBLISHED;
    private static final long MEBIBYTE = 1 << 20;

    public TrainingPlan {
        NetworkId.of(ensemble, settings.networks(), 0);
        checkLayers(settings.layers(), rows);
        checkRows(rows, settings.training().batch());
        checkTestRows(rows, testRows);
        checkMemory(rows, Runtime.getRuntime().maxMemory());
        if (rows instanceof Table table) {
            TrainingSet.of(table, SPLIT);
        }
    }

    /** Evaluated on the whole test part. */
    public TrainingPlan(String ensemble, EnsembleSettings settings, RowSource rows, boolean resume) {
        this(ensemble, settings, rows, null, resume);
    }

    /** The same, evaluated on fewer rows. */
    public TrainingPlan withTestRows(@Nullable Integer fewer) {
        return new TrainingPlan(ensemble, settings, rows, fewer, resume);
    }

    private static void checkLayers(LayerSizes layers, RowSource rows) {
        int inputs = rows.inputNames().size();
        int outputs = rows.outputNames().size();
        if (layers.inputs() != inputs || layers.outputs() != outputs) {
            throw new IllegalArgumentException("layers must begin with " + inputs + " inputs and end with " + outputs
                    + " outputs as " + (rows instanceof Table ? "the table" : "simulated flight") + " does, got "
                    + layers);
        }
    }

    private static void checkRows(RowSource rows, int batch) {
        int training = SPLIT.training(rows.rows()).count();
        if (training < batch) {
            throw new IllegalArgumentException(name(rows) + " must have at least a batch of " + batch
                    + " rows in their training part, got " + training + " of " + rows.rows());
        }
    }

    private static void checkTestRows(RowSource rows, @Nullable Integer testRows) {
        int there = SPLIT.test(rows.rows()).count();
        if (testRows != null && (testRows < 1 || testRows > there)) {
            throw new IllegalArgumentException(
                    "test rows must be in [1, " + there + "], the test part, got " + testRows);
        }
    }

    /** The rows are there twice, as they were simulated and scaled. */
    static void checkMemory(RowSource rows, long heapBytes) {
        long columns = (long) rows.inputNames().size() + rows.outputNames().size();
        long needed = 2L * Float.BYTES * columns * rows.rows();
        if (needed > heapBytes) {
            throw new IllegalArgumentException(name(rows) + " must fit into the memory that Java has, "
                    + heapBytes / MEBIBYTE + " MiB; " + rows.rows() + " need " + needed / MEBIBYTE
                    + " MiB, which MOTIFBASE_JAVA_OPTS=-Xmx.. can give");
        }
    }

    private static String name(RowSource rows) {
        return rows instanceof Table ? "rows of the table" : "samples";
    }

    /** The parts of the rows that are learnt, watched and tested. */
    TrainingSet data(Table table) {
        TrainingSet data = TrainingSet.of(table, SPLIT);
        return testRows == null ? data : data.withTestRows(testRows);
    }

    /** Every setting by name, as the networks will have it in their provenance. */
    SortedMap<String, String> provenance() {
        SortedMap<String, String> all = settings.provenance();
        all.putAll(rows.provenance());
        RowRange test = SPLIT.test(rows.rows());
        RowRange tested = testRows == null ? test : new RowRange(test.first(), testRows);
        all.put("split", Split.text(SPLIT.training(rows.rows()), SPLIT.validation(rows.rows()), tested));
        return all;
    }
}
