package io.motifbase.queries.http;

import java.util.List;

/**
 * Where the server listens, what it tells about Bolt, and which other sites' pages may read its answers.
 *
 * @param host address to listen on; loopback unless others are to reach it
 * @param port 0 to 65535; 0 takes a free one
 * @param boltPort the port of Bolt, at the same host
 * @param origins such as {@code https://notebook.example:8443}; none unless asked for
 */
public record HttpSettings(String host, int port, int boltPort, List<String> origins) {
    private static final String ORIGIN = "https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+])(:[0-9]{1,5})?";

    public HttpSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host must not be blank");
        }
        checkPort("HTTP port", port);
        checkPort("Bolt port", boltPort);
        if (port != 0 && port == boltPort) {
            throw new IllegalArgumentException("HTTP port and Bolt port must differ, got " + port + " for both");
        }
        for (String origin : origins) {
            if (!origin.matches(ORIGIN)) {
                throw new IllegalArgumentException(
                        "CORS origin must be http:// or https:// with a host and no path, got " + origin);
            }
        }
        origins = List.copyOf(origins);
    }

    /** For no other site's pages. */
    public HttpSettings(String host, int port, int boltPort) {
        this(host, port, boltPort, List.of());
    }

    private static void checkPort(String name, int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(name + " must be from 0 to 65535, got " + port);
        }
    }
}
