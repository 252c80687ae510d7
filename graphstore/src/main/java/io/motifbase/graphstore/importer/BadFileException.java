package io.motifbase.graphstore.importer;

import java.nio.file.Path;

/** A file that is not what its format says, in one line that begins with the file (and line). */
final class BadFileException extends IllegalArgumentException {
    BadFileException(Path file, String problem) {
        super(file + ": " + problem);
    }

    BadFileException(Path file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }

    BadFileException(Path file, int line, String problem) {
        super(file + " line " + line + ": " + problem);
    }
}
