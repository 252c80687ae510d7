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
    private static final String SWAGGER = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " script-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    /** Of the page and of answers, none of which needs a script or style within the document. */
    private static final String STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data: blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final BoltAddress bolt;

    ContentSecurityPolicy(BoltAddress bolt) {
        this.bolt = bolt;
    }

    @ResponseFilter
    void protect(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", policy(request));
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "no-referrer");
    }

    private String policy(HttpRequest<?> request) {
        if (request.getPath().startsWith("/browser")) {
            return browser(request);
        }
        return request.getPath().startsWith("/swagger-ui") ? SWAGGER : STRICT;
    }

    private String browser(HttpRequest<?> request) {
        String address = bolt.seenBy(request);
        return "default-src 'self' data: blob:; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:;"
                + " style-src 'self' 'unsafe-inline'; connect-src 'self' ws://" + address + " wss://" + address
                + "; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    }
}
