package io.motifbase.benchmarks;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.graph.DirectedGraph;
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

/** The census of one graph. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CensusBenchmark {
    /** Edge list to count instead of generated graphs, with its layers file. */
    @Param("")
    public String edges = "";

    @Param("")
    public String layers = "";

    @Param({"0.07", "0.5"})
    public double density = 0.07;

    @Param({"exact", "zahn2024"})
    public String definition = "exact";

    private DirectedGraph graph = BenchmarkGraph.uniform(0);
    private CensusSettings settings = new CensusSettings(Definition.EXACT, true, false);

    @Setup
    public void prepare() {
        graph = edges.isEmpty() ? BenchmarkGraph.uniform(density) : BenchmarkGraph.read(edges, layers);
        settings = new CensusSettings(Definition.named(definition), true, false);
    }

    @Benchmark
    public MotifCensus census() {
        return MotifCensus.of(graph, settings);
    }
}
