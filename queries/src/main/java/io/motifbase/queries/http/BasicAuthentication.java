package io.motifbase.queries.http;

import io.micronaut.http.BasicAuth;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.Login;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets the users of the database, and nobody else, at its data. The database itself checks the password. Every path is
 * shut but those listed as open, so that no other spelling of a path, nor a route that is new, gets past.
 */
@Singleton
@ServerFilter("/**")
final class BasicAuthentication {
    /** The first page, health, and the folders of static pages; no escapes, empty or dotted parts. */
    private static final Pattern OPEN =
            Pattern.compile("/|/health/?|/(openapi|browser|swagger-ui|page)(/(?!\\.)[A-Za-z0-9_.~-]+)*/?");

    /** As long as the database locks a user by default. */
    private static final String LOCK_SECONDS = "5";

    private final GraphStore store;

    BasicAuthentication(GraphStore store) {
        this.store = store;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        String path = request.getPath();
        if (OPEN.matcher(path).matches()) {
            return null;
        }
        return switch (login(request)) {
            case ACCEPTED -> admitted(request);
            case REFUSED -> challenge(path);
            case LOCKED -> locked(path);
        };
    }

    /** Tells the controllers who asks. */
    private static @Nullable HttpResponse<?> admitted(HttpRequest<?> request) {
        request.getHeaders()
                .getAuthorization()
                .flatMap(BasicAuthentication::credentials)
                .ifPresent(user -> new RequestUser(user.getUsername()).leaveWith(request));
        return null;
    }

    /** Whether a request carries the name and password of a user. Cost: one hash of the password. */
    boolean isUser(HttpRequest<?> request) {
        return login(request) == Login.ACCEPTED;
    }

    private Login login(HttpRequest<?> request) {
        return request.getHeaders()
                .getAuthorization()
                .flatMap(BasicAuthentication::credentials)
                .map(user -> store.authenticate(user.getUsername(), user.getPassword()))
                .orElse(Login.REFUSED);
    }

    private static Optional<BasicAuth> credentials(String header) {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            String text =
                    new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new BasicAuth(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static HttpResponse<?> challenge(String path) {
        return HttpResponse.status(HttpStatus.UNAUTHORIZED)
                .header("WWW-Authenticate", "Basic realm=\"motifbase\", charset=\"UTF-8\"")
                .body(Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "name and password of a user of the database must be sent by Basic authentication",
                        path))
                .contentType(Problem.MEDIA_TYPE);
    }

    private static HttpResponse<?> locked(String path) {
        return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", LOCK_SECONDS)
                .body(Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "after several wrong passwords the user is locked for " + LOCK_SECONDS + " seconds",
                        path))
                .contentType(Problem.MEDIA_TYPE);
    }
}
