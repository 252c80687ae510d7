package io.motifbase.queries.http;

import io.micronaut.http.BasicAuth;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.motifbase.graphstore.store.GraphStore;
import io.motifbase.graphstore.store.Login;
import io.motifbase.graphstore.store.Role;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets the users of the database, and nobody else, at its data, each at the routes of their role. The database itself
 * checks the password. Every path is
 * shut but those listed as open, so that no other spelling of a path, nor a route that is new, gets past.
 */
@Singleton
@ServerFilter("/**")
final class BasicAuthentication {
    /** The page, who asks, health, and the folders of static files; no escapes, empty or dotted parts. */
    private static final Pattern OPEN =
            Pattern.compile("/|/session|/health/?|/(openapi|browser|swagger-ui|page)(/(?!\\.)[A-Za-z0-9_.~-]+)*/?");

    /** As long as the database locks a user by default. */
    private static final String LOCK_SECONDS = "5";

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final GraphStore store;
    private final HttpSettings settings;

    BasicAuthentication(GraphStore store, HttpSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        String path = request.getPath();
        if (OPEN.matcher(path).matches()) {
            return null;
        }
        if (!isSafe(request) && comesFromElsewhere(request)) {
            return forbidden(path, "a request that changes something must not come from a page of another site");
        }
        BasicAuth given = credentials(request);
        if (given == null) {
            return challenge(path);
        }
        Login login = store.authenticate(given.getUsername(), given.getPassword());
        Role role = login.role();
        return role == null ? refused(path, login) : admit(request, new RequestUser(given.getUsername(), role));
    }

    /** The user whose name and password a request to an open path carries, or null. Cost: one hash of the password. */
    @Nullable
    RequestUser user(HttpRequest<?> request) {
        BasicAuth given = credentials(request);
        if (given == null) {
            return null;
        }
        Role role = store.authenticate(given.getUsername(), given.getPassword()).role();
        return role == null ? null : new RequestUser(given.getUsername(), role);
    }

    private static HttpResponse<?> refused(String path, Login login) {
        return switch (login) {
            case LOCKED -> locked(path);
            case EXPIRED ->
                forbidden(path, "the password must be changed first: sign in with Neo4j Browser at /browser/");
            default -> challenge(path);
        };
    }

    private static @Nullable HttpResponse<?> admit(HttpRequest<?> request, RequestUser user) {
        Role needed = RouteAttributes.getRouteInfo(request)
                .map(route -> route.getAnnotationMetadata()
                        .enumValue(RequiredRole.class, Role.class)
                        .orElse(isSafe(request) ? Role.ANALYST : Role.ADMIN))
                .orElse(Role.ANALYST);
        if (!user.may(needed)) {
            return forbidden(
                    request.getPath(),
                    request.getMethodName() + " must be asked by role " + needed + " here, got " + user.name()
                            + " of role " + user.role());
        }
        user.leaveWith(request);
        return null;
    }

    private static boolean isSafe(HttpRequest<?> request) {
        return SAFE.contains(request.getMethod());
    }

    /** Browsers say so, and send the password of the user along. The sites of {@code --cors-origin} may. */
    private boolean comesFromElsewhere(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        String origin = request.getHeaders().get("Origin");
        return ("cross-site".equals(site) || "same-site".equals(site))
                && (origin == null || !settings.origins().contains(origin));
    }

    private static @Nullable BasicAuth credentials(HttpRequest<?> request) {
        return request.getHeaders()
                .getAuthorization()
                .flatMap(BasicAuthentication::credentials)
                .orElse(null);
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

    private static HttpResponse<?> forbidden(String path, String detail) {
        return HttpResponse.status(HttpStatus.FORBIDDEN)
                .body(Problem.of(HttpStatus.FORBIDDEN, detail, path))
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
