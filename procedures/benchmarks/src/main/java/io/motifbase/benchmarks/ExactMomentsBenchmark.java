package io.motifbase.benchmarks;

import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.nullmodel.ExactMoments;
import io.motifbase.motifs.nullmodel.ExactSettings;
import io.motifbase.motifs.nullmodel.NullModels;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Mean and variance of all classes under a null model, without sampling. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ExactMomentsBenchmark {
    @Param({"layered-er", "coverage"})
    public String nullModel = "layered-er";

    private final DirectedGraph graph = BenchmarkGraph.uniform(0.07);
    private ExactSettings settings = new ExactSettings(NullModels.named(nullModel), false);

    @Setup
    public void prepare() {
        settings = new ExactSettings(NullModels.named(nullModel), false);
    }

    @Benchmark
    public ExactMoments exactMoments() {
        return ExactMoments.of(graph, settings, () -> {});
    }
}
