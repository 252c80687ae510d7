package io.motifbase.benchmarks;

import io.motifbase.motifs.graph.CleanUp;
import io.motifbase.motifs.graph.DirectedGraph;
import java.util.BitSet;
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

/** What comes before a census: a graph from its connections, and the clean-up. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GraphBenchmark {
    /** Edge list to count instead of generated graphs, with its layers file. */
    @Param("")
    public String edges = "";

    @Param("")
    public String layers = "";

    @Param({"0.07", "0.5"})
    public double density = 0.07;

    private DirectedGraph graph = BenchmarkGraph.uniform(0);

    @Setup
    public void prepare() {
        graph = edges.isEmpty() ? BenchmarkGraph.uniform(density) : BenchmarkGraph.read(edges, layers);
    }

    @Benchmark
    public CleanUp cleanUp() {
        return CleanUp.of(graph);
    }

    @Benchmark
    public DirectedGraph build() {
        int size = (int) graph.connections();
        int[] layerOf = new int[graph.vertices()];
        int[] sources = new int[size];
        int[] targets = new int[size];
        for (int v = 0; v < layerOf.length; v++) {
            layerOf[v] = graph.layerOf(v);
            for (int k = graph.outOffset(v); k < graph.outOffset(v + 1); k++) {
                sources[k] = v;
                targets[k] = graph.target(k);
            }
        }
        return DirectedGraph.of(layerOf, new BitSet(), sources, targets);
    }
}
