package io.motifbase.graphstore.importer;

import io.motifbase.trainer.network.Network;
import java.nio.file.Path;
import java.util.List;

/** Writes networks in one file format, so that its {@link NetworkReader}, where it has one, gets them back. */
public interface NetworkExporter {
    /** Name of the format, as the reader's where there is one. */
    String format();

    /**
     * Writes a network to a file, in place of one that may be there. A file is there whole or not at all; the same network
     * gives the same bytes.
     *
     * @return the files written: the one named, and those that go with it
     * @throws IllegalArgumentException one line, where the format cannot hold the network or the folder does not exist
     * @throws java.io.UncheckedIOException where the file cannot be written
     */
    List<Path> export(Network network, Path file);
}
