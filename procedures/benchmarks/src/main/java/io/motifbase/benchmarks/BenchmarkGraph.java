package io.motifbase.benchmarks;

import io.motifbase.motifs.graph.DirectedGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.rng.core.source32.Philox4x32;

/** The graphs that are measured. */
final class BenchmarkGraph {
    private static final int[] NEURONS = {10, 400, 400, 400, 16, 7};

    private BenchmarkGraph() {}

    /** The layers of Zahn et al. 2024, the given fraction of every block placed uniformly by seed 1, no biases. */
    static DirectedGraph uniform(double density) {
        Philox4x32 random = new Philox4x32(new int[] {1});
        int[] layers = new int[Arrays.stream(NEURONS).sum()];
        int[] sources = new int[layers.length * layers.length];
        int[] targets = new int[sources.length];
        int size = 0;
        int first = 0;
        for (int l = 0; l < NEURONS.length; l++) {
            Arrays.fill(layers, first, first + NEURONS[l], l);
            int next = first + NEURONS[l];
            int columns = l + 1 < NEURONS.length ? NEURONS[l + 1] : 0;
            BitSet cells = new BitSet();
            int weights = (int) Math.round(density * NEURONS[l] * columns);
            while (cells.cardinality() < weights) {
                cells.set(random.nextInt(NEURONS[l] * columns));
            }
            for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
                sources[size] = first + cell / columns;
                targets[size++] = next + cell % columns;
            }
            first = next;
        }
        return DirectedGraph.of(layers, new BitSet(), Arrays.copyOf(sources, size), Arrays.copyOf(targets, size));
    }

    /** An edge list ({@code source target} a line) and its layers file ({@code neuron layer} a line). */
    static DirectedGraph read(String edges, String layers) {
        List<int[]> connections = rows(edges);
        List<int[]> neurons = rows(layers);
        int[] layerOf = new int[neurons.size()];
        neurons.forEach(row -> layerOf[row[0]] = row[1]);
        return DirectedGraph.of(
                layerOf,
                new BitSet(),
                connections.stream().mapToInt(row -> row[0]).toArray(),
                connections.stream().mapToInt(row -> row[1]).toArray());
    }

    /** An edge list without layers. */
    static DirectedGraph readGeneral(String edges) {
        List<int[]> connections = rows(edges);
        int[] sources = connections.stream().mapToInt(row -> row[0]).toArray();
        int[] targets = connections.stream().mapToInt(row -> row[1]).toArray();
        int highest = Math.max(
                Arrays.stream(sources).max().orElse(-1),
                Arrays.stream(targets).max().orElse(-1));
        return DirectedGraph.withoutLayers(highest + 1, sources, targets);
    }

    /**
     * A scale-free graph after Barabasi and Albert, by seed 1: every vertex in turn joins so many different ones before
     * it, each as likely as it has connections, in a random direction.
     */
    static DirectedGraph scaleFree(int vertices, int joined) {
        Philox4x32 random = new Philox4x32(new int[] {1});
        int[] sources = new int[vertices * joined];
        int[] targets = new int[vertices * joined];
        int[] ends = new int[2 * vertices * joined];
        int size = 0;
        for (int v = 1; v < vertices; v++) {
            BitSet chosen = new BitSet();
            while (chosen.cardinality() < Math.min(v, joined)) {
                chosen.set(v <= joined ? chosen.cardinality() : ends[random.nextInt(2 * size)]);
            }
            for (int u = chosen.nextSetBit(0); u >= 0; u = chosen.nextSetBit(u + 1)) {
                boolean out = random.nextBoolean();
                sources[size] = out ? v : u;
                targets[size] = out ? u : v;
                ends[2 * size] = u;
                ends[2 * size + 1] = v;
                size++;
            }
        }
        return DirectedGraph.withoutLayers(vertices, Arrays.copyOf(sources, size), Arrays.copyOf(targets, size));
    }

    private static List<int[]> rows(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .map(line -> Arrays.stream(line.trim().split("\\s+"))
                            .mapToInt(Integer::parseInt)
                            .toArray())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
