package io.motifbase.queries.cli;

import io.motifbase.graphstore.importer.EdgeListGraph;
import io.motifbase.queries.statements.FileGraph;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a file that is counted and not stored becomes a graph. An edge list without layers is a general graph. */
final class GeneralOptions {
    @Option(
            names = "--merge",
            description = "In an edge list drop self loops and take repeated connections once (default: refuse them).")
    private boolean merge;

    /**
     * The graph of a file, or null for a stored network.
     *
     * @param stored as for {@link FileOptions#isFile}
     * @throws IllegalArgumentException where the file is not what its format says, or a stored network is given an
     *     option of files
     */
    @Nullable
    CountedFile open(FileOptions files, String network, Predicate<String> stored) {
        if (files.isFile(network, stored)) {
            return read(files, Path.of(network));
        }
        if (merge) {
            throw new IllegalArgumentException("--merge must go with a file, got network id " + network);
        }
        return null;
    }

    private CountedFile read(FileOptions files, Path file) {
        String name = String.valueOf(file.getFileName());
        if (files.isEdgeList(file)) {
            EdgeListGraph read = EdgeListGraph.read(file, files.layers(), merge);
            return new CountedFile(FileGraph.of(name, read), dropped(read));
        }
        if (merge) {
            throw new IllegalArgumentException("--merge must go with an edge list, got " + file);
        }
        FileOptions.NetworkFile read = files.open(file);
        return new CountedFile(FileGraph.of(name, read.network(), read.clean()), "");
    }

    private static String dropped(EdgeListGraph read) {
        if (read.loops() + read.repeats() == 0) {
            return "";
        }
        return "merged: " + Numbers.count(read.loops()) + " self loops and " + Numbers.count(read.repeats())
                + " repeated connections dropped";
    }

    /**
     * A file as a graph.
     *
     * @param graph what is counted
     * @param dropped what merging dropped, in one line; empty where nothing was
     */
    record CountedFile(FileGraph graph, String dropped) {

        /** Says what was dropped, where anything was. */
        static void printDropped(@Nullable CountedFile file, PrintWriter out) {
            if (file != null && !file.dropped.isEmpty()) {
                out.println(file.dropped);
            }
        }
    }
}
