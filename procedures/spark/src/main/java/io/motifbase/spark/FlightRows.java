package io.motifbase.spark;

import io.motifbase.trainer.trainingset.FlightData;
import io.motifbase.trainer.trainingset.FlightRecorder;
import io.motifbase.trainer.trainingset.Split;
import io.motifbase.trainer.trainingset.TrainingSet;
import org.jspecify.annotations.Nullable;

/** The rows that tasks of this process learn: simulated by the first that asks, shared by the others. */
final class FlightRows {
    private static @Nullable FlightData simulated;
    private static @Nullable TrainingSet rows;

    private FlightRows() {}

    static synchronized TrainingSet of(FlightData data) throws InterruptedException {
        TrainingSet known = rows;
        if (known == null || !data.equals(simulated)) {
            known = TrainingSet.of(
                    FlightRecorder.record(data, Runtime.getRuntime().availableProcessors()), Split.PUBLISHED);
            rows = known;
            simulated = data;
        }
        return known;
    }
}
