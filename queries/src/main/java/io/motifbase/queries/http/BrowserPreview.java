package io.motifbase.queries.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaves out the preview of a later Neo4j Browser, however its path is spelt: it talks to other hosts. */
@ServerFilter("/**")
final class BrowserPreview {
    @RequestFilter
    @Nullable
    HttpResponse<?> leaveOut(HttpRequest<?> request) {
        String path = request.getPath();
        List<String> parts = List.of(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8)
                .split("/"));
        return parts.contains("browser") && parts.contains("preview")
                ? HttpResponse.notFound(Problem.of(HttpStatus.NOT_FOUND, "Page Not Found", path))
                        .contentType(Problem.MEDIA_TYPE)
                : null;
    }
}
