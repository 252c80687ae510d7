package io.motifbase.trainer.layout;

import java.io.IOException;
import java.io.InputStream;
import java.util.SortedSet;

/** A folder of files wherever it lies: on a disk ({@link LocalFolder}) or in the file system of a cluster. */
public interface Folder {
    /** What messages call it: its path. */
    String name();

    /** Whether there is a folder, not a file or nothing. */
    boolean exists() throws IOException;

    /**
     * The files of all levels, as relative paths with slashes, but none whose name, or that of a folder on its way, begins
     * with a dot or an underscore: those are book-keeping of whoever writes.
     */
    SortedSet<String> files() throws IOException;

    InputStream open(String file) throws IOException;

    /** Writes a file, in place of one that may be there: whole or not at all. */
    void write(String file, byte[] content) throws IOException;
}
