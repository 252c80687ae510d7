package io.motifbase.queries.cli;

import io.micronaut.serde.annotation.Serdeable;
import io.motifbase.trainer.trainingset.FlightData;
import io.motifbase.trainer.trainingset.FlightRecorder;
import io.motifbase.trainer.trainingset.Table;
import io.motifbase.trainer.trainingset.TableFile;
import java.nio.file.Path;
import java.util.SortedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code motifbase simulate}: rows of flight as a table for other tools, or to evaluate networks on. */
@Command(
        name = "simulate",
        description = "Simulates flight and writes a table: 10 columns of inputs, then 7 of outputs, in CGS units, not"
                + " scaled. A row is a function of the seed and its number alone.")
final class SimulateCommand extends MotifbaseCommand {
    private static final int DEFAULT_ROWS = 20_000;

    @Option(names = "--samples", paramLabel = "N", description = "Rows (default: 20000).")
    private int samples = DEFAULT_ROWS;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the rows (default: 1).")
    private long seed = 1;

    @Mixin
    private FlightOptions flight = new FlightOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "File to write, or to write anew: .csv or .parquet.")
    private Path file = Path.of("");

    SimulateCommand(Session session) {
        super(session);
    }

    @Override
    void run() {
        FlightData data = flight.data(samples, seed);
        TableFile.isParquet(file);
        TableFile.write(rows(data), file);
        answer(
                new Simulated(file.toString(), data.rows(), data.provenance()),
                out -> out.println(file + ": " + Numbers.count(data.rows()) + " rows"));
    }

    private Table rows(FlightData data) {
        try (ProgressBar bar = progressOfMinutes("simulating")) {
            return FlightRecorder.record(data, Runtime.getRuntime().availableProcessors(), bar::update);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** @param provenance every setting of the rows */
    @Serdeable
    record Simulated(String file, int rows, SortedMap<String, String> provenance) {}
}
