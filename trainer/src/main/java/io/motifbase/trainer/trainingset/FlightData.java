package io.motifbase.trainer.trainingset;

import io.motifbase.trainer.flight.FlightParameters;
import io.motifbase.trainer.flight.FlightSimulator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which simulated rows to make.
 *
 * @param parameters of the moth
 * @param rows at least 1, at most 100 million (a table is one array)
 * @param seed of the random starts
 * @param tolerance of {@link FlightSimulator}
 */
public record FlightData(FlightParameters parameters, int rows, long seed, double tolerance) {
    private static final int MOST_ROWS = 100_000_000;

    public FlightData {
        if (rows < 1 || rows > MOST_ROWS) {
            throw new IllegalArgumentException("rows must be in [1, " + MOST_ROWS + "], got " + rows);
        }
        new FlightSimulator(parameters, tolerance);
    }

    /** Rows of set A at the default tolerance. */
    public static FlightData setA(int rows, long seed) {
        return new FlightData(FlightParameters.setA(), rows, seed, FlightSimulator.DEFAULT_TOLERANCE);
    }

    /** Name and value of every setting. */
    public SortedMap<String, String> provenance() {
        SortedMap<String, String> settings = new TreeMap<>();
        settings.put("flight", parameters.toString());
        settings.put("rows", Integer.toString(rows));
        settings.put("rowsSeed", Long.toString(seed));
        settings.put("tolerance", Double.toString(tolerance));
        return settings;
    }
}
