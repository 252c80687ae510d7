package io.motifbase.queries.cli;

import io.motifbase.trainer.flight.ParameterSet;
import picocli.CommandLine.Option;

/** The moth whose flight is simulated. */
final class FlightOptions {
    @Option(
            names = "--parameters",
            paramLabel = "SET",
            description = "Constants of the moth: A, of the published networks, which is the default, or B, of the"
                    + " earlier control code.")
    private ParameterSet parameters = ParameterSet.A;

    @Option(
            names = "--size",
            paramLabel = "S",
            description = "Factor of all lengths of the moth, from 0.5 to 1.3; the joint stays as it is (default: 1).")
    private double size = 1;

    ParameterSet parameters() {
        return parameters;
    }

    double size() {
        return size;
    }
}
