package io.motifbase.queries.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Keeps every page from talking to another host. Neo4j Browser would otherwise fetch fonts and guides and send telemetry;
 * it needs inline scripts, and may open the Bolt port of this server only.
 */
@ServerFilter("/**")
final class ContentSecurityPolicy {
    private static final String OWN = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " script-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final BoltAddress bolt;

    ContentSecurityPolicy(BoltAddress bolt) {
        this.bolt = bolt;
    }

    @ResponseFilter
    void protect(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", request.getPath().startsWith("/browser") ? browser(request) : OWN);
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "no-referrer");
    }

    private String browser(HttpRequest<?> request) {
        String address = bolt.seenBy(request);
        return "default-src 'self' data: blob:; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:;"
                + " style-src 'self' 'unsafe-inline'; connect-src 'self' ws://" + address + " wss://" + address
                + "; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    }
}
