package io.motifbase.queries.http;

/**
 * Where the server listens and what it tells about Bolt.
 *
 * @param host address to listen on; loopback unless others are to reach it
 * @param port 0 to 65535; 0 takes a free one
 * @param boltPort the port of Bolt, at the same host
 */
public record HttpSettings(String host, int port, int boltPort) {
    public HttpSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host must not be blank");
        }
        checkPort("HTTP port", port);
        checkPort("Bolt port", boltPort);
        if (port != 0 && port == boltPort) {
            throw new IllegalArgumentException("HTTP port and Bolt port must differ, got " + port + " for both");
        }
    }

    private static void checkPort(String name, int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(name + " must be from 0 to 65535, got " + port);
        }
    }
}
