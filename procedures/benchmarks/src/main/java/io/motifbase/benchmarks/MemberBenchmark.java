package io.motifbase.benchmarks;

import io.motifbase.motifs.census.CensusKernel;
import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Counts;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifFamily;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.Graph;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.NullModel;
import io.motifbase.motifs.nullmodel.NullModels;
import io.motifbase.motifs.nullmodel.Sampler;
import io.motifbase.motifs.significance.ZScores;
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

/** A member of an ensemble, alone and with its census, and Z-scores from 1000 members on two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MemberBenchmark {
    /** Edge list to take instead of generated graphs, with its layers file. */
    @Param("")
    public String edges = "";

    @Param("")
    public String layers = "";

    @Param({"coverage", "layered-degree"})
    public String nullModel = "coverage";

    @Param("10")
    public int attempts = 10;

    @Param({"0.07", "0.5"})
    public double density = 0.07;

    @Param({"exact", "zahn2024"})
    public String definition = "exact";

    private CensusKernel census = new CensusKernel(MotifFamily.LAYERED, Definition.EXACT);
    private final Counts counts = new Counts();
    private Definition counted = Definition.EXACT;
    private DirectedGraph graph = BenchmarkGraph.uniform(0);
    private NullModel model = NullModels.named(nullModel);
    private Sampler sampler = model.sampler(graph, 1, 1);
    private int next;

    @Setup
    public void prepare() {
        graph = edges.isEmpty() ? BenchmarkGraph.uniform(density) : BenchmarkGraph.read(edges, layers);
        counted = Definition.named(definition);
        census = new CensusKernel(MotifFamily.LAYERED, counted);
        model = NullModels.named(nullModel);
        sampler = model.sampler(graph, 1, attempts);
    }

    @Benchmark
    public Graph member() {
        return sampler.member(next++);
    }

    @Benchmark
    public Counts memberAndCensus() {
        census.count(sampler.member(next++), counts, () -> {});
        return counts;
    }

    @Benchmark
    public ZScores zScoresOf1000Members() {
        EnsembleSettings ensemble = new EnsembleSettings(model, 1000, 1, attempts, 2);
        return ZScores.of(graph, new CensusSettings(counted, true, false), ensemble, () -> {});
    }
}
