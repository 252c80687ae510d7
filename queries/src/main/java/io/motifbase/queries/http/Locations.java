package io.motifbase.queries.http;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Addresses of this server in which names stand that may hold any letter. */
final class Locations {
    private Locations() {}

    static URI of(String path, @Nullable String query) {
        try {
            return URI.create(
                    new URI(null, null, path, query, null).toASCIIString().replace("+", "%2B"));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("ids of networks must fit into an address, got " + path, e);
        }
    }
}
