package io.motifbase.graphstore.store;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folder of a store. A file in it marks it as one, and remembers whether a password was ever chosen, which must be
 * known before the database listens.
 */
final class StoreDirectory {
    private static final String MARK = "motifbase-store.properties";
    private static final String PASSWORD = "password";
    private static final String RANDOM = "random";
    private static final String CHOSEN = "chosen";

    private final Path dir;
    private final Properties mark;

    private StoreDirectory(Path dir, Properties mark) {
        this.dir = dir;
        this.mark = mark;
    }

    /**
     * Opens the folder of a store or makes one where there is nothing.
     *
     * @throws IllegalArgumentException where the path is empty or there is something else
     * @throws StoreException where the folder cannot be made or written
     */
    static StoreDirectory open(Path given) {
        if (given.toString().isBlank()) {
            throw new IllegalArgumentException("store must be the path of a folder, got an empty text");
        }
        Path dir = given.toAbsolutePath().normalize();
        try {
            if (Files.exists(dir) && !Files.isDirectory(dir)) {
                throw new IllegalArgumentException("store must be a folder, got file " + dir);
            }
            Files.createDirectories(dir);
            if (!Files.isWritable(dir)) {
                throw new StoreException("store must be a folder that can be written, got " + dir, null);
            }
            return new StoreDirectory(dir, readMark(dir));
        } catch (IOException e) {
            throw new StoreException("store " + dir + " cannot be opened or made: " + reason(e), e);
        }
    }

    /** Some file errors say no more than their class. */
    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (e instanceof FileAlreadyExistsException there) {
            return there.getFile() + " is a file";
        }
        if (e instanceof NoSuchFileException missing) {
            return "no folder can be made at " + missing.getFile();
        }
        return String.valueOf(e.getMessage());
    }

    private static Properties readMark(Path dir) throws IOException {
        Properties mark = new Properties();
        Path file = dir.resolve(MARK);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                mark.load(reader);
            }
        } else if (!isEmpty(dir)) {
            throw new IllegalArgumentException(
                    "store must be a folder made by motifbase or an empty one, got " + dir + " without " + MARK);
        }
        return mark;
    }

    private static boolean isEmpty(Path dir) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.findAny().isEmpty();
        }
    }

    /** Whether a folder is a store, made whole or in part. */
    static boolean isStore(Path dir) {
        return Files.isRegularFile(dir.resolve(MARK));
    }

    Path path() {
        return dir;
    }

    /** Whether user neo4j has no password at all yet, not even a random one. */
    boolean hasNoPassword() {
        return mark.getProperty(PASSWORD) == null;
    }

    boolean passwordChosen() {
        return CHOSEN.equals(mark.getProperty(PASSWORD));
    }

    /** Marks the folder as a store before anything else is put into it. */
    void claim() {
        if (mark.isEmpty()) {
            mark.setProperty("format", "1");
            save();
        }
    }

    void rememberRandomPassword() {
        mark.setProperty(PASSWORD, RANDOM);
        save();
    }

    void rememberChosenPassword() {
        mark.setProperty(PASSWORD, CHOSEN);
        save();
    }

    private void save() {
        try {
            StringWriter text = new StringWriter();
            mark.store(text, null);
            Path draft = Files.writeString(dir.resolve(MARK + ".new"), text.toString());
            Files.move(draft, dir.resolve(MARK), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StoreException("store " + dir + " cannot be written: " + e.getMessage(), e);
        }
    }
}
