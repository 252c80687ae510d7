package io.motifbase.queries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Small files to import, and the third-party data beside the project where it is there. */
public final class Fixtures {
    private Fixtures() {}

    /** Writes a three-layer network of 2, 2 and 1 neurons that is complete: one bi-fan and two bi-parallels. */
    public static Path smallEdges(Path folder) {
        return write(folder.resolve("small.edges"), "a c 0.5\na d 1\nb c -1\nb d 2\nc e 1\nd e 1\n");
    }

    /** The layers of {@link #smallEdges}. */
    public static Path smallLayers(Path folder) {
        return write(folder.resolve("small.layers"), "a 0\nb 0\nc 1\nd 1\ne 2\n");
    }

    public static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the shared data; the test is skipped where it is not there. */
    public static Path shared(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("../shared/data").resolve(name).normalize();
            if (Files.exists(file)) {
                return file;
            }
        }
        Assumptions.abort("shared data " + name + " is not there");
        throw new IllegalStateException("unreachable");
    }
}
