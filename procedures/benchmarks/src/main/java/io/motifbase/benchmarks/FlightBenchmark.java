package io.motifbase.benchmarks;

import io.motifbase.trainer.flight.FlightParameters;
import io.motifbase.trainer.flight.FlightSimulator;
import io.motifbase.trainer.flight.FlightStart;
import io.motifbase.trainer.flight.FlightState;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Simulated rows a second, on one core; {@code -t 2} for two. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FlightBenchmark {
    private final FlightSimulator simulator = new FlightSimulator(FlightParameters.setA());
    private long row;

    @Benchmark
    public FlightState row() {
        return simulator.run(FlightStart.random(1, row++), FlightSimulator.ROW_SECONDS);
    }
}
