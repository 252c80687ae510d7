package io.motifbase.trainer.files;

import java.io.IOException;

/** A file is not what it should be: cut off, changed, of another version, or made with other settings. */
public final class DamagedFileException extends IOException {
    public DamagedFileException(String message) {
        super(message);
    }
}
