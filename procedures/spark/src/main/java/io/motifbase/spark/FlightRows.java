package io.motifbase.spark;

import io.motifbase.trainer.trainingset.FlightData;
import io.motifbase.trainer.trainingset.FlightRecorder;
import io.motifbase.trainer.trainingset.Split;
import io.motifbase.trainer.trainingset.Table;
import io.motifbase.trainer.trainingset.TrainingSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows that tasks of this process learn: simulated once, by all tasks that wait for them, each with the processors that
 * Spark gave it and no more.
 */
final class FlightRows {
    private static @Nullable FlightRows latest;

    private final FlightData data;
    private @Nullable FlightRecorder recorder;
    private @Nullable TrainingSet rows;

    private FlightRows(FlightData data) {
        this.data = data;
        this.recorder = FlightRecorder.of(data);
    }

    /** @param processors of the task that asks */
    static TrainingSet of(FlightData data, int processors) throws InterruptedException {
        FlightRows shared = shared(data);
        FlightRecorder unfinished = shared.unfinished();
        if (unfinished != null) {
            shared.finish(unfinished.help(processors));
        }
        return shared.rows();
    }

    private static synchronized FlightRows shared(FlightData data) {
        FlightRows known = latest;
        if (known == null || !known.data.equals(data)) {
            known = new FlightRows(data);
            latest = known;
        }
        return known;
    }

    private synchronized @Nullable FlightRecorder unfinished() {
        return recorder;
    }

    private synchronized void finish(Table table) {
        if (rows == null) {
            rows = TrainingSet.of(table, Split.PUBLISHED);
            recorder = null;
        }
    }

    private synchronized TrainingSet rows() {
        return Objects.requireNonNull(rows);
    }
}
