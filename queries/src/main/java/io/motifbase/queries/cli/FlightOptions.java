package io.motifbase.queries.cli;

import io.motifbase.trainer.flight.ParameterSet;
import io.motifbase.trainer.trainingset.FlightData;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The moth whose flight is simulated. */
final class FlightOptions {
    @Option(
            names = "--parameters",
            paramLabel = "SET",
            description = "Constants of the moth: A, of the published networks, which is the default, or B, of the"
                    + " earlier control code.")
    private @Nullable ParameterSet parameters;

    @Option(
            names = "--size",
            paramLabel = "S",
            description = "Factor of all lengths of the moth, from 0.5 to 1.3; the joint stays as it is (default: 1).")
    private @Nullable Double size;

    /** Whether any of them was given. */
    boolean any() {
        return parameters != null || size != null;
    }

    FlightData data(int rows, long seed) {
        return FlightData.of(
                Objects.requireNonNullElse(parameters, ParameterSet.A),
                Objects.requireNonNullElse(size, 1.0),
                rows,
                seed);
    }
}
