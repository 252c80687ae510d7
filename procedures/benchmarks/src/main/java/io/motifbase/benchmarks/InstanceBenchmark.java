package io.motifbase.benchmarks;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.LayerCensus;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.census.MotifClass;
import io.motifbase.motifs.census.MotifFamily;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.WeightedGraph;
import io.motifbase.motifs.instances.DetailSettings;
import io.motifbase.motifs.instances.DetailedCensus;
import io.motifbase.motifs.instances.InstanceCursor;
import io.motifbase.motifs.instances.InstanceFilter;
import io.motifbase.motifs.instances.Participation;
import io.motifbase.motifs.instances.SignedCensus;
import io.motifbase.motifs.instances.WeightedCensus;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.core.source32.Philox4x32;
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

/** What single instances, roles, signs and weights cost beside a census. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class InstanceBenchmark {
    /** Edge list to count instead of generated graphs, with its layers file. */
    @Param("")
    public String edges = "";

    @Param("")
    public String layers = "";

    @Param({"0.07", "1"})
    public double density = 0.07;

    private DirectedGraph graph = BenchmarkGraph.uniform(0);
    private WeightedGraph weighted = weighted(graph);
    private LayerCensus census = census(graph);

    @Setup
    public void prepare() {
        graph = edges.isEmpty() ? BenchmarkGraph.uniform(density) : BenchmarkGraph.read(edges, layers);
        weighted = weighted(graph);
        census = census(graph);
    }

    private static LayerCensus census(DirectedGraph graph) {
        return LayerCensus.of(graph, new CensusSettings(Definition.EXACT, true, false), () -> {});
    }

    /** Uniform weights in [-1, 1) by seed 1. */
    private static WeightedGraph weighted(DirectedGraph graph) {
        Philox4x32 random = new Philox4x32(new int[] {1});
        int[] sources = new int[(int) graph.connections()];
        int[] targets = new int[sources.length];
        double[] weights = new double[sources.length];
        for (int v = 0; v < graph.vertices(); v++) {
            for (int k = graph.outOffset(v); k < graph.outOffset(v + 1); k++) {
                sources[k] = v;
                targets[k] = graph.target(k);
                weights[k] = 2 * random.nextDouble() - 1;
            }
        }
        return WeightedGraph.of(graph, sources, targets, weights);
    }

    @Benchmark
    public boolean firstBiFan() {
        return new InstanceCursor(graph, MotifClass.BIFAN, Definition.EXACT, InstanceFilter.ALL, () -> {}).next();
    }

    @Benchmark
    public LayerCensus perBlock() {
        return census(graph);
    }

    @Benchmark
    public Participation participation() {
        MotifCensus whole = census.whole();
        return Participation.of(whole, MotifFamily.LAYERED.classes(), () -> {});
    }

    /** All roles of triads and classes of four, by visiting every connected set. */
    @Benchmark
    public Participation participationAsGeneral() {
        MotifCensus general = MotifCensus.of(graph, new CensusSettings(Definition.EXACT, true, false, false));
        return Participation.of(general, MotifFamily.GENERAL.classes(), () -> {});
    }

    /** Signs, intensities and coherences of triads and classes of four, likewise. */
    @Benchmark
    public DetailedCensus detailsAsGeneral() {
        CensusSettings general = new CensusSettings(Definition.EXACT, true, false, false);
        return DetailedCensus.of(graph, () -> weighted, general, new DetailSettings(false, true, true), () -> {});
    }

    @Benchmark
    public SignedCensus signed() {
        return SignedCensus.of(weighted, census, () -> {});
    }

    /** Intensity by sums, coherence by listing every instance of a class below its limit. */
    @Benchmark
    public WeightedCensus weighted() {
        return WeightedCensus.of(weighted, census, () -> {});
    }
}
