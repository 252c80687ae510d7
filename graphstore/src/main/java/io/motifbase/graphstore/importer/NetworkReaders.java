package io.motifbase.graphstore.importer;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the reader of a file by the name of its format or by the file's extension. */
public final class NetworkReaders {
    private static final List<String> KERAS = List.of("h5", "hdf5", "keras");
    private static final List<String> EDGES = List.of("edges", "txt", "tsv");

    private NetworkReaders() {}

    /** Names of the formats. */
    public static List<String> formats() {
        return List.of(KerasReader.FORMAT, EdgeListReader.FORMAT);
    }

    /**
     * @param format one of {@link #formats()}, or null to go by the file's extension
     * @param layers the layers file of an edge list; null for other formats
     * @throws IllegalArgumentException where the format is not known, where an edge list has no layers file, or another
     *     format has one
     */
    public static NetworkReader of(@Nullable String format, Path file, @Nullable Path layers) {
        String name = format == null ? formatOf(file) : format;
        return switch (name) {
            case KerasReader.FORMAT -> {
                if (layers != null) {
                    throw new BadFileException(file, "--layers goes with format edges, not with keras");
                }
                yield new KerasReader();
            }
            case EdgeListReader.FORMAT -> {
                if (layers == null) {
                    throw new BadFileException(
                            file, "an edge list needs --layers FILE with a line 'neuron layer [bias]' for each neuron");
                }
                yield new EdgeListReader(layers);
            }
            default -> throw new IllegalArgumentException("format must be one of " + formats() + ", got " + name);
        };
    }

    private static String formatOf(Path file) {
        String name = String.valueOf(file.getFileName());
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (KERAS.contains(extension)) {
            return KerasReader.FORMAT;
        }
        if (EDGES.contains(extension)) {
            return EdgeListReader.FORMAT;
        }
        throw new BadFileException(
                file,
                "format not known by the extension: expected " + KERAS + " (keras) or " + EDGES
                        + " (edges), or --format with one of " + formats());
    }
}
