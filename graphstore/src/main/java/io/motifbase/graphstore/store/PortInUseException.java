package io.motifbase.graphstore.store;

import org.jspecify.annotations.Nullable;

/** Bolt cannot listen where it should, mostly because the port is taken. */
public final class PortInUseException extends StoreException {
    PortInUseException(StoreSettings.Bolt bolt, @Nullable Throwable cause) {
        super(
                "Bolt port must be free, got " + bolt.host() + ":" + bolt.port()
                        + (cause == null ? "" : " (" + cause.getMessage() + ")"),
                cause);
    }
}
