package io.motifbase.queries.cli;

import java.nio.file.Path;

/** Another process holds the store; the message says how to reach it where it is a server of ours. */
final class StoreInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    StoreInUseException(Path folder, Throwable cause) {
        this(
                folder,
                ServerNote.read(folder)
                        .map(note -> held(folder, note) + ": ask it at " + note.http() + " or " + note.bolt()
                                + ", or stop it")
                        .orElse("store " + folder + " is held by another process: wait for it or stop it"),
                cause);
    }

    private StoreInUseException(Path folder, String message, Throwable cause) {
        super(message, cause);
        this.folder = folder;
    }

    private static String held(Path folder, ServerNote note) {
        return "store " + folder + " is held by motifbase serve, process " + note.pid();
    }

    /** The same, naming the route of the server that does what was asked. */
    StoreInUseException atRoute(String route, String methods) {
        return new StoreInUseException(
                folder,
                ServerNote.read(folder)
                        .map(note -> held(folder, note) + ", which does this at " + note.http() + route + " (" + methods
                                + ", for admins); or stop it")
                        .orElse(String.valueOf(getMessage())),
                this);
    }
}
