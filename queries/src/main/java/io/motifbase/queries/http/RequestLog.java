package io.motifbase.queries.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every request an id, its own in {@code X-Request-Id} or a new one, sends it back, and writes one line of log for each
 * answer under it.
 */
@ServerFilter("/**")
final class RequestLog implements Ordered {
    static final String HEADER = "X-Request-Id";

    /** Below this name no appender but that of the server's log listens. */
    static final String LOGGER = "motifbase.requests";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final String ID = "motifbase.request.id";
    private static final String START = "motifbase.request.start";

    /** What can stand in a log and a header as it is. */
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

    @RequestFilter
    void begin(HttpRequest<?> request) {
        String given = request.getHeaders().get(HEADER);
        request.setAttribute(
                ID,
                given != null && USABLE.matcher(given).matches()
                        ? given
                        : UUID.randomUUID().toString());
        request.setAttribute(START, System.nanoTime());
    }

    /** The id of a request that this filter has seen; a new one for others. */
    static String idOf(HttpRequest<?> request) {
        return request.getAttribute(ID, String.class)
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String id = idOf(request);
        response.header(HEADER, id);
        long nanos = request.getAttribute(START, Long.class)
                .map(start -> System.nanoTime() - start)
                .orElse(0L);
        LOG.atInfo()
                .addKeyValue("requestId", id)
                .addKeyValue("method", request.getMethodName())
                .addKeyValue("path", request.getPath())
                .addKeyValue(
                        "route", BasicHttpAttributes.getUriTemplate(request).orElse(""))
                .addKeyValue("status", response.code())
                .addKeyValue("millis", TimeUnit.NANOSECONDS.toMicros(nanos) / 1000.0)
                .addKeyValue("user", RequestUser.nameOf(request))
                .log("request");
    }

    /** First in, last out: what other filters refuse is logged as well. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
