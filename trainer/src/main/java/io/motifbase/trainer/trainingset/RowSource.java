package io.motifbase.trainer.trainingset;

import java.util.List;
import java.util.SortedMap;
import java.util.function.DoubleConsumer;

/** Where the rows of a training come from, known before they are there: simulated flight, or a table of one's own. */
public sealed interface RowSource permits FlightData, Table {
    /** How many rows there are, at least 1. */
    int rows();

    /** Names of the input columns, in the network's order. */
    List<String> inputNames();

    /** Names of the output columns, in the network's order. */
    List<String> outputNames();

    /** Name and value of everything that the rows are a function of. */
    SortedMap<String, String> provenance();

    /**
     * The rows.
     *
     * @param cache keeps what is simulated
     * @param threads of a simulation, at least 1
     * @param progress hears the fraction that is simulated, from any thread; nothing where nothing is
     * @throws InterruptedException where this thread is interrupted; the work stops
     */
    Table table(FlightCache cache, int threads, DoubleConsumer progress) throws InterruptedException;
}
