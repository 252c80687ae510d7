package io.motifbase.benchmarks;

import io.motifbase.motifs.census.CensusSettings;
import io.motifbase.motifs.census.Definition;
import io.motifbase.motifs.census.MotifCensus;
import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.SparseBlock;
import io.motifbase.motifs.graph.SparseGraph;
import io.motifbase.motifs.nullmodel.EnsembleSettings;
import io.motifbase.motifs.nullmodel.NullEnsemble;
import io.motifbase.motifs.nullmodel.NullModels;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.core.source32.Philox4x32;

/**
 * How time and memory grow with the connections: the census, and ten members of two null models, of a graph of four equal
 * layers whose connections lie at random (seed 1). Times are of the processor, over all threads and the compiler of the
 * JVM, so that a busy machine changes them little. One line for each run, so that each has a JVM of its own:
 *
 * <pre>
 * java -Xmx8g -cp procedures/benchmarks/target/benchmarks.jar io.motifbase.benchmarks.Growth degree 10000000
 * </pre>
 *
 * <p>Arguments: {@code degree} (28 connections out of a neuron in the mean) or {@code density} (7 % of the cells),
 * connections, and threads (default 2).
 */
public final class Growth {
    private static final int BLOCKS = 3;
    private static final int MEMBERS = 10;
    private static final double MEAN_DEGREE = 28;
    private static final double DENSITY = 0.07;

    private Growth() {}

    public static void main(String[] arguments) {
        int connections = Integer.parseInt(arguments[1]) / BLOCKS;
        int neurons = (int) Math.round(
                arguments[0].equals("degree") ? connections / MEAN_DEGREE : Math.sqrt(connections / DENSITY));
        int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
        DirectedGraph graph = random(neurons, connections);
        double begun = processorSeconds();
        MotifCensus census = MotifCensus.of(graph, new CensusSettings(Definition.EXACT, true, true));
        double counted = processorSeconds() - begun;
        double coverage = ensemble(census, "coverage", threads);
        double layeredDegree = ensemble(census, "layered-degree", threads);
        System.out.printf(
                Locale.ROOT,
                "%s %,d connections, 4 x %,d neurons, processor seconds: census %.2f, %d coverage members %.2f,"
                        + " %d layered-degree members %.2f; %d threads, heap at most %.2f GB%n",
                arguments[0],
                graph.connections(),
                neurons,
                counted,
                MEMBERS,
                coverage,
                MEMBERS,
                layeredDegree,
                threads,
                peakHeap() / 1e9);
    }

    private static DirectedGraph random(int neurons, int connections) {
        int[] layers = new int[BLOCKS + 1];
        int[] room = new int[BLOCKS];
        Arrays.fill(layers, neurons);
        Arrays.fill(room, connections);
        SparseGraph graph = new SparseGraph(layers, new int[BLOCKS], room);
        Philox4x32 random = new Philox4x32(new int[] {1});
        for (int l = 0; l < BLOCKS; l++) {
            SparseBlock block = graph.block(l);
            while (block.size() < connections) {
                block.set(random.nextInt(neurons), random.nextInt(neurons));
            }
        }
        return graph.toGraph();
    }

    private static double ensemble(MotifCensus census, String nullModel, int threads) {
        double begun = processorSeconds();
        EnsembleSettings settings = new EnsembleSettings(NullModels.named(nullModel), MEMBERS, 1, 10, threads);
        NullEnsemble.of(census, settings, () -> {});
        return processorSeconds() - begun;
    }

    private static double processorSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    private static long peakHeap() {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
        return pools.stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
