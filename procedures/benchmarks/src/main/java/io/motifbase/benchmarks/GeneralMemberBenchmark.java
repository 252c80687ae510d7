package io.motifbase.benchmarks;

import io.motifbase.motifs.graph.Graph;
import io.motifbase.motifs.nullmodel.NullModels;
import io.motifbase.motifs.nullmodel.Sampler;
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

/** A member of a null ensemble of a graph without layers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GeneralMemberBenchmark {
    /** Edge list to take instead of a generated graph. */
    @Param("")
    public String edges = "";

    /** Vertices of a scale-free graph with ten connections for each. */
    @Param("100000")
    public int vertices = 100_000;

    @Param({"degree", "degree-mutual", "triad"})
    public String nullModel = "degree";

    @Param("10")
    public int attempts = 10;

    private Sampler sampler = NullModels.named(nullModel).sampler(BenchmarkGraph.scaleFree(1, 1), 1, 1);
    private int next;

    @Setup
    public void prepare() {
        sampler = NullModels.named(nullModel)
                .sampler(
                        edges.isEmpty() ? BenchmarkGraph.scaleFree(vertices, 10) : BenchmarkGraph.readGeneral(edges),
                        1,
                        attempts);
    }

    @Benchmark
    public Graph member() {
        return sampler.member(next++);
    }
}
