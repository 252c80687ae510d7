package io.motifbase.queries.http;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** The Bolt address as the client of a request reaches it: its own name for this host, and the port of Bolt. */
@Singleton
final class BoltAddress {
    private final int port;
    private final String scheme;

    BoltAddress(HttpSettings settings) {
        this.port = settings.boltPort();
        this.scheme = settings.boltScheme();
    }

    /** Such as {@code bolt://localhost:7687}. */
    String uriSeenBy(HttpRequest<?> request) {
        return scheme + seenBy(request);
    }

    /** Such as {@code localhost:7687}. */
    String seenBy(HttpRequest<?> request) {
        String host = request.getHeaders().get("Host");
        return (host == null || !host.matches("[A-Za-z0-9.-]+(:\\d+)?|\\[[0-9A-Fa-f:]+](:\\d+)?")
                        ? "localhost"
                        : host.replaceFirst(":\\d+$", ""))
                + ":" + port;
    }
}
