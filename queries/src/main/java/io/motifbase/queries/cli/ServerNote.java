package io.motifbase.queries.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * A file in the store's folder, there while {@code serve} runs, that says where the server is.
 *
 * @param http address of the HTTP server
 * @param bolt address of Bolt
 * @param pid id of the server's process
 */
record ServerNote(String http, String bolt, long pid) {
    private static final String FILE = "server.properties";

    /** Empty where no server left a note, or its process is gone. */
    static Optional<ServerNote> read(Path store) {
        Path file = store.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties note = new Properties();
            note.load(reader);
            long pid = Long.parseLong(note.getProperty("pid", "-1"));
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .map(process -> new ServerNote(note.getProperty("http", ""), note.getProperty("bolt", ""), pid));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void write(Path store) {
        Properties note = new Properties();
        note.setProperty("http", http);
        note.setProperty("bolt", bolt);
        note.setProperty("pid", Long.toString(pid));
        try {
            StringWriter text = new StringWriter();
            note.store(text, null);
            Path draft = Files.writeString(store.resolve(FILE + ".new"), text.toString());
            Files.move(draft, store.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path store) {
        try {
            Files.deleteIfExists(store.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
