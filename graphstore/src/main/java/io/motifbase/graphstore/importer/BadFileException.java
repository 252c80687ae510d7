package io.motifbase.graphstore.importer;

import java.nio.file.Path;

/** A file that is not what its format says, in one line that begins with the file (and line). */
final class BadFileException extends IllegalArgumentException {
    BadFileException(Path file, String problem) {
        super(oneLine(file + ": " + problem));
    }

    BadFileException(Path file, String problem, Throwable cause) {
        super(oneLine(file + ": " + problem), cause);
    }

    BadFileException(Path file, int line, String problem) {
        super(oneLine(file + " line " + line + ": " + problem));
    }

    /** What a file says of itself (names, headers) may hold anything, and is quoted in messages. */
    private static String oneLine(String message) {
        return message.replaceAll("\\p{Cntrl}+", " ");
    }
}
