package io.motifbase.graphstore.importer;

import io.motifbase.trainer.network.Network;
import java.nio.file.Path;

/** Reads one file format. */
public interface NetworkReader {
    /** Name of the format, which is also the {@code origin} in the provenance of what it reads. */
    String format();

    /**
     * The network in a file, whole: a file that is wrong anywhere gives no network.
     *
     * @throws IllegalArgumentException one line that names the file, the place in it, and what was expected there
     */
    Network read(Path file);
}
