package io.motifbase.graphstore.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be used as it is: one line says why. */
public class StoreException extends RuntimeException {
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
