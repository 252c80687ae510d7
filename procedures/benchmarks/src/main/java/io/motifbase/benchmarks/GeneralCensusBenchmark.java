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

/** The census of one graph without layers: 13 triads and 199 classes of four together, or the triads alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GeneralCensusBenchmark {
    /** Edge list to count instead of a generated graph. */
    @Param("")
    public String edges = "";

    /** Vertices of a scale-free graph with ten connections for each. */
    @Param("100000")
    public int vertices = 100_000;

    @Param({"exact", "triads"})
    public String definition = "exact";

    private DirectedGraph graph = BenchmarkGraph.scaleFree(1, 1);
    private CensusSettings settings = new CensusSettings(Definition.EXACT, true, false);

    @Setup
    public void prepare() {
        settings = new CensusSettings(Definition.named(definition), true, false);
        graph = edges.isEmpty() ? BenchmarkGraph.scaleFree(vertices, 10) : BenchmarkGraph.readGeneral(edges);
    }

    @Benchmark
    public MotifCensus census() {
        return MotifCensus.of(graph, settings);
    }
}
