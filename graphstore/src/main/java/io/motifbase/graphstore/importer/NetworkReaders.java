package io.motifbase.graphstore.importer;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the reader of a file by the name of its format or by the file's extension. */
public final class NetworkReaders {
    /** By format: the extensions that stand for it. */
    private static final Map<String, List<String>> EXTENSIONS = new LinkedHashMap<>();

    static {
        EXTENSIONS.put(KerasReader.FORMAT, List.of("h5", "hdf5", "keras"));
        EXTENSIONS.put(OnnxReader.FORMAT, List.of("onnx"));
        EXTENSIONS.put(NpzReader.FORMAT, List.of("npz"));
        EXTENSIONS.put(SafetensorsReader.FORMAT, List.of("safetensors"));
        EXTENSIONS.put(EdgeListReader.FORMAT, List.of("edges", "txt", "tsv"));
    }

    private NetworkReaders() {}

    /** Names of the formats. */
    public static List<String> formats() {
        return List.copyOf(EXTENSIONS.keySet());
    }

    /** Whether a file is an edge list, by its format, or by its extension where that is null. */
    public static boolean isEdgeList(@Nullable String format, Path file) {
        return EdgeListReader.FORMAT.equals(format == null ? formatOf(file) : format);
    }

    /**
     * @param format one of {@link #formats()}, or null to go by the file's extension
     * @param layers the layers file of an edge list; null for other formats
     * @throws IllegalArgumentException where the format is not known, where an edge list has no layers file, or another
     *     format has one
     */
    public static NetworkReader of(@Nullable String format, Path file, @Nullable Path layers) {
        String name = format == null ? formatOf(file) : format;
        if (!EXTENSIONS.containsKey(name)) {
            throw new IllegalArgumentException("format must be one of " + formats() + ", got " + name);
        }
        if (layers != null && !name.equals(EdgeListReader.FORMAT)) {
            throw new BadFileException(file, "--layers goes with format edges, not with " + name);
        }
        return switch (name) {
            case KerasReader.FORMAT -> new KerasReader();
            case OnnxReader.FORMAT -> new OnnxReader();
            case NpzReader.FORMAT -> new NpzReader();
            case SafetensorsReader.FORMAT -> new SafetensorsReader();
            default -> edges(file, layers);
        };
    }

    private static NetworkReader edges(Path file, @Nullable Path layers) {
        if (layers == null) {
            throw new BadFileException(
                    file,
                    "an edge list needs --layers FILE with a line 'neuron layer [bias]' for each neuron to be a network");
        }
        return new EdgeListReader(layers);
    }

    private static String formatOf(Path file) {
        String name = String.valueOf(file.getFileName());
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, List<String>> format : EXTENSIONS.entrySet()) {
            if (format.getValue().contains(extension)) {
                return format.getKey();
            }
        }
        throw new BadFileException(
                file,
                "format not known by the extension: expected one of "
                        + EXTENSIONS.values().stream().flatMap(List::stream).toList() + ", or --format with one of "
                        + formats());
    }
}
