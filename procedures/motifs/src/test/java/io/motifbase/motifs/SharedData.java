package io.motifbase.motifs;

import io.motifbase.motifs.graph.DirectedGraph;
import io.motifbase.motifs.graph.GraphText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Third-party test data beside the project, {@code ../shared/data}; tests that need it are skipped where it is not. */
public final class SharedData {
    private SharedData() {}

    /** Lines of a file; skips the test where the file is absent. */
    public static List<String> lines(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared").resolve("data").resolve(name);
            if (Files.isRegularFile(file)) {
                try {
                    return Files.readAllLines(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        Assumptions.assumeTrue(false, "needs shared/data/" + name + " beside the project");
        return List.of();
    }

    /** Edge list {@code source target ...} with layers inferred. */
    public static DirectedGraph edgeList(String name) {
        int[][] connections = rows(name);
        int[] sources = column(connections, 0);
        int[] targets = column(connections, 1);
        int highest = Math.max(
                Arrays.stream(sources).max().orElse(-1),
                Arrays.stream(targets).max().orElse(-1));
        return DirectedGraph.of(
                GraphText.inferredLayers(highest + 1, sources, targets), new BitSet(), sources, targets);
    }

    /** The benchmark network of 10-400-400-400-16-7 neurons with 23,136 connections. */
    public static DirectedGraph ffnn7() {
        int[][] connections = rows("ffnn7.edges");
        return DirectedGraph.of(
                column(rows("ffnn7.layers"), 1), new BitSet(), column(connections, 0), column(connections, 1));
    }

    /** The transcription network of Escherichia coli with 519 connections, without layers. */
    public static DirectedGraph eColi() {
        int[][] connections = rows("transcription/ecoli_424_519.edges");
        int[] sources = column(connections, 0);
        int[] targets = column(connections, 1);
        int highest = Math.max(
                Arrays.stream(sources).max().orElse(-1),
                Arrays.stream(targets).max().orElse(-1));
        return DirectedGraph.withoutLayers(highest + 1, sources, targets);
    }

    private static int[][] rows(String name) {
        return lines(name).stream()
                .map(line -> Arrays.stream(line.trim().split("\\s+"))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static int[] column(int[][] rows, int c) {
        return Arrays.stream(rows).mapToInt(row -> row[c]).toArray();
    }
}
