package io.motifbase.queries.cli;

import io.motifbase.graphstore.importer.NetworkReaders;
import io.motifbase.trainer.network.Network;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a file of a network is read. */
final class FileOptions {
    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "keras, onnx, npz, safetensors or edges (default: by the file's extension).")
    private @Nullable String format;

    @Option(
            names = "--layers",
            paramLabel = "FILE",
            description = "Layers of an edge list: a line 'neuron layer [bias]' for each neuron.")
    private @Nullable Path layers;

    /** Whether a name given for a network means a file: it is one, or it is spelt or used as one. */
    boolean isFile(String name) {
        return format != null || layers != null || name.contains("/") || Files.isRegularFile(Path.of(name));
    }

    Network read(Path file) {
        return NetworkReaders.of(format, file, layers).read(file);
    }
}
