package io.motifbase.graphstore;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Third-party test data, kept beside the project in {@code ../shared/data}; tests that need it are skipped without it. */
public final class SharedData {
    private SharedData() {}

    public static Path file(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("LICENSE"))) {
            folder = folder.getParent();
        }
        Path file = folder == null
                ? Path.of(name)
                : folder.resolveSibling("shared").resolve("data").resolve(name);
        assumeTrue(Files.exists(file), "third-party test data is not here: " + file);
        return file;
    }
}
