package io.motifbase.queries.cli;

import io.motifbase.graphstore.importer.NetworkReaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Formats of import that are folders of Parquet tables, not files of one network each. */
enum FolderImport {
    NETWORKS("parquet"),
    SCORES("parquet-scores");

    private final String format;

    FolderImport(String format) {
        this.format = format;
    }

    /**
     * The one that is meant; null for files of networks.
     *
     * @throws IllegalArgumentException where no format of either kind is, or a folder is given without its format
     */
    static @Nullable FolderImport of(@Nullable String format, List<Path> paths) {
        for (FolderImport folder : values()) {
            if (folder.format.equals(format)) {
                return folder;
            }
        }
        List<String> known = Stream.concat(NetworkReaders.formats().stream(), Stream.of(NETWORKS.format, SCORES.format))
                .toList();
        if (format != null && !known.contains(format)) {
            throw new IllegalArgumentException("format must be one of " + known + ", got " + format);
        }
        for (Path path : paths) {
            if (format == null && Files.isDirectory(path)) {
                throw new IllegalArgumentException(path + " is a folder: --format must say what is in it, "
                        + NETWORKS.format + " (networks) or " + SCORES.format);
            }
        }
        return null;
    }

    /**
     * The one folder that is given.
     *
     * @param otherOptions whether options of files are given
     * @throws IllegalArgumentException where they are, or several folders
     */
    Path folder(List<Path> paths, boolean otherOptions) {
        if (otherOptions) {
            throw new IllegalArgumentException(
                    "--id, --ensemble, --bulk, --layers and --evaluate must not go with --format " + format
                            + ": the folder says it all");
        }
        if (paths.size() != 1) {
            throw new IllegalArgumentException("--format " + format + " must go with one folder, got " + paths.size());
        }
        return paths.get(0);
    }
}
