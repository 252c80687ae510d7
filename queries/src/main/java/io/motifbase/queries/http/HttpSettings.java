package io.motifbase.queries.http;

import io.motifbase.graphstore.store.TlsFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens, what it tells about Bolt, and which other sites' pages may read its answers.
 *
 * @param host address to listen on; loopback unless others are to reach it
 * @param port 0 to 65535; 0 takes a free one
 * @param boltPort the port of Bolt, at the same host
 * @param origins such as {@code https://notebook.example:8443}; none unless asked for
 * @param tls with which HTTP and Bolt are encrypted; null for neither
 */
public record HttpSettings(
        String host,
        int port,
        int boltPort,
        List<String> origins,
        @Nullable TlsFiles tls) {
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

    /** Without TLS. */
    public HttpSettings(String host, int port, int boltPort, List<String> origins) {
        this(host, port, boltPort, origins, null);
    }

    /** For no other site's pages, without TLS. */
    public HttpSettings(String host, int port, int boltPort) {
        this(host, port, boltPort, List.of());
    }

    /** With TLS a client checks the certificate. */
    public String boltScheme() {
        return tls == null ? "bolt://" : "bolt+s://";
    }

    private static void checkPort(String name, int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(name + " must be from 0 to 65535, got " + port);
        }
    }
}
