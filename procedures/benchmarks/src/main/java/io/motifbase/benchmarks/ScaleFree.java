package io.motifbase.benchmarks;

import io.motifbase.motifs.graph.DirectedGraph;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the scale-free graph of {@link GeneralCensusBenchmark} as an edge list, for other programs to count too. */
public final class ScaleFree {
    private static final int JOINED = 10;

    private ScaleFree() {}

    /** Arguments: vertices, each with ten connections, and the file. */
    public static void main(String[] arguments) throws IOException {
        DirectedGraph graph = BenchmarkGraph.scaleFree(Integer.parseInt(arguments[0]), JOINED);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[1])))) {
            for (int v = 0; v < graph.vertices(); v++) {
                for (int k = graph.outOffset(v); k < graph.outOffset(v + 1); k++) {
                    out.println(v + " " + graph.target(k));
                }
            }
        }
    }
}
