package io.motifbase.graphstore.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Another process holds the store, such as a running {@code serve}. */
public final class StoreLockedException extends StoreException {
    StoreLockedException(Path dir, @Nullable Throwable cause) {
        super("store " + dir + " is in use by another process: stop it, or ask the server that holds it", cause);
    }
}
