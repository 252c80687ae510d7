package io.motifbase.trainer.trainingset;

import io.motifbase.trainer.flight.FlightParameters;
import io.motifbase.trainer.flight.FlightSimulator;
import io.motifbase.trainer.flight.ParameterSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;

/**
 * Which simulated rows to make.
 *
 * @param set of constants of the moth
 * @param size factor of all its lengths, in [0.5, 1.3] as in the published experiments; 1 for the moth itself. The joint
 *     and the air stay as they are
 * @param rows at least 1, at most 100 million (a table is one array)
 * @param seed of the random starts
 * @param tolerance of {@link FlightSimulator}
 */
public record FlightData(ParameterSet set, double size, int rows, long seed, double tolerance) implements RowSource {
    private static final int MOST_ROWS = 100_000_000;
    private static final double SMALLEST = 0.5;
    private static final double LARGEST = 1.3;

    public FlightData {
        if (rows < 1 || rows > MOST_ROWS) {
            throw new IllegalArgumentException("rows must be in [1, " + MOST_ROWS + "], got " + rows);
        }
        if (!(size >= SMALLEST && size <= LARGEST)) {
            throw new IllegalArgumentException("size must be in [" + SMALLEST + ", " + LARGEST + "], got " + size);
        }
        new FlightSimulator(set.parameters().scaled(size), tolerance);
    }

    /** Rows of set A at size 1 and the default tolerance. */
    public static FlightData setA(int rows, long seed) {
        return of(ParameterSet.A, 1, rows, seed);
    }

    /** Rows at the default tolerance. */
    public static FlightData of(ParameterSet set, double size, int rows, long seed) {
        return new FlightData(set, size, rows, seed, FlightSimulator.DEFAULT_TOLERANCE);
    }

    /** Every constant of the moth. */
    public FlightParameters parameters() {
        return set.parameters().scaled(size);
    }

    @Override
    public List<String> inputNames() {
        return FlightRecorder.INPUTS;
    }

    @Override
    public List<String> outputNames() {
        return FlightRecorder.OUTPUTS;
    }

    @Override
    public Table table(FlightCache cache, int threads, DoubleConsumer progress) throws InterruptedException {
        return cache.rows(this, threads, progress);
    }

    @Override
    public SortedMap<String, String> provenance() {
        SortedMap<String, String> settings = key();
        settings.put("parameters", set.name());
        settings.put("size", Double.toString(size));
        return settings;
    }

    /** What the rows are a function of, whatever the names of the constants. */
    SortedMap<String, String> key() {
        SortedMap<String, String> settings = new TreeMap<>();
        settings.put("flight", parameters().toString());
        settings.put("rows", Integer.toString(rows));
        settings.put("rowsSeed", Long.toString(seed));
        settings.put("tolerance", Double.toString(tolerance));
        return settings;
    }
}
