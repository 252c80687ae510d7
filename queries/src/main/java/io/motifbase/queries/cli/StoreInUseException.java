package io.motifbase.queries.cli;

import java.nio.file.Path;

/** Another process holds the store; the message says how to reach it where it is a server of ours. */
final class StoreInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreInUseException(Path folder, Throwable cause) {
        super(
                ServerNote.read(folder)
                        .map(note -> "store " + folder + " is held by motifbase serve, process " + note.pid()
                                + ": ask it at " + note.http() + " or " + note.bolt() + ", or stop it")
                        .orElse("store " + folder + " is held by another process: wait for it or stop it"),
                cause);
    }
}
