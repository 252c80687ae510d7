package io.motifbase.queries.cli;

import io.motifbase.graphstore.importer.NetworkReaders;
import io.motifbase.graphstore.store.NetworkProperties;
import io.motifbase.trainer.network.Network;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a file of a network is read. */
final class FileOptions {
    /** A name that ends as files do, whatever their format; versions and sparsities have digits there. */
    private static final Pattern FILE_NAME = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{0,11}$");

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

    /**
     * Whether a name given for a network means a file: it is one, or it is spelt or used as one.
     *
     * @param stored whether the store has a network of this name, asked only where the name is like that of a file
     */
    boolean isFile(String name, Predicate<String> stored) {
        return format != null
                || layers != null
                || name.contains("/")
                || Files.isRegularFile(Path.of(name))
                || (FILE_NAME.matcher(name).find() && !stored.test(name));
    }

    /** A file that a question is about, with the default that holds for such files. */
    NetworkFile open(Path file) {
        Network network = read(file);
        boolean clean =
                NetworkProperties.imported(network, NetworkProperties.IMPORTED).clean();
        return new NetworkFile(String.valueOf(file.getFileName()), network, clean);
    }

    boolean isEdgeList(Path file) {
        check(file);
        return NetworkReaders.isEdgeList(format, file);
    }

    /** As given, null where none is. */
    @Nullable
    String format() {
        return format;
    }

    /** The layers file of an edge list, null where none is given. */
    @Nullable
    Path layers() {
        return layers;
    }

    Network read(Path file) {
        check(file);
        return NetworkReaders.of(format, file, layers).read(file);
    }

    /** Whatever its format, it must be there. */
    private static void check(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(file + ": no such file");
        }
    }

    /**
     * A network from a file.
     *
     * @param name of the file
     * @param clean whether ghost and dead neurons are left out where nothing is said
     */
    record NetworkFile(String name, Network network, boolean clean) {}
}
